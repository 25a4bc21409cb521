/**
 * Whose places a text cites: a chain of places ("khoản 1 Điều 1 và khoản 2 Điều 2") is read to its end before it is
 * decided; what an instrument's name ends is a place in that instrument, known or not.
 */
import { CAPITAL_KINDS } from './instrument-kinds.ts';
import type { CitedPassage } from './passages.ts';

/** A stretch of a text that names an instrument. */
export type NamedInstrument = { start: number; end: number };

/** What may stand between two places of one chain. */
const WITHIN = /^[\s,;]*(?:(?:và|hoặc|cùng|đến|tới|của|thuộc|tại|trong)\s+)*(?:các\s+)?$/u;
/** What may stand between a place and the instrument that it is in. */
const OF =
  /^[\s,]*(?:(?:của|thuộc|tại|trong|theo|kèm theo|(?:được\s+)?ban hành\s+(?:kèm theo|theo|tại))\s+)?(?:các\s+)?$/u;
/** What may stand between an instrument and a place that is named after it. */
const AT = /^(?:\s*\(?|,\s+trong đó(?:\s+có)?\s+)(?:tại\s+|ở\s+|trong\s+)?(?:các\s+)?$/u;
const ANY_INSTRUMENT = new RegExp(`^(?:${CAPITAL_KINDS})(?!\\p{L})`, 'u');

/** Whose a passage is: the document's own, an instrument's that the text names, or one's that nothing more is known of. */
export type Owner<T> = 'own' | 'unknown' | T;

/** The owner of each passage, and whether the instrument's name follows right behind it. */
export function ownersOf<T extends NamedInstrument>(
  text: string,
  passages: readonly CitedPassage[],
  instruments: readonly T[],
): { owner: Owner<T>; isLast: boolean }[] {
  const owners: { owner: Owner<T>; isLast: boolean }[] = [];
  for (let at = 0; at < passages.length; ) {
    const end = chainEnd(text, passages, at);
    const [first, last] = [passages[at], passages[end]];
    if (first === undefined || last === undefined) break;
    const owner = ownerOf(text, first, last, instruments);
    for (let index = at; index <= end; index += 1) owners.push({ owner, isLast: index === end });
    at = end + 1;
  }
  return owners;
}

/** Index of the last passage of the chain that begins with one. A place that is named as the one at hand ends it. */
function chainEnd(text: string, passages: readonly CitedPassage[], from: number): number {
  let at = from;
  for (;;) {
    const [own, next] = [passages[at], passages[at + 1]];
    if (own === undefined || next === undefined || isAtHand(own) || next.parts.length === 0) return at;
    if (!WITHIN.test(text.slice(own.end, next.start))) return at;
    at += 1;
  }
}

function isAtHand({ here, instrument }: CitedPassage): boolean {
  return here !== undefined || instrument !== undefined;
}

function ownerOf<T extends NamedInstrument>(
  text: string,
  first: CitedPassage,
  last: CitedPassage,
  instruments: readonly T[],
): Owner<T> {
  if (isAtHand(last)) return 'own';
  const behind = instruments.find(({ start }) => start >= last.end && OF.test(text.slice(last.end, start)));
  if (behind !== undefined) return behind;
  const gap = OF.exec(
    /^[\s,]*(?:[\p{Ll}\s]{0,24})?/u.exec(text.slice(last.end))?.[0].match(/^.*\s/u)?.[0] ?? '',
  );
  const next = gap === null ? '' : text.slice(last.end + gap[0].length);
  if (gap !== null && gap[0] !== '' && ANY_INSTRUMENT.test(next)) return 'unknown';
  const before = instruments.findLast(
    ({ end }) => end <= first.start && AT.test(text.slice(end, first.start)),
  );
  return before ?? 'own';
}
