/** A figure as nested lists: the same words, the same links, in reading order. */
import type { Figure, FigureGroup, FigureTarget, LayersFigure } from '../model/schema/figure.ts';
import { withMarks } from '../text/drawn-slips.ts';
import { OUR_READING } from '../text/site-words.ts';
import { numbered } from './layers.ts';

/** One line of the list. `rule` is what the figure says in brackets below the words. */
export type OutlineItem = {
  words: string;
  href: string | undefined;
  rule: string | undefined;
  items: OutlineItem[];
};

type HrefOf = (target: FigureTarget) => string;

/** Bands › groups › groups by area › boxes; then the side blocks and the notes. Relations: from › to. */
export function outlineOf(figure: Figure, hrefOf: HrefOf): OutlineItem[] {
  return figure.draws === 'lop' ? layersOutline(figure, hrefOf) : relationsOutline(figure, hrefOf);
}

function layersOutline({ bands, sides = [], notes = [] }: LayersFigure, hrefOf: HrefOf): OutlineItem[] {
  return [
    ...bands.map((band) => {
      const target = band.target ?? (band.layer === undefined ? undefined : { layer: band.layer });
      return line(numbered(band), target, hrefOf, { items: groupItems(band.groups, hrefOf) });
    }),
    ...(sides.length === 0
      ? []
      : [
          line('Hai bên hình', undefined, hrefOf, {
            items: sides.map(({ text, target }) => line(text, target, hrefOf)),
          }),
        ]),
    ...notes.map((note) => line(note, undefined, hrefOf)),
  ];
}

/** A group without a title gives its boxes to what is above it. */
function groupItems(groups: readonly FigureGroup[], hrefOf: HrefOf): OutlineItem[] {
  return groups.flatMap((group) => {
    const items = [
      ...(group.cells ?? []).map(({ text, target }) => line(text, target, hrefOf)),
      ...groupItems(group.groups ?? [], hrefOf),
    ];
    if (group.title === undefined) return items;
    const words = numbered({ ...group, title: group.title });
    return [line(words, group.target, hrefOf, { rule: group.rule, items })];
  });
}

function relationsOutline(
  { nodes, edges }: Extract<Figure, { draws: 'quan-he' }>,
  hrefOf: HrefOf,
): OutlineItem[] {
  return nodes.map((node) => {
    const items = edges
      .filter(({ from }) => from === node.id)
      .map(({ to, text, isRead }) => {
        const end = nodes.find(({ id }) => id === to);
        const read = isRead ? ` (${OUR_READING})` : '';
        const words = `${text === undefined ? '' : `${text} `}→ ${end?.text ?? to}${read}`;
        return line(words, end?.target, hrefOf);
      });
    return line(node.text, node.target, hrefOf, { items });
  });
}

function line(
  words: string,
  target: FigureTarget | undefined,
  hrefOf: HrefOf,
  { rule, items = [] }: { rule?: string | undefined; items?: OutlineItem[] } = {},
): OutlineItem {
  return { words: withMarks(words), href: target === undefined ? undefined : hrefOf(target), rule, items };
}
