/** What the list says of its places: citation, status, date and official words, as the site has them now. */
import { addressChecker } from '../../linker/addresses.ts';
import {
  type LinkComponent,
  type LinkDocument,
  type LinkPlace,
  type LinkTable,
  publicAddress,
} from '../../linker/link-table.ts';
import { withBase } from '../../text/base-path.ts';
import { printedDate } from '../../text/date.ts';

export type PlaceDetails = {
  citation: string;
  /** "Dự thảo – chưa có hiệu lực"; empty for what is of no document. */
  status: string;
  /** Day on which the present version was posted, as printed. */
  date: string;
  /** Why the place is not what it was; empty while it is. */
  warning: string;
  /** Path of the page that shows the words, with the anchor. */
  shown: string;
};

/** What the table says of an address of the site; undefined for one that it does not know. */
export function placeDetails(address: string, table: LinkTable): PlaceDetails | undefined {
  const checked = addressChecker(table)(address);
  const found = unitAt(address, table);
  if (checked === undefined || found === undefined) return undefined;
  const warning = checked.state === 'stands' ? '' : checked.note;
  const { document, place, component } = found;
  const citation = component?.citation ?? `${place.name ?? ''} ${document.citation}`.trim();
  return { citation, ...statusOf(document), warning, shown: place.to };
}

export type UnitAt = {
  document: LinkDocument;
  anchor: string;
  place: LinkPlace;
  component: LinkComponent | undefined;
};

/** The unit that stands at an address of the site, a component's or a short one too. */
export function unitAt(address: string, table: LinkTable): UnitAt | undefined {
  const url = new URL(address);
  const [, id = decodeURIComponent(url.hash.slice(1))] =
    /\/(?:c|thanh-phan)\/([^/]+)\//.exec(url.pathname) ?? [];
  const component = table.components.find((each) => each.id === id);
  const [, named = table.subject] = /\/van-ban\/([^/]+)\//.exec(url.pathname) ?? [];
  const [documentId = '', anchor = ''] = component === undefined ? [named, id] : component.unit.split('#');
  const document = table.documents.find((each) => each.id === documentId);
  const place = document?.places[anchor];
  return document === undefined || place === undefined ? undefined : { document, anchor, place, component };
}

function statusOf({ statusText, posted }: LinkDocument): Pick<PlaceDetails, 'status' | 'date'> {
  return { status: statusText, date: printedDate(posted) };
}

/** A citation for an address of which only the address is known. */
export function citationOf(address: string, table: LinkTable): string {
  return placeDetails(address, table)?.citation ?? address.replace(publicAddress(table, '/'), '/');
}

const pages = new Map<string, Promise<Document>>();

/** The official words of a place; empty when its page cannot be loaded. */
export async function officialWords(shown: string, base: string): Promise<string> {
  const [path = '', anchor = ''] = shown.split('#');
  const page = pages.get(path) ?? load(withBase(path, base));
  pages.set(path, page);
  try {
    const unit = (await page).getElementById(anchor)?.closest('.unit') ?? (await page).querySelector('.body');
    return [...(unit?.querySelectorAll('.words') ?? [])].map((words) => words.textContent.trim()).join('\n');
  } catch {
    pages.delete(path);
    return '';
  }
}

async function load(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
