import type { Figure, FigureBand, FigureCell, FigureGroup, FigureTarget } from './schema/figure.ts';

/** Something in a figure that has words, an id or a target, with its JSON path. */
export type FigurePart = {
  path: string;
  id?: string;
  /** Number printed before the words. */
  number?: string;
  /** Official words, as printed. */
  words: string[];
  target?: FigureTarget;
};

/** A box with what stands above it: its band and the groups around it, from the outermost in. */
export type PlacedCell = { figure: Figure; band: FigureBand; groups: FigureGroup[]; cell: FigureCell };

/** All parts of a figure in reading order: its title, then every band, group, box, side, node, edge and note. */
export function figureParts(figure: Figure): FigurePart[] {
  const title: FigurePart = { path: '$', words: [figure.title] };
  if (figure.draws === 'quan-he') {
    return [
      title,
      ...figure.nodes.map(({ id, text, target }, at) => ({
        path: `$.nodes[${at}]`,
        id,
        words: [text],
        target,
      })),
      ...figure.edges.map(({ text }, at) => ({
        path: `$.edges[${at}]`,
        words: text === undefined ? [] : [text],
      })),
    ];
  }
  return [
    title,
    ...figure.bands.flatMap((band, at) => [
      { path: `$.bands[${at}]`, id: band.id, number: band.number, words: [band.title], target: band.target },
      ...groupParts(band.groups, `$.bands[${at}].groups`),
    ]),
    ...cellParts(figure.sides ?? [], '$.sides'),
    ...(figure.notes ?? []).map((note, at) => ({ path: `$.notes[${at}]`, words: [note] })),
  ];
}

/** Every box of the bands of a figure; none for a drawing of relations. */
export function placedCells(figure: Figure): PlacedCell[] {
  if (figure.draws === 'quan-he') return [];
  return figure.bands.flatMap((band) =>
    band.groups.flatMap((group) => cellsBelow([group]).map((below) => ({ figure, band, ...below }))),
  );
}

function cellsBelow(groups: [...FigureGroup[], FigureGroup]): Pick<PlacedCell, 'groups' | 'cell'>[] {
  const inner = groups.at(-1);
  return [
    ...(inner?.cells ?? []).map((cell) => ({ groups, cell })),
    ...(inner?.groups ?? []).flatMap((group) => cellsBelow([...groups, group])),
  ];
}

function groupParts(groups: FigureGroup[], path: string): FigurePart[] {
  return groups.flatMap((group, at) => {
    const words = [group.title, group.rule].filter((text) => text !== undefined);
    const place = `${path}[${at}]`;
    return [
      { path: place, id: group.id, number: group.number, words, target: group.target },
      ...cellParts(group.cells ?? [], `${place}.cells`),
      ...groupParts(group.groups ?? [], `${place}.groups`),
    ];
  });
}

function cellParts(cells: FigureCell[], path: string): FigurePart[] {
  return cells.map(({ id, text, target }, at) => ({ path: `${path}[${at}]`, id, words: [text], target }));
}

/** Every official wording of a figure; one that prints a number also with the number before it: `4 DỮ LIỆU`. */
export function figureWords(figure: Figure): string[] {
  return figureParts(figure).flatMap(({ number, words }) => {
    const [first] = words;
    return number === undefined || first === undefined ? words : [`${number} ${first}`, ...words];
  });
}
