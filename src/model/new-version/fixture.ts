/** A signed text made by rule from a real one, with what the rule did to each line. */

/** Lines that the rule changed, by what became of them; numbers count from 0 in the lines before. */
export type Rule = {
  reworded: number[];
  removed: number[];
  moved: number[];
  split: number[];
  merged: number[];
  /** Words of the lines that are new. */
  inserted: string[];
};

/** What the rule takes from a text: unnumbered paragraphs of at least this many letters, each once. */
const LONG = 120;

/**
 * Numbers and date filled in, thirty rewordings, ten insertions, five removals, two moves, one split, one merge, a
 * renamed component, a new code and a code withdrawn.
 *
 * @param lines the running text of the draft
 */
export function signedText(lines: readonly string[]): { lines: string[]; rule: Rule; codes: Codes } {
  const out: (string | undefined)[] = [...lines];
  const after = new Map<number, string[]>();
  const rule: Rule = { reworded: [], removed: [], moved: [], split: [], merged: [], inserted: [] };
  const counts = Map.groupBy(lines, (line) => line);
  const isPlain = (index: number): boolean => {
    const line = lines[index] ?? '';
    return (
      line.length >= LONG &&
      /^\p{Lu}\p{Ll}/u.test(line) &&
      !/^(?:Căn cứ|Theo đề nghị|Điều \d|Hình \d)/.test(line) &&
      /[\p{L})]\.$/u.test(line) &&
      counts.get(line)?.length === 1
    );
  };
  const plain = lines.flatMap((_, index) => (index > 60 && isPlain(index) ? [index] : []));
  /** Lines that nothing was done to yet, the first after so many others each. */
  let cursor = 0;
  const take = (count: number, every: number): number[] =>
    Array.from({ length: count }, () => {
      cursor = (cursor + every) % plain.length;
      return plain.splice(cursor, 1)[0] ?? 0;
    });
  const insertAfter = (index: number, words: string): void => {
    after.set(index, [...(after.get(index) ?? []), words]);
  };

  for (const [index, line] of lines.slice(0, 60).entries()) {
    const filled = line
      .replace(/^(\|?\s*Số:)\s{3,}\//u, '$1 99/')
      .replace(/ngày\s+tháng\s+năm/u, 'ngày 15 tháng 12 năm')
      .replace(/^QUYẾT ĐỊNHDỰ THẢO$/u, 'QUYẾT ĐỊNH');
    if (filled !== line) out[index] = filled;
  }
  const [whole] = plain.filter((index) => /[^.]\. \p{Lu}/u.test(lines[index] ?? ''));
  if (whole !== undefined) {
    const [head = '', ...tail] = (lines[whole] ?? '').split(/(?<=[^.]\.) (?=\p{Lu})/u);
    out[whole] = head;
    after.set(whole, [tail.join(' '), ...(after.get(whole) ?? [])]);
    rule.split.push(whole);
    plain.splice(plain.indexOf(whole), 1);
  }
  const first = plain.find((index) => plain.includes(index + 1) && !after.has(index));
  if (first !== undefined) {
    out[first] = `${lines[first]} ${lines[first + 1]}`;
    out[first + 1] = undefined;
    rule.merged.push(first, first + 1);
    plain.splice(plain.indexOf(first), 2);
  }
  for (const index of take(30, 1)) {
    out[index] = (lines[index] ?? '').replace(/\.$/, ', theo lộ trình do cơ quan có thẩm quyền quyết định.');
    rule.reworded.push(index);
  }
  for (const [turn, index] of take(10, 1).entries()) {
    const words = `Quy định thêm số ${turn + 1} của bản ký, không có trong dự thảo, về việc sơ kết hằng năm.`;
    insertAfter(index, words);
    rule.inserted.push(words);
  }
  for (const index of take(5, 1)) {
    out[index] = undefined;
    rule.removed.push(index);
  }
  for (const index of take(2, 1)) {
    const target = plain.find((other) => Math.abs(other - index) > 40) ?? 0;
    insertAfter(target, lines[index] ?? '');
    out[index] = undefined;
    rule.moved.push(index);
  }
  return { ...withCodes(lines, out, after), rule };
}

export type Codes = { renamed: string; added: string; withdrawn: string };

/** Renames one coded line, adds a code behind the last of its group, withdraws one in the middle of the group. */
function withCodes(
  lines: readonly string[],
  out: (string | undefined)[],
  after: Map<number, string[]>,
): { lines: string[]; codes: Codes } {
  const coded = lines.flatMap((line, index) => {
    const [, code, prefix, number] = /^(?:[-·]\s|[a-zđ]\)\s)?((\p{Lu}{2,6})(\d+)):\s/u.exec(line) ?? [];
    return code === undefined ? [] : [{ index, code, prefix: prefix ?? '', number: Number(number) }];
  });
  const groups = [...Map.groupBy(coded, ({ prefix }) => prefix).values()];
  const [first = []] = groups;
  // Bullets have no number that would be missing.
  const [renamed, gone] = first.filter(({ index }) => /^- /.test(lines[index] ?? ''));
  const end = first.toSorted((a, b) => a.number - b.number).at(-1);
  if (renamed === undefined || end === undefined || gone === undefined)
    throw new Error('no codes in the text');
  const words = lines[renamed.index] ?? '';
  out[renamed.index] = words.replace(/^(- \S+: \S+ \S+)/, '$1 thế hệ mới');
  const added = `${end.prefix}${end.number + 1}`;
  after.set(end.index, [`- ${added}: Hạ tầng thử nghiệm của bản ký.`, ...(after.get(end.index) ?? [])]);
  out[gone.index] = undefined;
  return {
    lines: out.flatMap((line, index) => [...(line === undefined ? [] : [line]), ...(after.get(index) ?? [])]),
    codes: { renamed: renamed.code, added, withdrawn: gone.code },
  };
}
