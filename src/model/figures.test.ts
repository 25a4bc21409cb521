/** The real figures against the texts of the figures in the sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asMeant } from '../text/drawn-slips.ts';
import { letters } from '../text/vi.ts';
import { figureParts, placedCells } from './figure-parts.ts';
import { REAL_MODEL } from './fixture.ts';
import { graphOf } from './graph.ts';
import { loadModel } from './load.ts';
import { figureLines } from './ocr.ts';

const DIR = REAL_MODEL;
const model = loadModel(DIR);
const graph = graphOf(model);
const GROUP_FIGURES = [
  ...['hts', 'anm', 'dl', 'ntl', 'udcqs', 'nvcqs', 'udkts', 'nvkts', 'udxhs', 'nvxhs', 'ktt', 'dlhq'],
];

const componentsOf = (figureId: string): string[] =>
  placedCells(graph.figure(figureId)).flatMap(({ cell: { target } }) =>
    target !== undefined && 'component' in target ? [target.component] : [],
  );
const componentsIn = (framework: string): string[] =>
  model.components.filter((component) => component.framework === framework).map(({ id }) => id);

/** Lines of a figure file, slips mended. */
function linesOf(sourceId: string): string[] {
  const source = model.sources.find(({ id }) => id === sourceId);
  if (source === undefined) throw new Error(`no source ${sourceId}`);
  const text = readFileSync(join(DIR, 'sources', source.file), 'utf8');
  return figureLines(source, text).map((line) => line.text);
}

test('every official figure is there, in the order in which the documents have them', () => {
  expect(model.figures.map(({ id }) => id)).toEqual([
    'bay-nguyen-tac',
    'quoc-gia',
    'chu-trinh-khep-kin',
    ...[
      'co-quan-to-chuc',
      'co-quan-to-chuc-bo-sung',
      'cap-bo',
      'cap-bo-bo-sung',
      'cap-tinh',
      'cap-tinh-bo-sung',
    ],
    'cap-xa',
    ...GROUP_FIGURES,
    'gia-lai',
    'chinh-phu-so-4-0',
  ]);
});

test('every figure has a name of its own', () => {
  const names = model.figures.map(({ name }) => name);
  expect(new Set(names).size).toBe(24);
});

test('each of the 170 codes stands in exactly one of the twelve group figures', () => {
  expect(GROUP_FIGURES.flatMap(componentsOf).toSorted()).toEqual(componentsIn('cap-xa').toSorted());
});

test('the national figure has the 42 national components and one box that is none', () => {
  expect(componentsOf('quoc-gia').toSorted()).toEqual(componentsIn('quoc-gia').toSorted());
  const loose = placedCells(graph.figure('quoc-gia')).filter(({ cell }) => cell.target === undefined);
  expect(loose.map(({ cell }) => cell.text)).toEqual(['Các nền tảng lõi khác']);
});

test.each(['co-quan-to-chuc', 'cap-bo', 'cap-tinh'])(
  'the full figure of %s has every component of its framework, the other one those of its own',
  (framework) => {
    expect(componentsOf(framework).toSorted()).toEqual(componentsIn(framework).toSorted());
    const own = componentsIn(framework).filter((id) => !/^(?:co-quan|bo|tinh)-[a-z-]+-dung-chung$/.test(id));
    const shared = componentsIn(framework).filter((id) => !componentsOf(`${framework}-bo-sung`).includes(id));
    expect(shared.every((id) => graph.component(id).name.includes('dùng chung giữa các cơ quan'))).toBe(true);
    expect(shared).toHaveLength(7);
    expect(componentsOf(`${framework}-bo-sung`)).toEqual(expect.arrayContaining(own));
  },
);

test('a box stands in the layer, the tier and the type of area of its component', () => {
  const wrong = model.figures.flatMap(placedCells).filter(({ band, groups, cell: { target } }) => {
    if (target === undefined || !('component' in target)) return false;
    const { layer, tier, area } = graph.component(target.component);
    const inner = groups.at(-1);
    return band.layer !== layer || (inner?.tier ?? null) !== tier || (inner?.area ?? null) !== area;
  });
  expect(wrong.map(({ cell }) => cell.id)).toEqual([]);
});

test('every column of the commune model has its rule in brackets, except the activities', () => {
  const columns = GROUP_FIGURES.flatMap((id) => {
    const figure = graph.figure(id);
    return figure.draws === 'lop' ? figure.bands.flatMap(({ groups }) => groups) : [];
  });
  expect(columns).toHaveLength(36);
  expect(columns.filter(({ rule }) => rule === undefined).map(({ title }) => title)).toEqual([
    'Hoạt động nghiệp vụ phục vụ Chính quyền số thiết yếu triển khai tại cấp xã',
    'Hoạt động nghiệp vụ phục vụ Kinh tế số thiết yếu triển khai tại cấp xã',
    'Hoạt động nghiệp vụ phục vụ Xã hội số thiết yếu triển khai tại cấp xã',
  ]);
  const rulesOf = (component: string) =>
    graph.cellsFor(component).map(({ groups }) => groups.map(({ rule }) => rule));
  expect(rulesOf('hts1')).toEqual([['Cấp Trung ương xây dựng, triển khai; cấp tỉnh khai thác']]);
  expect(rulesOf('hts10')).toEqual([
    ['Cấp xã làm sau khi xin ý kiến của cấp tỉnh', 'Ưu tiên triển khai các thành phần'],
  ]);
});

test('the numbers of Hình 3 are those printed; the figures of DL and NTL bear each other’s', () => {
  const printed = linesOf('000').flatMap((line) => {
    const [, number, title = ''] = /^(\d(?:-\d)?) (\D+)$/.exec(line) ?? [];
    return number === undefined ? [] : [[number, title]];
  });
  expect(printed).toHaveLength(12);
  const numbered = figureParts(graph.figure('cap-xa')).filter(({ number }) => number !== undefined);
  expect(numbered.map(({ number, words: [title] }) => [number, title])).toEqual(printed);
  const others = numbered.flatMap(({ number, target }) => {
    if (target === undefined || !('figure' in target)) return [];
    const [own] = figureParts(graph.figure(target.figure)).flatMap((part) => part.number ?? []);
    return own === number ? [] : [`${target.figure}: ${number}, ${own}`];
  });
  expect(others).toEqual(['dl: 4, 3', 'ntl: 3, 4']);
});

/** Inner heading of the last column of KTT; it repeats the column's own. */
const REPEATED = 'thànhphầnbổsungtheoloạiđịabàn';

test.each(['000', '003'])(
  'every line of the figure file %s stands in a figure, slips of the drawings aside',
  (source) => {
    const drawn = model.figures
      .map((figure) =>
        figureParts(figure)
          .map(({ number = '', words }) => letters(asMeant(`${number} ${words.join(' ')}`)))
          .join(''),
      )
      .join('\n');
    const pieces = linesOf(source)
      .flatMap((line) => line.split(/\t|<[^>]*>/))
      .map(letters)
      .filter((piece) => piece !== '' && piece !== REPEATED);
    expect(pieces.length).toBeGreaterThan(150);
    expect(pieces.filter((piece) => !drawn.includes(piece))).toEqual([]);
  },
);

test('the code that a figure file prints in a box is that of a box', () => {
  const codes = linesOf('003')
    .join('\n')
    .match(/(?<!\p{L})(?:HTS|ANM|DL|NTL|[ƯN][DV]\p{Lu}{3}|KTT|ĐLHQ)\d+/gu);
  const known = model.components.flatMap(({ code }) => code ?? []);
  expect([...new Set(codes)].toSorted()).toEqual(known.toSorted());
});

test('the words on an arrow stand in the text that it draws; an arrow of ours has none and is marked', () => {
  const drawn = graph.model.figures.filter((figure) => figure.draws === 'quan-he');
  const arrows = drawn.flatMap(({ origin, edges }) => {
    const said =
      'units' in origin ? origin.units.map((ref) => graph.unit(ref).unit.text ?? '').join(' ') : '';
    return edges.map((edge) => ({ ...edge, said }));
  });
  expect(arrows.filter(({ text = '', said }) => !said.includes(text))).toEqual([]);
  expect(arrows.filter(({ isRead }) => isRead).map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'nguyen-tac-7 → nguyen-tac-6',
    'kpis → csdl',
  ]);
});
