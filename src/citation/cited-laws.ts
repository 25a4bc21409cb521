/** Laws, decisions and letters that texts cite: what the texts say of each, and where. Nothing comes from elsewhere. */
import { compareVi, slug } from '../text/vi.ts';
import { LAW_KINDS, type LawKind } from './instrument-kinds.ts';
import type { LawCitation } from './instruments.ts';

/** Where a text cites a law: the unit, and the place of kind, number and date in its words. */
export type LawPlace = { unit: string; start: number; end: number };

export type Law = {
  /** From the number (`luat-20-2023-qh15`, `qd-2439-qd-ttg`); from the name where the texts give no number. */
  id: string;
  /** Other ids under which it was published, before the texts said as much of it. */
  aliases: string[];
  kind: LawKind;
  /** The kind as printed. */
  called: string;
  /** "Luật Giao dịch điện tử", "Quyết định số 2439/QĐ-TTg". */
  name: string;
  number?: string;
  /** ISO 8601. */
  date?: string;
  issuer?: string;
  /** What it does, in the texts' words: "ban hành …", "về …". */
  about?: string;
  /** In reading order. */
  places: LawPlace[];
};

/** One citation of a law and where it stands. */
export type PlacedLawCitation = LawCitation & LawPlace;

/** Maximum length of an id, which is one segment of an address. */
const LONGEST_ID = 100;

/**
 * Every cited law once, by kind, then by number or name; `cited` is in reading order. One cited with and without its
 * number is one law when its name is the same and no two dates differ; a number cited in short ("Nghị quyết số 57")
 * belongs to the only one that begins so. An id that `isPublished` stays, whatever other texts say of the law; where two
 * of them turn out to be one law, one stays and the other becomes an alias.
 */
export function lawsCited(
  cited: readonly PlacedLawCitation[],
  isPublished: (id: string) => boolean = () => false,
): Law[] {
  const groups: PlacedLawCitation[][] = [];
  for (const citation of cited.toSorted(fullerFirst)) {
    const group = groups.find((candidate) => candidate.some((known) => isSame(known, citation)));
    if (group === undefined) groups.push([citation]);
    else group.push(citation);
  }
  const order = new Map(cited.map((citation, index) => [`${citation.unit} ${citation.start}`, index]));
  const orderOf = ({ unit, start }: LawPlace): number => order.get(`${unit} ${start}`) ?? 0;
  const inOrder = groups
    .map((group) => group.toSorted((a, b) => orderOf(a) - orderOf(b)))
    .toSorted(([a], [b]) => (a && b ? orderOf(a) - orderOf(b) : 0));
  return inOrder
    .map((group) => lawOf(group, inOrder, isPublished))
    .toSorted((a, b) => kindOrder(a) - kindOrder(b) || compareVi(a.name, b.name));
}

/** Citations that say more come first, so that shorter ones find what they belong to. */
function fullerFirst(a: PlacedLawCitation, b: PlacedLawCitation): number {
  const weight = ({ number = '', date }: PlacedLawCitation): number =>
    (/[/-]/.test(number) ? 2 : 0) + (date === undefined ? 0 : 1);
  return weight(b) - weight(a);
}

function isSame(known: PlacedLawCitation, citation: PlacedLawCitation): boolean {
  if (known.kind !== citation.kind) return false;
  if (known.date !== undefined && citation.date !== undefined && known.date !== citation.date) return false;
  if (isFull(known.number) && isFull(citation.number)) return known.number === citation.number;
  if (citation.title !== undefined) return known.title?.toLowerCase() === citation.title.toLowerCase();
  const [full = '', short = ''] = [known.number, citation.number];
  return full === short || (/^\d+$/.test(short) && new RegExp(`^${short}[/-]`).test(full));
}

function isFull(number: string | undefined): boolean {
  return number !== undefined && /\d[/-]/.test(number);
}

function lawOf(
  group: PlacedLawCitation[],
  groups: PlacedLawCitation[][],
  isPublished: (id: string) => boolean,
): Law {
  const kind = group[0]?.kind ?? 'luật';
  const title = group.find((citation) => citation.title !== undefined)?.title;
  const number = longest(group.flatMap((citation) => citation.number ?? []));
  const date = group.find((citation) => citation.date !== undefined)?.date;
  const issuer = longest(group.flatMap((citation) => citation.issuer ?? []));
  const about = shortest(group.flatMap((citation) => citation.about ?? []));
  const called = group[0]?.called ?? '';
  const namesakes = groups.filter(([other]) => other?.kind === kind && other.title === title);
  const year = namesakes.length > 1 && date !== undefined ? ` ${date.slice(0, 4)}` : '';
  const names = [number, title === undefined ? undefined : `${title}${year}`];
  const idOf = (name: string): string => shortened(`${LAW_KINDS[kind]}-${slug(name)}`);
  const ids = names.flatMap((name) => (name === undefined ? [] : [idOf(name)]));
  // Ids from when less was known of it; a name that others have too stays with the first of them.
  const earlier = group.flatMap((citation) => [
    ...(citation.number === undefined ? [] : [idOf(citation.number)]),
    ...(title === undefined || namesakes[0] !== group ? [] : [idOf(title)]),
  ]);
  const published = [...new Set([...ids, ...earlier])].filter(isPublished);
  return {
    id: published[0] ?? ids[0] ?? LAW_KINDS[kind],
    aliases: published.slice(1),
    kind,
    called,
    name: title === undefined ? `${called} số ${number}` : `${called} ${title}`,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(about === undefined ? {} : { about }),
    places: group.map(({ unit, start, end }) => ({ unit, start, end })),
  };
}

/** An id that fits into an address, cut between two words where that is possible. */
function shortened(id: string): string {
  if (id.length <= LONGEST_ID) return id;
  const end = id.lastIndexOf('-', LONGEST_ID);
  return id.slice(0, end > LONGEST_ID / 2 ? end : LONGEST_ID);
}

function longest(values: string[]): string | undefined {
  return values.toSorted((a, b) => b.length - a.length)[0];
}

function shortest(values: string[]): string | undefined {
  return values.toSorted((a, b) => a.length - b.length)[0];
}

function kindOrder({ kind }: Law): number {
  return Object.keys(LAW_KINDS).indexOf(kind);
}

/**
 * Names of what a law enacts, as the text that cites it may name them: "Khung kiến trúc dữ liệu quốc gia". Only
 * frameworks have such names; one with its version also answers to the name without what follows the version.
 */
export function frameworksEnactedBy({ about = '' }: Law): string[] {
  const [, list = ''] = /^(?:về việc )?(?:ban hành|phê duyệt) (.*)$/.exec(about) ?? [];
  return list
    .split(/(?:,\s+|\s+và\s+)(?=\p{Lu})/u)
    .filter((name) => /^Khung /.test(name))
    .flatMap((name) => {
      const short = /^.*phiên bản \d+(?:\.\d+)*(?=,)/.exec(name)?.[0];
      return short === undefined ? [name] : [name, short];
    });
}
