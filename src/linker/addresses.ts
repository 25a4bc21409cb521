/** Addresses of this site in a text: do they still stand, and do they still say what they said? */
import { type LinkTable, publicAddress, shortPathOf, type Words } from './link-table.ts';

/** `changed` other words since the version that the address names; `moved` another address; `gone` nothing there. */
export type AddressState = 'stands' | 'changed' | 'moved' | 'gone';

export type CheckedAddress = {
  address: string;
  state: AddressState;
  /** Where to go instead, when it moved. */
  now: string[];
  note: string;
};

/** Addresses of any site in a text; a mark of punctuation behind one is none of it. */
const ADDRESS = /https?:\/\/[^\s<>"“”()]+(?<![.,;:!?'’])/giu;

/** What a place is, and its words by version. */
type Place = { words: readonly Words[]; path: string };

export function addressesIn(text: string): { address: string; start: number; end: number }[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    address,
    start: index,
    end: index + address.length,
  }));
}

/** A check of addresses; undefined for those of other sites. */
export function addressChecker(table: LinkTable): (address: string) => CheckedAddress | undefined {
  const pages = new Set([
    ...table.pages,
    ...table.documents.flatMap(({ places }) => Object.values(places).map(({ to }) => pageOf(to))),
  ]);
  return (address) => {
    const read = readAddress(address, table);
    if (read === undefined) return undefined;
    const { path, anchor, version } = read;
    const place = placeAt(path, anchor, table);
    if (place !== undefined) return { address, now: [], ...sameWords(place, version) };
    const gone = table.gone[anchor === '' ? path : `${path}#${anchor}`] ?? table.gone[path];
    if (gone !== undefined)
      return {
        ...{ address, now: gone.to.map((to) => publicAddress(table, to)) },
        ...(gone.to.length > 0
          ? { state: 'moved', note: 'Nơi này đã chuyển; xin dùng địa chỉ mới.' }
          : {
              state: 'gone',
              note: `Nội dung này đã rút${gone.was === undefined ? '' : ` (“${gone.was}”)`}.`,
            }),
      };
    if (pages.has(path)) return { address, now: [], state: 'stands', note: 'Trang còn nguyên địa chỉ.' };
    return { address, now: [], state: 'gone', note: 'Trang không có địa chỉ này. Xin kiểm tra.' };
  };
}

type Read = { path: string; anchor: string; version: string | undefined };

/** The path without the site's folder, as a folder's; undefined for other sites. */
function readAddress(address: string, { site }: LinkTable): Read | undefined {
  try {
    const url = new URL(address);
    const own = new URL(site);
    if (url.host !== own.host || !`${url.pathname}/`.startsWith(own.pathname)) return undefined;
    const folder = `/${url.pathname.slice(own.pathname.length)}`.replace(/index\.(?:html|md)$/, '');
    const whole = /\/$|\.\w+$/.test(folder) ? folder : `${folder}/`;
    const [, path = whole, inPath] = /^(.*\/)ban\/([^/]+)\/$/.exec(whole) ?? [];
    const anchor = decodeURIComponent(url.hash.slice(1))
      .replace(/:~:.*$/, '')
      .toLowerCase();
    return { path, anchor, version: url.searchParams.get('ban') ?? inPath };
  } catch {
    return undefined;
  }
}

function placeAt(path: string, anchor: string, table: LinkTable): Place | undefined {
  const [, id] = /^\/(?:c|nhung|thanh-phan)\/([^/]+)\/$/.exec(path) ?? [];
  const component = table.components.find((each) => each.id === id);
  if (component !== undefined) return { words: component.words, path: `/c/${component.id}/` };
  const [, named = id === undefined ? undefined : table.subject] = /^\/van-ban\/([^/]+)\//.exec(path) ?? [];
  const document = table.documents.find((each) => each.id === named);
  const place = document?.places[id ?? anchor];
  if (document === undefined || place === undefined) return undefined;
  return { words: place.words, path: shortPathOf(table, document.id, id ?? anchor, place) };
}

function sameWords({ words }: Place, version: string | undefined): { state: AddressState; note: string } {
  const now = words.at(-1);
  const then = words.find(([name]) => name === version);
  if (version !== undefined && then === undefined)
    return { state: 'changed', note: `Bản “${version}” không có nơi này; xin đọc lại.` };
  if (then !== undefined)
    return then[1] === now?.[1]
      ? { state: 'stands', note: 'Còn nguyên lời văn.' }
      : { state: 'changed', note: `Lời văn đã khác so với bản “${version}”; xin đọc lại.` };
  const changed = words.findLast(([, hash]) => hash !== now?.[1]);
  return changed === undefined
    ? { state: 'stands', note: 'Còn nguyên lời văn.' }
    : {
        state: 'changed',
        note: `Địa chỉ không ghi bản đã đọc; lời văn nay khác so với bản “${changed[0]}”. Xin đọc lại.`,
      };
}

function pageOf(to: string): string {
  return to.replace(/#.*$/, '');
}
