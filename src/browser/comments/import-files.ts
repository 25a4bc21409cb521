/** Files of comments that a reader chooses. */
import { readAnnotations } from './annotation-file.ts';
import type { CommentList } from './comment-list.ts';
import { mergeComments } from './merge.ts';

/** Adds the comments of files; a sentence for each file, and for each item in it that is none. */
export async function importFiles(chosen: readonly File[], change: CommentList['change']): Promise<string[]> {
  const sentences: string[] = [];
  for (const file of chosen) {
    try {
      const { comments, skipped } = readAnnotations(await file.text());
      let counts = '';
      const problem = change((own) => {
        const { comments: all, added, duplicates, conflicts } = mergeComments(own, comments);
        counts = `thêm ${added}, trùng ${duplicates}, khác nhau ${conflicts} (giữ cả hai)`;
        return all;
      });
      sentences.push(`${file.name}: ${counts}.`, problem, ...skipped);
    } catch (error) {
      sentences.push(`${file.name}: ${error instanceof RangeError ? error.message : 'không đọc được tệp.'}`);
    }
  }
  return sentences;
}
