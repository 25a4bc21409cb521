/** Where the wording of a component differs between a figure and the running text. */
import { asMeant } from '../text/drawn-slips.ts';
import { oneTonePlacement } from '../text/tone.ts';
import { nfc, squeeze } from '../text/vi.ts';
import { type PlacedCell, placedCells } from './figure-parts.ts';
import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { Framework } from './schema/structure.ts';

/** `form`: other punctuation, plural, abbreviation or linking word; `substance`: something is said on one side only. */
export type DifferenceKind = 'form' | 'substance';

export type FigureDifference = PlacedCell & {
  component: Component;
  kind: DifferenceKind;
  /** Wording of the figure, without the code. */
  drawn: string;
  /** First sentence of the unit that defines the component, without the code. */
  written: string;
};

const known = new WeakMap<Graph, FigureDifference[]>();

/** Every box whose wording differs from the running text, in the order of the figures. Worked out once for a graph. */
export function figureDifferences(graph: Graph): FigureDifference[] {
  const differences = known.get(graph) ?? differencesIn(graph);
  known.set(graph, differences);
  return differences;
}

function differencesIn({ model, component, unit, framework }: Graph): FigureDifference[] {
  return model.figures.flatMap(placedCells).flatMap((placed) => {
    const { target } = placed.cell;
    if (target === undefined || !('component' in target)) return [];
    const named = component(target.component);
    const drawn = withoutCode(asMeant(placed.cell.text));
    const written = withoutCode(unit(named.unit).unit.text ?? named.name);
    const kind =
      named.code === null
        ? differenceFromName(drawn, [written, named.name], framework(named.framework))
        : difference(drawn, written, (a, b) => a === b);
    if (kind === undefined) return [];
    return [{ ...placed, component: named, kind, drawn, written: firstSentence(written) }];
  });
}

type Agrees = (drawn: string, written: string) => boolean;

function difference(drawn: string, written: string, agrees: Agrees): DifferenceKind | undefined {
  if (agrees(typed(drawn), typed(written))) return undefined;
  return agrees(said(drawn), said(written)) ? 'form' : 'substance';
}

/** The unit goes on with an explanation where the figure has the name alone: the wordings agree as far as the figure goes. */
function differenceFromName(
  drawn: string,
  written: string[],
  { figureWords = [] }: Framework,
): DifferenceKind | undefined {
  const own = (text: string): string =>
    figureWords.reduce((rest, words) => rest.replaceAll(words, ''), text.toLowerCase());
  const kinds = written.map((text) => difference(drawn, text, (a, b) => b.startsWith(a)));
  if (kinds.includes(undefined)) return undefined;
  const agrees = written.some((text) => said(own(text)).startsWith(said(own(drawn))));
  return agrees ? 'form' : 'substance';
}

/** `DL6: Cơ chế …` → `Cơ chế …`. */
function withoutCode(text: string): string {
  return text.replace(/^\p{Lu}{2,}\d+[.:]\s+/u, '');
}

function firstSentence(text: string): string {
  return trimmed(text.split(/\.(?=\s+\p{Lu})/u)[0] ?? text);
}

function trimmed(text: string): string {
  return squeeze(text).replace(/[.;,]+$/, '');
}

/** The same words typed in one way: dashes, dots of omission, capitals, spaces beside marks, the mark of a note below. */
function typed(text: string): string {
  return trimmed(nfc(text))
    .toLowerCase()
    .replace(/\s*\(\*\)$/, '')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\.{3}/g, '…')
    .replace(/\s*([^\p{L}\p{N}\s])\s*/gu, '$1');
}

/** Abbreviations that coded components use for their groups. */
const SPELLED_OUT: Record<string, string> = { anm: 'an ninh mạng', ntl: 'nền tảng lõi' };

/** Words that number, level or link; without them nothing else is said. */
const LINKING = new Set(['các', 'cấp', 'và', 'gồm', 'ở', 'trong', 'của']);

/** The words that say something, in order: no marks, no linking words, one place for tone marks (hoá, hóa), no doubled typing. */
function said(text: string): string {
  const words = nfc(text)
    .toLowerCase()
    .replace(/^(?:các )?thành phần /, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(oneTonePlacement)
    .flatMap((word) => (SPELLED_OUT[word] ?? word).split(' '))
    .filter((word) => word !== '' && !LINKING.has(word));
  return words.join(' ').replace(/(\S+ \S+) \1(?= |$)/g, '$1');
}
