import { expect, test } from 'vitest';
import { frameworksEnactedBy } from '../citation/cited-laws.ts';
import { realGraph } from './fixture.ts';
import { graphOf } from './graph.ts';
import { lawAddress } from './law-address.ts';
import { lawRedirects, lawsOf } from './laws.ts';

const graph = realGraph();
const laws = lawsOf(graph);
const law = (id: string) => laws.find((candidate) => candidate.id === id);

test('a law cited with and without its number is one law', () => {
  const { places, ...said } = law('luat-20-2023-qh15') ?? { places: [] };
  expect(said).toMatchObject({
    name: 'Luật Giao dịch điện tử',
    number: '20/2023/QH15',
    date: '2023-06-22',
    issuer: 'Quốc hội',
  });
  expect(places.map(({ unit }) => unit.split('#')[0])).toEqual([
    'qd-khung-kien-truc-so',
    'qd-khung-kien-truc-so',
    'qd-3388-gia-lai',
    'kien-truc-chinh-phu-so-4-0',
    'kien-truc-chinh-phu-so-4-0',
  ]);
});

test('a resolution cited in short is the one whose number begins so', () => {
  const places = law('nq-57-nq-tw')?.places ?? [];
  const words = places.map(({ unit, start, end }) => graph.unit(unit).unit.text?.slice(start, end));
  expect(words).toContain('Nghị quyết số 57');
  expect(words).toHaveLength(5);
});

test('what the texts do not say of a law is left out', () => {
  expect(law('nd-92-2017-nd-cp')).not.toHaveProperty('date');
  expect(law('luat-bao-ve-du-lieu-ca-nhan')).not.toHaveProperty('number');
  expect(laws.flatMap(({ name }) => (name.includes('…') ? name : []))).toEqual([]);
});

test('the name of a document is printed as the texts print it', () => {
  expect(law('kh-22-kh-tu')?.name).toBe('Kế hoạch hành động số 22-KH/TU');
});

test('the documents on this site are not among the cited ones', () => {
  expect(laws.map(({ number }) => number)).not.toContain('3388/QĐ-UBND');
});

test('frameworks that a decision enacts are known by their names, also without what follows the version', () => {
  const enacted = (id: string) => laws.filter((one) => one.id === id).flatMap(frameworksEnactedBy);
  expect(enacted('qd-2439-qd-ttg')).toEqual([
    'Khung kiến trúc dữ liệu quốc gia',
    'Khung quản trị, quản lý dữ liệu quốc gia',
  ]);
  expect(enacted('qd-2568-qd-btttt')).toContain('Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 3.0');
  expect(enacted('tt-15-2025-tt-bkhcn')).toEqual([]);
});

test('the address of a law stays when another text tells its number', () => {
  const { model } = graphOf(realGraph().model);
  const [document, ...rest] = model.documents;
  if (document === undefined) throw new Error('no document');
  const words = 'Luật Dữ liệu số 60/2024/QH15 ngày 30 tháng 11 năm 2024.';
  const more = {
    ...document,
    units: [...document.units, { id: 'them', kind: 'doan' as const, text: words }],
  };
  const found = lawsOf(graphOf({ ...model, documents: [more, ...rest] })).find(
    ({ number }) => number === '60/2024/QH15',
  );
  expect(found?.id).toBe('luat-du-lieu');
});

/** The real model with one more paragraph in its first document, and with more addresses published. */
function withWords(text: string, published: readonly string[]) {
  const { model } = realGraph();
  const [document, ...rest] = model.documents;
  if (document === undefined) throw new Error('no document');
  const units = [...document.units, { id: 'them', kind: 'doan' as const, text }];
  const permalinks = {
    ...model.permalinks,
    ...Object.fromEntries(published.map((id) => [lawAddress(id), []])),
  };
  return graphOf({ ...model, permalinks, documents: [{ ...document, units }, ...rest] });
}

test('two published addresses that turn out to be one law: one stays, the other leads to it', () => {
  const found = withWords('Luật Dữ liệu số 60/2024/QH15.', ['luat-60-2024-qh15']);
  const one = lawsOf(found).find(({ number }) => number === '60/2024/QH15');
  const addresses = [one?.id ?? '', ...(one?.aliases ?? [])].map(lawAddress);
  expect(addresses.toSorted()).toEqual([lawAddress('luat-60-2024-qh15'), lawAddress('luat-du-lieu')]);
  expect(lawRedirects(found)).toEqual([{ kind: 'merged', from: addresses[1], to: addresses[0] }]);
});

test('an address published with a number cut short stays when the whole number is known', () => {
  const found = withWords('Nghị quyết số 99-NQ/TW.', ['nq-99']);
  expect(lawsOf(found).map(({ id }) => id)).toContain('nq-99-nq-tw');
  const short = withWords('Nghị quyết số 99-NQ/TW; Nghị quyết số 99 của Bộ Chính trị.', ['nq-99']);
  expect(lawsOf(short).map(({ id }) => id)).toContain('nq-99');
});

test('a law that the site holds by now: its published address leads to the document', () => {
  const { model } = realGraph();
  const cited = { ...model.documents[1], id: 'luat-du-lieu-2024', number: '2439/QĐ-TTg', date: '2025-11-04' };
  const held = graphOf({
    ...model,
    documents: [...model.documents, cited as (typeof model.documents)[number]],
  });
  expect(lawsOf(held).map(({ id }) => id)).not.toContain('qd-2439-qd-ttg');
  expect(lawRedirects(held)).toContainEqual({
    ...{ kind: 'moved', from: lawAddress('qd-2439-qd-ttg'), to: '/van-ban/luat-du-lieu-2024/' },
  });
});
