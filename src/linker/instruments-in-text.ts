/** The instruments that a text names: ours by number, by name or by the short name that the text gives them; and others. */
import { lawCitationsIn } from '../citation/instruments.ts';
import { fold } from '../text/vi.ts';
import type { LinkDocument } from './link-table.ts';

/** An instrument where a text names it; `document` is undefined for one that is not ours. */
export type Instrument = { start: number; end: number; document: string | undefined; byNumber: boolean };

/** Short names that the text has given so far: "(sau đây gọi là Khung kiến trúc)". */
export type Aliases = Map<string, string | undefined>;

const ALIAS =
  /\(\s*sau đây\s+(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung))?\s*(?:là|:)\s*[“"']?([^)“”"']+?)[”"']?\s*\)/giu;
/** What may follow a short name that is meant; others are longer names that begin alike. */
const AFTER_ALIAS =
  /^(?:$|\s*[,.;:()“”"]|\s+(?:về|quy định|giao|nêu|yêu cầu|được|có|và|thì|là|để|đã|đối|trong|tại|theo|như|này|hoặc|cho|do|ban hành|phê duyệt|còn|không)(?!\p{L}))/u;
const DRAFT_BEFORE =
  /(?:dự thảo\s+)?quyết định(?:\s+của\s+(?<issuer>[^,;.()]{3,60}?))?\s+(?:về việc\s+)?(?<enacts>ban hành|phê duyệt)\s+$|dự thảo\s+$/iu;
const ISSUED_BY = /^\s*(?:\([^)]*\)\s*)?(?:được\s+)?(?:ban hành|phê duyệt)\s+(?:kèm\s+theo|theo|tại)\s+$/iu;
const ISSUES = /^[^.;]*(?:ban hành|phê duyệt)\s+$/iu;

/** Every instrument that a text names, in reading order; none overlaps another. Adds the short names that it gives. */
export function instrumentsIn(
  text: string,
  documents: readonly LinkDocument[],
  aliases: Aliases,
): Instrument[] {
  const numbered = lawCitationsIn(text).map(({ start, end, number, date, issuer }): Instrument => {
    const known = documents.find((document) => isSame(document, number, date, issuer));
    return { start, end, document: known?.id, byNumber: true };
  });
  const named = documents.flatMap((document) =>
    document.names.flatMap((name) => mentionsOf(text, name, document, numbered)),
  );
  const found = [...numbered, ...longest(named)];
  for (const { 0: all, 1: name = '', index } of text.matchAll(ALIAS)) {
    const before = found.filter(({ end }) => end <= index).toSorted((a, b) => b.end - a.end)[0];
    const isNear = before !== undefined && !/[.;]\s/.test(text.slice(before.end, index));
    if (isNear) aliases.set(fold(name.trim()), before.document);
    found.push({ start: index, end: index + all.length, document: undefined, byNumber: false });
  }
  for (const [alias, document] of aliases) found.push(...aliasMentions(text, alias, document));
  return longest(found.map((each) => ofAlias(text, each, aliases)));
}

/** A number alone ("Quyết định số 12") is known once the text has made it a short name. */
function ofAlias(text: string, each: Instrument, aliases: Aliases): Instrument {
  if (each.document !== undefined || !each.byNumber) return each;
  return { ...each, document: aliases.get(fold(text.slice(each.start, each.end))) };
}

/** Numbers of different years and bodies may be the same: what the text says of date and issuer must not speak against it. */
function isSame(
  document: LinkDocument,
  number: string | undefined,
  date: string | undefined,
  issuer: string | undefined,
): boolean {
  if (document.number === undefined || number === undefined) return false;
  if (fold(number) !== fold(document.number)) return false;
  if (date !== undefined && document.date !== undefined && date !== document.date) return false;
  const [, place] = /(?:tỉnh|thành phố|TP\.?)\s+(\p{Lu}.*)$/u.exec(issuer ?? '') ?? [];
  return place === undefined || fold(document.issuer).includes(fold(place));
}

/** Where a text uses a document's own name; one that another instrument enacts is that instrument's. */
function mentionsOf(
  text: string,
  name: string,
  document: LinkDocument,
  numbered: readonly Instrument[],
): Instrument[] {
  const { id, citation } = document;
  const found: Instrument[] = [];
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (/[\p{L}\p{N}]/u.test(text[end] ?? '') || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
    const before = DRAFT_BEFORE.exec(text.slice(0, at));
    const start = at - (before?.[0].length ?? 0);
    const { issuer, enacts } = before?.groups ?? {};
    const by = numbered.find((law) => law.start >= end && ISSUED_BY.test(text.slice(end, law.start)));
    const from = numbered.find(
      (law) => law.end <= at && at - law.end < 250 && ISSUES.test(text.slice(law.end, at)),
    );
    const isForeign = issuer !== undefined && !fold(`${citation} ${document.issuer}`).includes(fold(issuer));
    const owner = by ?? (enacts === undefined ? from : undefined);
    const isOurs = owner === undefined && !isForeign;
    found.push({ start, end: by?.end ?? end, document: isOurs ? id : owner?.document, byNumber: false });
  }
  return found;
}

function aliasMentions(text: string, alias: string, document: string | undefined): Instrument[] {
  const folded = [...text].map((letter) => fold(letter)).join('');
  if (folded.length !== text.length) return [];
  const found: Instrument[] = [];
  for (let at = folded.indexOf(alias); at >= 0; at = folded.indexOf(alias, at + 1)) {
    const end = at + alias.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && AFTER_ALIAS.test(text.slice(end));
    if (isWhole && /^\p{Lu}/u.test(text[at] ?? '')) found.push({ start: at, end, document, byNumber: false });
  }
  return found;
}

/** In reading order, the longer of two that overlap. */
function longest(found: readonly Instrument[]): Instrument[] {
  const kept: Instrument[] = [];
  for (const each of found.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => each.end <= start || end <= each.start)) kept.push(each);
  return kept.toSorted((a, b) => a.start - b.start);
}
