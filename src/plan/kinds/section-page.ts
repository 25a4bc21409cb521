/** Reading pages: one for each unit with a page of its own, and one for the whole text of each document. */
import type { RootContent } from 'mdast';
import { hasShortAddress } from '../../citation/has-short-address.ts';
import { instrumentName, unitCitation } from '../../citation/legal-form.ts';
import { kindOfInstrument, unitTitle } from '../../citation/unit-name.ts';
import {
  agencyAddress,
  frameworkAddress,
  layerAddress,
  pageUnitOf,
  principleAddress,
  sectionAddress,
  versionAddress,
  wholeTextAddress,
} from '../../model/address.ts';
import { akomaNtosoName } from '../../model/akoma-ntoso-name.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { fullText, walkUnits } from '../../model/walk.ts';
import { root } from '../../text/mdx.ts';
import { block } from '../blocks.ts';
import { figureBlock, figurePreviews, figuresAt, MOST_ON_A_PAGE } from '../figure-blocks.ts';
import { documentLink, excerpt, section, statusOf } from '../official.ts';
import type { Link, Page, PageMeta } from '../page.ts';
import { componentLinksNote } from '../reading-notes.ts';
import { documentBlocks, innerBlocks, lostNote, publisherNote, type UnitNotes } from '../unit-blocks.ts';
import { showsChangedWords, unitNotes } from '../unit-notes.ts';

const SHOWN = { headingLevel: 2, anchors: true } as const;

/** Pages of a document's units in reading order, each with links to the previous and the next. */
export function sectionPages(graph: Graph, document: LegalDocument): Page[] {
  const placed = document.pages.map((id) => graph.unit(`${document.id}#${id}`));
  const links = placed.map(
    (place): Link => ({ text: pageName(place), href: sectionAddress(document.id, place.unit.id) }),
  );
  return placed.map((place, index) => {
    const blocks = sectionBlocks(graph, place);
    const related = relatedPages(graph, place);
    return {
      address: sectionAddress(document.id, place.unit.id),
      meta: {
        title: `${pageName(place)} – ${document.shortTitle}`,
        description: excerpt(
          `${ofDocument(graph, document)}${place.unit.heading === undefined ? pageName(place) : unitTitle(place)}. ${fullText(place.unit)}`,
        ),
        kind: 'van-ban',
        status: statusOf(document),
        heading: headingOf(place),
        cite: {
          words: unitCitation(place),
          instrument: instrumentName(place),
          ...(document === graph.subject && hasShortAddress(place.unit) && { short: place.unit.id }),
          version: versionAddress(document),
          iri: akomaNtosoName(document).expression,
        },
        breadcrumbs: [{ text: 'Văn bản', href: '/van-ban/' }, documentLink(document), ...aboveLinks(place)],
        section: document.id,
        toc: tocOf(place.unit, document.pages),
        previous: links[index - 1],
        next: links[index + 1],
      },
      body: root(related.length === 0 ? blocks : [...blocks, relatedNote(related)]),
    };
  });
}

/** Whose words they are, where they are not the subject's: documents of many bodies have the same words. */
function ofDocument(graph: Graph, document: LegalDocument): string {
  return document === graph.subject ? '' : `${document.shortTitle}, `;
}

/** The whole document on one page, for printing and for finding any anchor. */
export function wholeTextPage(graph: Graph, document: LegalDocument): Page {
  return {
    address: wholeTextAddress(document.id),
    meta: {
      title: `Toàn văn – ${document.shortTitle}`,
      description: `Toàn văn ${document.title} trên một trang, để in và tra cứu.`,
      kind: 'toan-van',
      status: statusOf(document),
      heading: { text: document.title, official: false, over: 'Toàn văn' },
      cite: {
        words: document.citation,
        instrument: document.citation,
        version: versionAddress(document),
        iri: akomaNtosoName(document).expression,
      },
      breadcrumbs: [{ text: 'Văn bản', href: '/van-ban/' }, documentLink(document)],
      section: document.id,
      toc: wholeTextToc(document),
    },
    body: root([
      ...componentLinksNote(
        graph,
        document,
        [...walkUnits(document.units)].map(({ unit }) => unit),
      ),
      ...documentBlocks(graph, document, {
        ...SHOWN,
        stopAtPages: false,
        home: ({ unit: shown }) =>
          document.pages.includes(shown.id) ? sectionAddress(document.id, shown.id) : undefined,
        behind: (placed) => figurePreviews(figuresAt(graph, refOf(placed))),
        notes: (placed) => marksOnly(unitNotes(graph, placed, false)),
      }),
    ]),
  };
}

/** The whole text stays light: notes come from the pages of their units when a reader wants them. */
function marksOnly(notes: UnitNotes | undefined): UnitNotes | undefined {
  return notes && { title: notes.title, mark: notes.mark };
}

/** Entries of "Trên trang này" for a page that holds a whole document. */
export function wholeTextToc({ units }: LegalDocument): PageMeta['toc'] {
  return units.flatMap((unit) => [
    ...tocEntry(unit, 1),
    ...tocOf(unit, [], unit.heading === undefined ? 1 : 2),
  ]);
}

/** Blocks of a unit's page, with the figures that the official document has there; as previews when there are many. */
function sectionBlocks(graph: Graph, place: PlacedUnit): RootContent[] {
  const here = graph.model.figures.filter(({ at }) =>
    at.some((ref) => pageUnitOf(graph.unit(ref)) === place.unit),
  );
  const behind = (placed: PlacedUnit): RootContent[] => {
    const figures = figuresAt(graph, refOf(placed));
    return here.length > MOST_ON_A_PAGE ? figurePreviews(figures) : figures.map(figureBlock);
  };
  const above = place.document.units[0]?.id === place.unit.id ? publisherNote(place.document) : [];
  const shown = [...walkUnits([place.unit])].filter(
    ({ unit, ancestors }) =>
      unit === place.unit ||
      ![...ancestors.slice(1), unit].some(({ id }) => place.document.pages.includes(id)),
  );
  const onPage = shown.map(({ unit, ancestors }) => ({
    document: place.document,
    unit,
    ancestors: [...place.ancestors, ...ancestors],
  }));
  const showWords = showsChangedWords(graph, onPage);
  const notes = (placed: PlacedUnit) => unitNotes(graph, placed, showWords);
  const own = notes(place);
  return [
    ...above,
    ...componentLinksNote(
      graph,
      place.document,
      shown.map(({ unit }) => unit),
    ),
    ...lostNote(place.unit, undefined),
    ...(own?.block === undefined ? [] : [own.block]),
    ...behind(place),
    ...innerBlocks(graph, place, { ...SHOWN, stopAtPages: true, behind, notes }),
  ];
}

function refOf({ document, unit }: PlacedUnit): string {
  return `${document.id}#${unit.id}`;
}

/** Short name of a section for links: label and heading, or what the unit is. */
export function pageName({ unit, ancestors }: Pick<PlacedUnit, 'unit' | 'ancestors'>): string {
  if (unit.kind === 'van-ban') return kindOfInstrument(unit.id);
  const place = unitTitle({ unit, ancestors });
  return unit.heading === undefined ? place : `${place}. ${unit.heading}`;
}

function headingOf(place: PlacedUnit): PageMeta['heading'] {
  const { unit } = place;
  const over = unit.heading === undefined ? undefined : unitTitle(place);
  if (unit.heading === undefined) return { text: pageName(place), id: unit.id, official: false, over };
  return { text: unit.heading, label: unit.label, id: unit.id, official: true, over };
}

function aboveLinks({ document, ancestors }: PlacedUnit): Link[] {
  return ancestors
    .filter(({ id }) => document.pages.includes(id))
    .map((unit, index, above) => ({
      text: pageName({ unit, ancestors: above.slice(0, index) }),
      href: sectionAddress(document.id, unit.id),
    }));
}

/** Headings below a unit, two levels deep, without those that have pages of their own. */
function tocOf(unit: Unit, pages: string[], depth = 1): PageMeta['toc'] {
  if (depth > 2) return [];
  return (unit.units ?? [])
    .filter(({ id }) => !pages.includes(id))
    .flatMap((child) => [
      ...tocEntry(child, depth),
      ...tocOf(child, pages, child.heading === undefined ? depth : depth + 1),
    ]);
}

function tocEntry({ id, kind, label, heading, text }: Unit, depth: number): PageMeta['toc'] {
  if (kind === 'dieu')
    return [{ id, text: heading === undefined ? (label ?? id) : `${label} ${heading}`, depth }];
  if (heading === undefined || text === heading) return [];
  return [{ id, text: [kind === 'nhom' ? undefined : label, heading].filter(Boolean).join(' '), depth }];
}

/** Look-up pages about the units on a page. */
function relatedPages(graph: Graph, { document, unit }: PlacedUnit): Link[] {
  const here = new Set([...walkUnits([unit])].map((visit) => `${document.id}#${visit.unit.id}`));
  const { layers, principles, frameworks } = graph.model.structure;
  return [
    ...principles
      .filter((item) => here.has(item.unit))
      .map(({ number, name }) => ({ text: `Nguyên tắc ${number}. ${name}`, href: principleAddress(number) })),
    ...layers
      .filter((item) => here.has(item.unit) || here.has(item.requirements ?? ''))
      .map(({ number, name }) => ({ text: `Lớp ${number}. ${name}`, href: layerAddress(number) })),
    ...frameworks
      .filter((item) => !item.isRoot && here.has(item.unit))
      .map((item) => ({ text: item.name, href: frameworkAddress(item) })),
    ...graph.model.agencies
      .filter((item) => item.unit !== null && here.has(item.unit))
      .map(({ id, name }) => ({ text: name, href: agencyAddress(id) })),
  ];
}

function relatedNote(related: Link[]): RootContent {
  return block('Note', {}, [
    section('tra-cuu', 'Tra cứu theo nội dung của phần này', [
      block(
        'Contents',
        {},
        related.map(({ text, href }) => block('Entry', { text, href })),
      ),
    ]),
  ]);
}
