/** Roman numbers as Vietnamese texts use them: I, V and X, in capital or small letters. */

const VALUES: Record<string, number> = { i: 1, v: 5, x: 10 };
const STEPS: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const WELL_FORMED = /^x{0,3}(?:ix|iv|v?i{0,3})$/i;

/** True for a well-formed number from I to XXXIX. */
export function isRoman(text: string): boolean {
  return text !== '' && WELL_FORMED.test(text);
}

/** The value of a roman number. */
export function romanToArabic(roman: string): number {
  const values = [...roman.toLowerCase()].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A positive number in roman capitals. */
export function arabicToRoman(number: number): string {
  let [left, roman] = [number, ''];
  for (const [value, letters] of STEPS) {
    while (left >= value) {
      roman += letters;
      left -= value;
    }
  }
  return roman;
}
