const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** A count as a sentence has it: in words up to ten, then in digits. */
export function countInWords(count: number): string {
  return WORDS[count] ?? String(count);
}
