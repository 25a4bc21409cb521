/** Small pieces of pages that more than one kind of page is made of. */
import type { RootContent } from 'mdast';
import { unitName } from '../citation/unit-name.ts';
import {
  COMPARISONS_ADDRESS,
  componentAddress,
  documentAddress,
  layerAddress,
  unitAddress,
} from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { AREA_NAMES, TIER_NAMES } from '../model/vocabulary.ts';
import { link, paragraph } from '../text/mdx.ts';
import { lowerFirst } from '../text/vi.ts';
import { block, line } from './blocks.ts';
import type { Link, PageMeta } from './page.ts';
import { unitBlock } from './unit-blocks.ts';

/** The status that a page about a document shows. */
export function statusOf({ id, status, statusText }: LegalDocument): PageMeta['status'] {
  return { value: status, text: statusText, doc: id };
}

/** The status that a page about an earlier version shows. */
export function earlierStatus({ id, versionName }: LegalDocument): NonNullable<PageMeta['status']> {
  return { value: 'truoc-day', text: `BẢN TRƯỚC – ${lowerFirst(versionName)}`, doc: id };
}

/** A unit quoted word for word, with a link to its source. */
export function quotation(graph: Graph, ref: string): RootContent[] {
  const placed = graph.unit(ref);
  return [
    unitBlock(graph, placed, { headingLevel: 3, stopAtPages: false, anchors: false }),
    sourceLine(placed),
  ];
}

/** "Nguồn: điểm b mục 4.3.1.3 Phụ lục, Khung kiến trúc …", as a link to the line. */
export function sourceLine(placed: PlacedUnit): RootContent {
  return line('Source', {}, link(unitAddress(placed), placeName(placed)));
}

/** Name of a place with its document: "điểm b mục 3 phần II, Quyết định mẫu". */
export function placeName(placed: PlacedUnit): string {
  return `${unitName(placed)}, ${placed.document.shortTitle}`;
}

/** What a list of components says beside a name: who provides it and for which area. */
export function componentNote({ tier, area }: Component): string | undefined {
  if (tier === null) return undefined;
  return area === null ? TIER_NAMES[tier] : `${TIER_NAMES[tier]}: ${AREA_NAMES[area]}`;
}

/**
 * A list of components as cards, in the order given: with a chip for the layer, with a note on who provides each.
 * `of` is the framework, for screen readers, where several have components of one name.
 */
export function componentCards(
  components: Component[],
  { layer = false, note = true, of }: { layer?: boolean; note?: boolean; of?: string } = {},
): RootContent {
  const [only, ...others] = new Set(components.map((component) => component.layer));
  return block(
    'Cards',
    { layer: only !== undefined && others.length === 0 ? `${only}` : undefined },
    components.map((component) =>
      block('Card', {
        href: componentAddress(component),
        code: component.code ?? undefined,
        name: component.name,
        layer: layer ? `${component.layer}` : undefined,
        note: note ? componentNote(component) : undefined,
        official: true,
        of: component.code === null ? of : undefined,
      }),
    ),
  );
}

/** One of our own sections. */
export function section(
  id: string,
  title: string,
  children: RootContent[],
  level: 2 | 3 | 4 = 2,
): RootContent {
  return block('Section', { id, title, level: `${level}` }, children);
}

export function documentLink(document: LegalDocument): Link {
  return { text: document.shortTitle, href: documentAddress(document.id) };
}

export function layerLink(layer: number, name: string): Link {
  return { text: `Lớp ${layer}. ${name}`, href: layerAddress(layer) };
}

export const COMPARISONS_LINK: Link = { text: 'Đối chiếu', href: COMPARISONS_ADDRESS };

/** An editorial sentence. */
export function sentence(...words: Parameters<typeof paragraph>): RootContent {
  return paragraph(...words);
}

/** First words of a text, cut at a word's end, for descriptions. */
export function excerpt(text: string, length = 155): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  return `${flat.slice(0, flat.lastIndexOf(' ', length)).replace(/[,;:.\s]+$/, '')}…`;
}
