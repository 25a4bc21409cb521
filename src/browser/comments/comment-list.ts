/** The reader's comments while their page is open: each change starts from what the browser keeps, so that two tabs agree. */
import type { Comment } from './comment.ts';
import { readComments, writeComments } from './comment-store.ts';

export type CommentList = {
  all: () => readonly Comment[];
  /** Changes the list and keeps it; gives a sentence when the browser did not keep it. */
  change: (edit: (comments: Comment[]) => Comment[]) => string;
  /** Takes back the last change. */
  undo: () => string;
  /** Takes over what another tab has kept. */
  refresh: () => void;
};

export function commentList(first: readonly Comment[]): CommentList {
  let comments = [...first];
  let before = comments;
  let isKept = true;
  const keep = (next: Comment[]): string => {
    before = comments;
    comments = next;
    const problem = writeComments(next);
    isKept = problem === '';
    return problem;
  };
  const refresh = (): void => {
    if (isKept) comments = readComments().comments;
  };
  return {
    all: () => comments,
    change: (edit) => {
      refresh();
      return keep(edit([...comments]));
    },
    undo: () => keep(before),
    refresh,
  };
}
