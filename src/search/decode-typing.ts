/** Syllables typed in Telex or VNI into a box that does not turn them into letters: `lieeuj`, `lie65u`. Pure. */

const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };
const VOWEL = /[aeiouyăâêôơư]/;
const TELEX_TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Record<string, string> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** The key of the syllable (see `markKey`) that was typed in Telex; null when the letters say none. */
export function telexKey(typed: string): string | null {
  let letters = '';
  let tone = '';
  for (const letter of typed.toLowerCase()) {
    const own = letters.lastIndexOf(letter);
    if (letter in TELEX_TONES && VOWEL.test(letters)) tone = TELEX_TONES[letter] ?? '';
    else if (letter in CIRCUMFLEX && own >= 0) letters = replaceAt(letters, own, CIRCUMFLEX[letter] ?? '');
    else if (letter === 'd' && letters.startsWith('d')) letters = replaceAt(letters, 0, 'đ');
    else if (letter === 'w') letters = withHorn(letters) ?? `${letters}ư`;
    else letters += letter;
  }
  return letters + tone === typed.toLowerCase() ? null : letters + tone;
}

/** The key of the syllable that was typed in VNI; null when no digit follows a letter. */
export function vniKey(typed: string): string | null {
  if (!/^\p{L}+\d[\p{L}\d]*$/u.test(typed)) return null;
  let letters = '';
  let tone = '';
  for (const sign of typed.toLowerCase()) {
    if (sign in VNI_TONES) tone = VNI_TONES[sign] ?? '';
    else if (sign === '6') letters = replaceLast(letters, CIRCUMFLEX);
    else if (sign === '7') letters = withHorn(letters) ?? letters;
    else if (sign === '8') letters = replaceLast(letters, { a: 'ă' });
    else if (sign === '9') letters = replaceLast(letters, { d: 'đ' });
    else letters += sign;
  }
  return letters + tone;
}

/** "uo" becomes "ươ"; else the last vowel that can have a horn has it. */
function withHorn(letters: string): string | null {
  const pair = letters.search(/u[oô]/);
  if (pair >= 0) return `${letters.slice(0, pair)}ươ${letters.slice(pair + 2)}`;
  const changed = replaceLast(letters, HORN);
  return changed === letters ? null : changed;
}

function replaceLast(letters: string, by: Readonly<Record<string, string>>): string {
  const at = [...letters].findLastIndex((letter) => letter in by);
  return at < 0 ? letters : replaceAt(letters, at, by[letters[at] ?? ''] ?? '');
}

function replaceAt(letters: string, at: number, letter: string): string {
  return letters.slice(0, at) + letter + letters.slice(at + 1);
}
