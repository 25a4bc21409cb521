/** Findings of the review as blocks of a page: whole, as a short note beside a line, as a section of another page. */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitName } from '../citation/unit-name.ts';
import { figureAddress, findingAddress, unitAddress } from '../model/address.ts';
import { findingsAt, findingsOn, partOf, type ReviewFinding } from '../model/findings.ts';
import type { Graph } from '../model/graph.ts';
import type { FindingPlace } from '../model/schema/finding.ts';
import { item, link, list, paragraph } from '../text/mdx.ts';
import { upperFirst } from '../text/vi.ts';
import { block, inline } from './blocks.ts';
import { section } from './official.ts';

/** A finding with its places and its fragments of official words. */
export function findingBlock(graph: Graph, finding: ReviewFinding): RootContent {
  const { id, severity, rank, title, note, suggestion, places, by } = finding;
  return block('Finding', { id, severity, rank: `${rank}`, title, part: partOf(graph, finding).id, by }, [
    paragraph(note),
    paragraph(`Đề nghị: ${suggestion}`),
    list(places.map((place) => item(paragraph(...placeWords(graph, place))))),
  ]);
}

/** Where it is, as a link, and what it says there; words of a figure are our transcription and not marked as official. */
function placeWords(graph: Graph, place: FindingPlace): (PhrasingContent | string)[] {
  const { text, href } = placeLink(graph, place);
  const { quote } = place;
  if (quote === undefined) return [link(href, text)];
  return [link(href, text), ': “', 'unit' in place ? inline('Words', { as: 'span' }, quote) : quote, '”'];
}

/** The legal name of a place and its address. */
export function placeLink(graph: Graph, place: FindingPlace): { text: string; href: string } {
  if ('figure' in place) {
    return { text: `Hình “${graph.figure(place.figure).name}”`, href: figureAddress(place.figure) };
  }
  const placed = graph.unit(place.unit);
  const name = unitName(placed);
  return { text: upperFirst(name), href: unitAddress(placed) };
}

/** One line of links behind a unit, or nothing. */
export function reviewNotes(graph: Graph, ref: string): RootContent[] {
  const findings = findingsAt(graph, ref);
  return findings.length === 0
    ? []
    : [
        block('ReviewNote', {}, [
          paragraph(
            ...findings.flatMap((finding, at) => [' ', link(findingAddress(finding), String(at + 1))]),
          ),
        ]),
      ];
}

/** A section of the page of a component or a figure, or nothing. */
export function reviewSection(graph: Graph, of: { unit: string } | { figure: string }): RootContent[] {
  const findings = 'unit' in of ? findingsAt(graph, of.unit) : findingsOn(graph, of.figure);
  if (findings.length === 0) return [];
  return [
    section('ra-soat', `Ghi chú rà soát (${findings.length})`, [
      paragraph('Nhận xét của ban biên tập bản trực tuyến, không phải lời văn bản.'),
      list(
        findings.map((finding) =>
          item(paragraph(link(findingAddress(finding), finding.title), `: ${finding.note}`)),
        ),
      ),
    ]),
  ];
}
