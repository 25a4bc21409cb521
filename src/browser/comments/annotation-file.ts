/**
 * Comments as a collection of the W3C Web Annotation Data Model (JSON-LD): a target for each place, with a fragment
 * selector for the unit that a text quote selector refines; a body for each of opinion ("commenting"), reason
 * ("assessing") and proposal ("editing").
 */
import {
  type Comment,
  type CommentPlace,
  LONGEST_QUOTE,
  LONGEST_TEXT,
  MOST_PLACES,
  newId,
} from './comment.ts';

export const ANNOTATION_TYPE = 'application/ld+json';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';
const PURPOSES = { opinion: 'commenting', reason: 'assessing', proposal: 'editing' } as const;
type Part = keyof typeof PURPOSES;
const PARTS = Object.keys(PURPOSES) as Part[];

/** Letters of the longest file that is read. */
const LONGEST_FILE = 20_000_000;

/** What was read: comments, and a sentence for each item that is none. */
export type ReadComments = { comments: Comment[]; skipped: string[] };

/** The file of these comments; `id` is that of the collection. */
export function annotationFile(comments: readonly Comment[], id = newId()): string {
  const page = { id: `${id}#1`, type: 'AnnotationPage', startIndex: 0, items: comments.map(annotationOf) };
  const collection = { id, type: 'AnnotationCollection', label: 'Góp ý', total: comments.length };
  return `${JSON.stringify({ '@context': CONTEXT, ...collection, first: page }, undefined, 2)}\n`;
}

function annotationOf(comment: Comment): object {
  const { id, canonical, created, modified, creator, via, places } = comment;
  const bodies = PARTS.filter((part) => comment[part] !== '').map((part) => ({
    ...{ type: 'TextualBody', purpose: PURPOSES[part], value: comment[part] },
    ...{ format: 'text/plain', language: 'vi' },
  }));
  return {
    ...{ id, type: 'Annotation', motivation: 'commenting', created, modified },
    ...(canonical !== undefined && { canonical }),
    ...(creator !== '' && { creator: { type: 'Agent', name: creator } }),
    body: [...bodies, ...(via === '' ? [] : [{ source: via, purpose: 'linking' }])],
    target: places.map(targetOf),
  };
}

/** The address names the version that was read, as `verify.json` documents it. */
function targetOf({ document, version, anchor, name, address, exact, prefix, suffix }: CommentPlace): object {
  const source = new URL(address);
  source.hash = '';
  source.searchParams.set('ban', version);
  source.searchParams.set('van-ban', document);
  const quote = { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  return {
    type: 'SpecificResource',
    source: source.href,
    selector: {
      ...{ type: 'FragmentSelector', conformsTo: FRAGMENT, value: anchor },
      ...(exact !== '' && { refinedBy: quote }),
    },
    label: name,
  };
}

/**
 * Reads such a file; takes single annotations, pages and arrays too, and targets and bodies as one value or as lists.
 * @throws RangeError with a sentence for the reader when it holds no annotations at all
 */
export function readAnnotations(text: string): ReadComments {
  if (text.length > LONGEST_FILE)
    throw new RangeError('Tệp quá lớn (quá 20 triệu chữ), không phải tệp góp ý.');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new RangeError(
      'Tệp không phải JSON hoặc bị cắt cụt; xin chọn tệp góp ý .json đã lưu từ trang này.',
    );
  }
  const items = itemsOf(value);
  if (items === undefined)
    throw new RangeError(
      'Tệp JSON này không chứa góp ý (Web Annotation); xin chọn tệp đã lưu từ trang Góp ý.',
    );
  const skipped: string[] = [];
  const comments = items.flatMap((item, index): Comment[] => {
    const read = readAnnotation(item);
    if (typeof read !== 'string') return [read];
    skipped.push(`Góp ý thứ ${index + 1}: ${read}`);
    return [];
  });
  return { comments, skipped };
}

function itemsOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value['items'])) return value['items'];
  if (value['type'] === 'Annotation') return [value];
  return isRecord(value['first']) && Array.isArray(value['first']['items'])
    ? value['first']['items']
    : undefined;
}

function readAnnotation(item: unknown): Comment | string {
  if (!isRecord(item)) return 'không phải một góp ý.';
  const texts: Record<Part, string> = { opinion: '', reason: '', proposal: '' };
  let via = '';
  for (const body of [item['body'] ?? item['bodyValue'] ?? []].flat()) {
    if (isRecord(body) && body['purpose'] === 'linking') via = webAddress(body['source'] ?? body['id']);
    const value = isRecord(body) ? body['value'] : body;
    if (typeof value !== 'string') continue;
    if (value.length > LONGEST_TEXT) return `dài quá ${LONGEST_TEXT} chữ.`;
    const part = PARTS.find((each) => isRecord(body) && PURPOSES[each] === body['purpose']) ?? 'opinion';
    texts[part] = [texts[part], value].filter(Boolean).join('\n');
  }
  const targets = [item['target'] ?? []].flat();
  if (targets.length > MOST_PLACES) return `nói tới quá ${MOST_PLACES} chỗ.`;
  const places = targets.map(readTarget);
  if (places.some((place) => place === undefined)) return 'không rõ nói về chỗ nào của văn bản nào.';
  const created = dateOf(item['created']) ?? new Date(0).toISOString();
  const { canonical } = item;
  return {
    ...{ id: identifier(item['id']) ?? newId(), created, modified: dateOf(item['modified']) ?? created },
    ...(typeof canonical === 'string' && identifier(canonical) !== undefined && { canonical }),
    ...{ creator: nameOf(item['creator']), via, ...texts },
    places: places.filter((place) => place !== undefined),
  };
}

function readTarget(target: unknown): CommentPlace | undefined {
  const source = isRecord(target) ? target['source'] : target;
  const href = webAddress(isRecord(source) ? source['id'] : source);
  if (href === '') return undefined;
  const url = new URL(href);
  const selector = isRecord(target) && isRecord(target['selector']) ? target['selector'] : {};
  const anchor =
    typeof selector['value'] === 'string' ? selector['value'] : decodeURIComponent(url.hash.slice(1));
  const document = url.searchParams.get('van-ban') ?? /\/van-ban\/([^/]+)\//.exec(url.pathname)?.[1];
  const version = url.searchParams.get('ban') ?? '';
  if (document === undefined || anchor === '' || anchor.length > 200) return undefined;
  const quote = isRecord(selector['refinedBy']) ? selector['refinedBy'] : {};
  const label = isRecord(target) ? target['label'] : undefined;
  url.search = '';
  url.hash = anchor;
  const words = (key: string): string => {
    const value = quote[key];
    return typeof value === 'string' ? value.slice(0, LONGEST_QUOTE) : '';
  };
  return {
    ...{ document, version, anchor, name: typeof label === 'string' ? label.slice(0, 300) : anchor },
    ...{ address: url.href, exact: words('exact'), prefix: words('prefix'), suffix: words('suffix') },
  };
}

function nameOf(creator: unknown): string {
  const [first] = [creator].flat();
  const name = isRecord(first) ? first['name'] : first;
  return typeof name === 'string' ? name.slice(0, 200) : '';
}

/** An address of the web, or nothing: other schemes could run code when followed. */
function webAddress(value: unknown): string {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value) ? value : '';
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]+:\S{1,200}$/i.test(value) ? value : undefined;
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
