/** A new version of the draft Decision, made of its real text: what the import says of it, and what keeps its addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareDocuments } from '../model/compare-documents.ts';
import { REAL_MODEL } from '../model/fixture.ts';
import { graphOf, versionRef } from '../model/graph.ts';
import { importDocument } from '../model/import/import-document.ts';
import { loadModel } from '../model/load.ts';
import { pagesAfter, proposeRedirects, takenAnchors } from '../model/propose-redirects.ts';
import { runningLines } from '../model/running.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { redirects as redirectsSchema } from '../model/schema/permalink.ts';
import { walkUnits } from '../model/walk.ts';
import { checkLedger, extendLedger, permalinksOf } from './ledger.ts';
import { planPages } from './plan.ts';
import { withRedirects } from './redirects.ts';

const DIR = REAL_MODEL;
const model = loadModel(DIR);
const source = model.sources.find(({ id }) => id === '001');
const draft = model.documents.find(({ source: from }) => from === source?.id);
if (source === undefined || draft === undefined) throw new Error('the draft is not in the model');
const text = readFileSync(join(DIR, 'sources', source.file), 'utf8').normalize('NFC');
const importOf = (words: string) => importDocument(runningLines({ running: [[1, 899]] }, words)).units;
/** The present text as the import reads it, and the model with it. */
const present: LegalDocument = { ...draft, units: importOf(text) };
const AT = 'phan-2.muc-1';

/** The text with one point inserted before d, point e removed, point c reworded; letters run on. */
function changedText(): string {
  const lines = text.split('\n');
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  const [c, d, dd, e, g] = [
    'c) Khung kiến trúc số của Mặt trận Tổ quốc Việt Nam',
    'd) Khung kiến trúc Chính phủ số Việt Nam',
    'đ) Khung kiến trúc số cấp bộ',
    'e) Khung kiến trúc số cấp tỉnh',
    'g) Khung kiến trúc số của các cơ quan, tổ chức khác',
  ].map(at) as [number, number, number, number, number];
  expect([c, d, dd, e, g].every((line) => line > 0)).toBe(true);
  const out = [...lines];
  out[c + 1] = (lines[c + 1] ?? '').replace('chủ trì xây dựng, triển khai', 'xây dựng');
  out[d] = (lines[d] ?? '').replace('d)', 'đ)');
  out[dd] = (lines[dd] ?? '').replace('đ)', 'e)');
  out.splice(e, 2);
  out.splice(d, 0, 'd) Khung kiến trúc mẫu của một cơ quan không có thật', 'Câu này chỉ có trong bản thử.');
  return out.join('\n');
}

const units = importOf(changedText());
const changes = compareDocuments(present.units, units);
const after: LegalDocument = {
  ...present,
  units,
  pages: pagesAfter(present.pages, changes),
  version: 'ban-thu',
  versionName: 'Bản thử',
  posted: '2027-01-01',
};
const redirects = proposeRedirects(present, after, changes);
/** Our own comments, comparisons and duties speak of the present text and are written anew for another. */
const duties = { documents: [], roles: [], duties: [], explained: [] };
const texts = { ...model, findings: [], comparisons: [], duties };
const before = planPages(graphOf({ ...texts, documents: withDocument(present) }));
/** What rules find in the text goes when the text is mended; that is said by hand, as for every other thing of ours. */
const ledger = Object.fromEntries(
  Object.entries(permalinksOf(before)).filter(([address]) => !address.startsWith('/ra-soat/')),
);
/** The components as the present text has them, at addresses of their own. */
const earlierComponents = model.components.map((component) => ({
  ...component,
  unit: versionRef(present, component.unit.slice(component.unit.indexOf('#') + 1)),
}));
const kept = { ...texts, versions: [present], earlierComponents };
const changed = { ...kept, documents: withDocument(after), redirects };

function withDocument(document: LegalDocument): LegalDocument[] {
  return model.documents.map((other) => (other.id === document.id ? document : other));
}

test('the report names the inserted, the removed, the reworded and the shifted units, and nothing else', () => {
  const said = changes
    .filter(({ kind }) => kind !== 'kept')
    .map((change) =>
      [change.kind, 'from' in change ? change.from : '-', 'to' in change ? change.to : '-']
        .join(' ')
        .replaceAll(`${AT}.`, ''),
    );
  expect(said).toEqual([
    'reworded diem-c.doan-1 diem-c.doan-1',
    'moved diem-d diem-dd',
    'moved diem-d.doan-1 diem-dd.doan-1',
    'moved diem-dd diem-e',
    'moved diem-dd.doan-1 diem-e.doan-1',
    'gone diem-e -',
    'gone diem-e.doan-1 -',
    'new - diem-d',
    'new - diem-d.doan-1',
  ]);
});

test('ids of what did not change stay: all but those of the shifted and the removed points', () => {
  const ids = new Set([...walkUnits(units)].map(({ unit }) => unit.id));
  const kept = changes.filter((change) => change.kind === 'kept' && change.from === change.to);
  expect(kept.length).toBe([...walkUnits(present.units)].length - 7);
  expect(kept.every((change) => 'from' in change && ids.has(change.from))).toBe(true);
  expect(after.pages).toEqual(present.pages);
});

test('where a letter names other words now nothing is redirected, and the report says so', () => {
  expect(takenAnchors(changes).map((id) => id.replace(`${AT}.`, ''))).toEqual([
    'diem-d',
    'diem-d.doan-1',
    'diem-dd',
    'diem-dd.doan-1',
    'diem-e',
    'diem-e.doan-1',
  ]);
  expect(redirects).toEqual([]);
});

test('the ledger of the earlier version holds for the later', () => {
  expect(checkLedger(planPages(graphOf(changed)), ledger, redirects)).toEqual([]);
});

test('a point removed at the end leaves an anchor that nothing takes: it is withdrawn, the one before it moved', () => {
  const lines = text.split('\n');
  const e = lines.findIndex((line) => line.startsWith('e) Khung kiến trúc số cấp tỉnh'));
  const shorter = lines.toSpliced(e, 2);
  shorter[e] = (shorter[e] ?? '').replace('g)', 'e)');
  const later = importOf(shorter.join('\n'));
  const found = compareDocuments(present.units, later);
  const next: LegalDocument = { ...after, units: later, pages: pagesAfter(present.pages, found) };
  const proposed = proposeRedirects(present, next, found);
  const whole = '/van-ban/qd-khung-kien-truc-so/toan-van/';
  const section = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-1/';
  expect(proposed.filter(({ from }) => from.endsWith('diem-g'))).toEqual([
    { kind: 'moved', from: `${whole}#${AT}.diem-g`, to: `${whole}#${AT}.diem-e` },
    { kind: 'moved', from: `${section}#${AT}.diem-g`, to: `${section}#${AT}.diem-e` },
  ]);
  expect(redirectsSchema.parse(JSON.parse(JSON.stringify(proposed)))).toEqual(proposed);
  const graph = graphOf({
    ...kept,
    documents: withDocument(next),
    redirects: proposed,
  });
  const pages = planPages(graph);
  expect(checkLedger(pages, ledger, [])).toHaveLength(proposed.length);
  expect(checkLedger(pages, ledger, proposed)).toEqual([]);
  const all = withRedirects(graph, pages);
  expect(Object.keys(extendLedger(ledger, all))).toEqual(expect.arrayContaining(Object.keys(ledger)));
});

test('a part that loses its page sends its address to where its unit is, or says that it was withdrawn', () => {
  const gone: LegalDocument = {
    ...after,
    units: present.units,
    pages: present.pages.filter((id) => id !== 'phan-1' && id !== 'phan-3.muc-3'),
  };
  const same = compareDocuments(present.units, gone.units);
  const proposed = proposeRedirects(present, gone, same);
  const graph = graphOf({
    ...kept,
    documents: withDocument(gone),
    redirects: proposed,
  });
  expect(proposed).toContainEqual({
    kind: 'moved',
    from: '/van-ban/qd-khung-kien-truc-so/phan-3/muc-3/',
    to: '/van-ban/qd-khung-kien-truc-so/phan-3/#phan-3.muc-3',
  });
  expect(checkLedger(planPages(graph), ledger, proposed)).toEqual([]);
});

test('a unit that is withdrawn with its words keeps its name and its version', () => {
  const lines = text.split('\n');
  const g = lines.findIndex((line) => line.startsWith('g) Khung kiến trúc số của các cơ quan, tổ chức khác'));
  const later = importOf(lines.toSpliced(g, 2).join('\n'));
  const found = compareDocuments(present.units, later);
  const next: LegalDocument = { ...after, units: later };
  expect(proposeRedirects(present, next, found)).toContainEqual({
    kind: 'withdrawn',
    from: '/van-ban/qd-khung-kien-truc-so/phan-2/muc-1/#phan-2.muc-1.diem-g',
    was: 'điểm g mục 1 phần II',
    document: 'qd-khung-kien-truc-so',
    version: 'du-thao-2026',
  });
});
