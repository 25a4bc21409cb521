/** Findings of the review as blocks of a page: whole, as a short note beside a line, as a section of another page. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { unitName } from '../citation/unit-name.ts';
import { figureAddress, findingAddress, unitAddress } from '../model/address.ts';
import { findingsAt, findingsOn, partOf, type ReviewFinding } from '../model/findings.ts';
import type { Graph } from '../model/graph.ts';
import type { FindingPlace } from '../model/schema/finding.ts';
import { wordsOfUnits } from '../model/version-comparison.ts';
import { OUTCOME_NAMES, outcomeOfFinding, outcomeOfUnit } from '../model/version-outcomes.ts';
import { item, link, list, paragraph } from '../text/mdx.ts';
import { EDITORS } from '../text/site-words.ts';
import { lowerFirst, upperFirst } from '../text/vi.ts';
import { block, inline } from './blocks.ts';
import { placeName, section } from './official.ts';
import { changedWords, sideNames } from './version-change-blocks.ts';

/** A finding with its places and its fragments of official words. */
export function findingBlock(graph: Graph, finding: ReviewFinding): RootContent {
  const { id, severity, rank, title, note, suggestion, places, by } = finding;
  return block('Finding', { id, severity, rank: `${rank}`, title, part: partOf(graph, finding).id, by }, [
    paragraph(note),
    paragraph(`Đề nghị: ${suggestion}`),
    list(places.map((place) => item(...placeBlocks(graph, place)))),
    ...outcomeLine(graph, finding),
  ]);
}

/** For which version a finding of an earlier one was written, and what became of its places taken together. */
function outcomeLine(graph: Graph, finding: ReviewFinding): RootContent[] {
  const found = outcomeOfFinding(graph, finding);
  if (found === undefined) return [];
  return [
    paragraph(
      `Viết cho ${lowerFirst(found.version.versionName)}. Nay: ${lowerFirst(OUTCOME_NAMES[found.outcome])}.`,
    ),
  ];
}

/** A place with its words; one of an earlier version whose words changed also with where it is now and the difference. */
function placeBlocks(graph: Graph, place: FindingPlace): BlockContent[] {
  const found = 'unit' in place ? outcomeOfUnit(graph, place.unit) : undefined;
  if (found === undefined || found.outcome === 'giu') return [paragraph(...placeWords(graph, place))];
  const { was, now } = found;
  const before = lowerFirst(was.document.versionName);
  if (now.length === 0)
    return [paragraph(...placeWords(graph, place), ` (${lowerFirst(OUTCOME_NAMES.mat)})`)];
  return [
    paragraph(
      ...placeWords(graph, place),
      '. Nay ở ',
      ...now.flatMap((placed, index) => [
        ...(index === 0 ? [] : [', ']),
        link(unitAddress(placed), unitName(placed)),
      ]),
      ':',
    ),
    ...changedWords(wordsOfUnits([was]), wordsOfUnits(now), sideNames(before)),
  ];
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
  const found = outcomeOfUnit(graph, place.unit);
  // Words that stayed are linked where they stand now.
  const placed = (found?.outcome === 'giu' && found.now[0]) || graph.unit(place.unit);
  const name = placed.document.id === graph.subject.id ? unitName(placed) : placeName(placed);
  return { text: upperFirst(name), href: unitAddress(placed) };
}

/** A section of the page of a component or a figure, or nothing. */
export function reviewSection(graph: Graph, of: { unit: string } | { figure: string }): RootContent[] {
  const findings = 'unit' in of ? findingsAt(graph, of.unit) : findingsOn(graph, of.figure);
  if (findings.length === 0) return [];
  return [
    section('ra-soat', `Nhận xét của ${EDITORS} (${findings.length})`, [
      paragraph('Đây không phải lời văn bản.'),
      list(
        findings.map((finding) =>
          item(paragraph(link(findingAddress(finding), finding.title), `: ${finding.note}`)),
        ),
      ),
    ]),
  ];
}
