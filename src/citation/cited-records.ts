import { codeKey } from '../text/codes.ts';
import { letters } from '../text/vi.ts';
import { anchorParts } from './anchor.ts';
import { CITED_KINDS } from './cited-kinds.ts';
import type { CitedPart } from './grammar.ts';
import { type Known, readTyped, type Typed } from './parse-citation-query.ts';
import { resolveCitation } from './resolve.ts';

/** The records that typed citations can lead to, in reading order, and what the reading needs to know. */
export type CitableRecords = Known & {
  entries: readonly {
    kind: string;
    title: string;
    code: string | null;
    /** Anchor of the unit that the record is of. */
    cite: string | null;
    document: string | null;
  }[];
};

/** Records that a typed citation means: one, or several that fit it equally well; and those that it may mean besides. */
type Cited = { best: number[]; others: number[] };

/**
 * The records that a typed citation leads to, the nearest first; none when it is no citation, or leads nowhere.
 * `missing`: it cites a place that no record is of ("khoản 9 Điều 1", "Phụ lục 5"); `around` is then the nearest place
 * around it that there is: Điều 1, or none.
 */
export function citedRecords(
  typed: string,
  records: CitableRecords,
): Cited & { missing: boolean; around: number[] } {
  const read = readTyped(typed, records);
  const found = read === null ? componentWithPlace(typed, records) : resolved(read, records);
  if (found !== null && found.best.length > 0) return { ...found, missing: false, around: [] };
  const missing = read !== null && read.places.length > 0;
  return { best: [], others: [], missing, around: missing ? aroundOf(read, records) : [] };
}

/** The records of the innermost place around the first one cited, each time without its innermost part. */
function aroundOf(typed: Typed, records: CitableRecords): number[] {
  const depth = ({ kind }: CitedPart): number => CITED_KINDS.indexOf(kind);
  const parts = (typed.places[0] ?? []).toSorted((a, b) => depth(a) - depth(b));
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const { best } = placesOf(parts.slice(0, count), typed, records);
    if (best.length > 0) return best;
  }
  return [];
}

function resolved(typed: Typed, records: CitableRecords): Cited {
  const places = typed.anchor === null ? typed.places : [];
  const cited = places.map((parts) => placesOf(parts, typed, records));
  const exact = typed.anchor === null ? [] : recordsAt(typed.anchor, typed.documents, records);
  const place: Cited = {
    best: [...exact.slice(0, 1), ...cited.flatMap(({ best }) => best)],
    others: [...exact.slice(1), ...cited.flatMap(({ others }) => others)],
  };
  if (typed.code === null) return place;
  const best = records.entries.flatMap(({ code, kind }, record) =>
    kind === 'thanh-phan' && code !== null && codeKey(code) === typed.code ? [record] : [],
  );
  return { best, others: place.best };
}

function recordsAt(anchor: string, documents: Typed['documents'], { entries }: CitableRecords): number[] {
  return entries.flatMap(({ cite, document }, record) =>
    cite === anchor && (documents === null || documents.includes(document ?? '')) ? [record] : [],
  );
}

/** A place in the first document that has it with the fewest parts left out, and the same words elsewhere. */
function placesOf(parts: CitedPart[], typed: Typed, records: CitableRecords): Cited {
  if (!typed.lost) return placesAt(parts, typed, records);
  // Below a lost heading letters begin again: those printed a second time stand there, unless the plain place is nearer.
  const again = placesAt(parts, { ...typed, turn: 2 }, records);
  const plain = placesAt(parts, typed, records);
  const depth = ({ best: [first] }: Cited): number =>
    first === undefined ? Number.POSITIVE_INFINITY : anchorParts(records.entries[first]?.cite ?? '').length;
  return depth(again) <= depth(plain) ? again : plain;
}

function placesAt(parts: CitedPart[], { documents, turn }: Typed, { entries }: CitableRecords): Cited {
  const byAnchor = new Map<string, number[]>();
  for (const [record, { cite, document }] of entries.entries()) {
    if (cite === null || (documents !== null && !documents.includes(document ?? ''))) continue;
    if (turn !== null && !new RegExp(`-[a-z]+-${turn}(?:\\.|$)`).test(cite)) continue;
    byAnchor.set(cite, [...(byAnchor.get(cite) ?? []), record]);
  }
  const anchors = resolveCitation(parts, [...byAnchor.keys()]);
  const left = (record: number): number => anchorParts(entries[record]?.cite ?? '').length;
  const records = anchors.flatMap((anchor) => byAnchor.get(anchor) ?? []);
  const [first] = records.toSorted((a, b) => left(a) - left(b) || a - b);
  if (first === undefined) return { best: [], others: [] };
  const best = records.filter(
    (record) => left(record) === left(first) && entries[record]?.document === entries[first]?.document,
  );
  return { best, others: records.filter((record) => !best.includes(record)) };
}

/** "Tên thành phần (điểm b mục 4.3.1.3 Phụ lục …)", as components without a code are cited. */
function componentWithPlace(typed: string, records: CitableRecords): Cited | null {
  const [, name = '', place = ''] = /^(.+) \(([^()]+)\)\s*$/.exec(typed) ?? [];
  const read = readTyped(place, records);
  if (read === null || read.places.length === 0) return null;
  const at = resolved(read, records).best;
  const same = records.entries.flatMap(({ kind, title }, record) =>
    kind === 'thanh-phan' && letters(title) === letters(name) ? [record] : [],
  );
  // A unit's record is followed by those of the components that it defines.
  const near = same.filter((record) => at.some((own) => record > own && record - own <= same.length + 2));
  return { best: near.length > 0 ? near.slice(0, 1) : same, others: at };
}
