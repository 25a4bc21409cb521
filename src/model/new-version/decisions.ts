/** What a person must decide after a new version was written, with the place in the model where it is decided. Pure. */

/** Why a person has to decide: in the order in which the list shows them. */
export const DECISION_KINDS = {
  'da-rut': 'Đơn vị đã rút, kéo theo những gì gắn với nó',
  'doi-ten': 'Tên đọc lại từ lời văn mới',
  'doi-loi': 'Lời văn đã đổi ở chỗ có điều gắn vào',
  hinh: 'Hình vẽ theo lời nay không còn: vẽ lại, rồi ghi lại “origin”, “at”, “stands”',
  'thanh-phan-moi': 'Mã mới, thành phần lập theo thành phần đứng trước',
  'don-vi-moi': 'Đơn vị mới, chưa có gì gắn vào',
  'doi-chieu': 'Dòng đối chiếu đọc lại theo lời văn mới',
} as const;
export type DecisionKind = keyof typeof DECISION_KINDS;

/** `words` name what is to be decided; `at` is text that stands once in `file`, at the line to look at. */
export type Decision = { kind: DecisionKind; words: string; file: string; at: string };

/** The list as Markdown, by kind, each line with its file and line; `textOf` gives the new text of a file. */
export function decisionList(decisions: readonly Decision[], textOf: (file: string) => string): string {
  const kinds = Object.entries(DECISION_KINDS) as [DecisionKind, string][];
  const sections = kinds.flatMap(([kind, title]) => {
    const own = decisions.filter((decision) => decision.kind === kind);
    if (own.length === 0) return [];
    return [`## ${title} (${own.length})`, own.map((decision) => lineOf(decision, textOf)).join('\n')];
  });
  return [`# ${decisions.length} điều cần người quyết định`, ...sections].join('\n\n');
}

function lineOf({ words, file, at }: Decision, textOf: (file: string) => string): string {
  const text = textOf(file);
  const index = text.indexOf(at);
  const line = index < 0 ? 1 : text.slice(0, index).split('\n').length;
  return `- ${words} (model/${file}:${line})`;
}
