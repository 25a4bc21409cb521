/**
 * Tones of Vietnamese syllables. The same syllable is written with its tone on either vowel of `oa`, `oe`, `uy`
 * (`hoá` and `hóa`, `uỷ` and `ủy`), composed or decomposed; here all of these are one.
 */
import { nfc } from './vi.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Letters of a syllable with their vowel marks, then its tone: the same for `hoá` and `hóa`,
 * `uỷ` and `ủy`; different for `mật` and `mất`. A key for comparison, not a spelling.
 */
export function markKey(syllable: string): string {
  const decomposed = syllable.toLowerCase().normalize('NFD');
  const tone = decomposed.match(TONES)?.join('') ?? '';
  return nfc(decomposed.replace(TONES, '')) + tone;
}

/** Whether the syllable is written with tone or vowel marks; đ does not count. */
export function hasMarks(syllable: string): boolean {
  return /\p{M}/u.test(syllable.normalize('NFD'));
}

/** An open `oa`, `oe` or `uy` at the end of a syllable with the tone on its last vowel; not `quý`. */
const NEW_STYLE =
  /(?<!q)(o)([ae])([\u0300\u0301\u0303\u0309\u0323])$|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])$/iu;

/** The syllable with its tone where the older style puts it: `hoá` → `hóa`, `uỷ` → `ủy`; NFC. */
export function oneTonePlacement(syllable: string): string {
  return nfc(
    syllable
      .normalize('NFD')
      .replace(NEW_STYLE, (_, o, a, tone, u, y, other) => (o ? `${o}${tone}${a}` : `${u}${other}${y}`)),
  );
}
