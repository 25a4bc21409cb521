/** A Word document: its paragraphs as text, the addresses that it links to, and the same document with more links. */
import { escapeXml } from '../../text/xml.ts';
import { canLink, insertLinks, type Link } from './insert.ts';
import { openPackage, readPart, relationsOf, type WordPackage, withParts } from './package.ts';
import { refuse } from './refusal.ts';
import { type Paragraph, type Scan, scan } from './scan.ts';
import type { Pause } from './zip-entries.ts';

/** A part with text: the document itself, its footnotes, its endnotes. */
type Part = Scan & { name: string; xml: string };

export type WordDocument = {
  paragraphs: readonly Paragraph[];
  /** Outside addresses that it links to already. */
  addresses: readonly string[];
  /** Whether words of a paragraph can become a link; not inside fields and links. */
  canLink: (paragraph: Paragraph, start: number, end: number) => boolean;
  /** The document with these links and nothing else changed. */
  withLinks: (links: readonly NewLink[]) => Promise<Uint8Array>;
};

/** Words of a paragraph and the address that they are to lead to. */
export type NewLink = { paragraph: Paragraph; start: number; end: number; address: string };

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Reads a document. `pause` is called between the steps. Refuses, with a sentence, what cannot be read. */
export async function readDocument(
  file: Uint8Array,
  pause: Pause = async () => undefined,
): Promise<WordDocument> {
  const opened = await openPackage(file, pause);
  const parts: Part[] = [];
  const addresses: string[] = [];
  for (const name of textParts(opened)) {
    const xml = (await readPart(opened, name, pause)) ?? '';
    const part = { name, xml, ...(await scan(xml, pause)) };
    parts.push(part);
    const relations = (await readPart(opened, relationsOf(name), pause)) ?? '';
    addresses.push(...linkedIn(relations), ...part.instructions.flatMap(addressesOf));
  }
  return {
    paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
    addresses: [...new Set(addresses)],
    canLink,
    withLinks: (links) => written(opened, parts, links, pause),
  };
}

function textParts({ entries, main }: WordPackage): string[] {
  const folder = main.replace(/[^/]+$/, '');
  const notes = ['footnotes.xml', 'endnotes.xml'].map((name) => `${folder}${name}`);
  return [main, ...notes.filter((name) => entries.some((entry) => entry.name === name))];
}

async function written(
  opened: WordPackage,
  parts: readonly Part[],
  links: readonly NewLink[],
  pause: Pause,
): Promise<Uint8Array> {
  const changed = new Map<string, string>();
  for (const part of parts) {
    const inPart = new Set(part.paragraphs);
    const own = links.filter(({ paragraph }) => inPart.has(paragraph));
    if (own.length === 0) continue;
    const relations = (await readPart(opened, relationsOf(part.name), pause)) ?? EMPTY;
    const ids = idsFor(relations, own);
    const placed = own.map((link): Link => ({ ...link, relation: ids.get(link.address) ?? '' }));
    changed.set(part.name, insertLinks(part.xml, part, placed));
    changed.set(relationsOf(part.name), withRelations(relations, ids));
    await pause();
  }
  return withParts(opened, changed, pause);
}

/** An id for each address that no relationship of the part has. */
function idsFor(relations: string, links: readonly NewLink[]): Map<string, string> {
  const ids = new Map<string, string>();
  let number = 1;
  for (const { address } of links) {
    if (ids.has(address)) continue;
    while (relations.includes(`"rIdDan${number}"`)) number += 1;
    ids.set(address, `rIdDan${number}`);
    number += 1;
  }
  return ids;
}

function withRelations(relations: string, ids: ReadonlyMap<string, string>): string {
  const added = [...ids].map(
    ([address, id]) =>
      `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escapeXml(address)}" TargetMode="External"/>`,
  );
  const list = relations.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
  const end = list.lastIndexOf('</Relationships>');
  if (end < 0) refuse('brokenXml');
  return `${list.slice(0, end)}${added.join('')}${list.slice(end)}`;
}

function linkedIn(relations: string): string[] {
  const all = relations.match(/<Relationship\s[^>]*>/g) ?? [];
  return all
    .filter((relation) => /TargetMode="External"/.test(relation) && /\/hyperlink"/.test(relation))
    .flatMap((relation) => /Target="([^"]*)"/.exec(relation)?.[1]?.replaceAll('&amp;', '&') ?? []);
}

function addressesOf(instruction: string): string[] {
  return [...instruction.matchAll(/HYPERLINK\s+"([^"]+)"/g)].flatMap(([, address = '']) => address);
}
