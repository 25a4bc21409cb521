import { expect, test } from 'vitest';
import { realGraph } from './fixture.ts';
import { relationsFor, relationsOf } from './relations.ts';
import type { RelationKind } from './schema/relation.ts';
import { wordsOf } from './walk.ts';

const graph = realGraph();
const relations = relationsOf(graph);
const targets = (from: string, kind: RelationKind) =>
  relationsFor(relations, from)
    .outgoing.filter((relation) => relation.kind === kind)
    .map(({ to }) => to);
const national = (group: string) =>
  graph.model.components
    .filter((component) => component.framework === 'quoc-gia' && component.group === group)
    .map(({ id }) => id);

test('HTS3 exploits what the centre provides, HTS6 what the centre and the province provide', () => {
  expect(targets('hts3', 'uses')).toEqual(['hts1', 'hts2']);
  expect(targets('hts6', 'uses')).toEqual(['hts1', 'hts2', 'hts3', 'hts4', 'hts5']);
});

test('in every group the components that exploit others use those of the tiers that they name', () => {
  const exploiting = ['hts3', 'anm3', 'dl4', 'ntl3', 'udcqs3', 'udkts3', 'udxhs3', 'ktt3', 'dlhq4'];
  expect(exploiting.filter((id) => targets(id, 'uses').length < 2)).toEqual([]);
  const atCommune = ['hts6', 'anm6', 'dl9', 'ntl6', 'udcqs6', 'udkts6', 'udxhs6', 'ktt7', 'dlhq7'];
  expect(atCommune.filter((id) => targets(id, 'uses').length < 5)).toEqual([]);
});

test('HTS1 stands for the national infrastructure, HTS4 for the province’s', () => {
  expect(targets('hts1', 'stands-for')).toEqual(national('ha-tang-so'));
  expect(targets('hts4', 'stands-for')).toEqual([
    'tinh-ha-tang-so-dung-chung',
    'tinh-trung-tam-du-lieu-cap-tinh',
  ]);
});

test('a system named in brackets is found in whatever group it stands', () => {
  expect(targets('anm1', 'stands-for').toSorted()).toEqual(
    [...national('an-ninh-mang'), 'he-thong-chung-thuc-chu-ky-so-chuyen-dung-cong-vu'].toSorted(),
  );
  expect(targets('dl1', 'stands-for')).toContain('ban-do-so-quoc-gia-va-he-thong-ma-buu-chinh');
  expect(targets('ktt1', 'stands-for')).toContain('cong-dich-vu-cong-quoc-gia');
});

test('the shared parts of a reference framework stand for the national group, in layer 3 for the whole layer', () => {
  expect(targets('bo-nen-tang-loi-dung-chung', 'stands-for')).toEqual(national('nen-tang-loi'));
  expect(targets('tinh-ung-dung-va-nghiep-vu-dung-chung', 'stands-for')).toEqual([
    ...national('chinh-phu-so'),
    ...national('kinh-te-so-xa-hoi-so'),
  ]);
});

test('public address uses the infrastructure of layer 1 for the same type of area', () => {
  expect(targets('udcqs13', 'uses')).toEqual(['hts12']);
  expect(targets('udcqs17', 'uses')).toEqual(['hts16']);
  const read = relationsFor(relations, 'udcqs21').outgoing.find(({ to }) => to === 'hts12');
  expect(read).toMatchObject({ stated: false, note: expect.stringContaining('hạ tầng truyền thanh') });
});

test('a closed list names its members and no others', () => {
  expect(targets('ntl1', 'stands-for')).not.toContain('ban-do-so-quoc-gia-va-he-thong-ma-buu-chinh');
});

test('what has a code of its own is no part of its neighbour', () => {
  expect(targets('dl1', 'stands-for')).not.toContain('khung-kien-truc-du-lieu-quoc-gia');
  expect(targets('dl2', 'stands-for')).toEqual(['khung-kien-truc-du-lieu-quoc-gia']);
  expect(targets('ktt4', 'stands-for')).not.toContain('tinh-ban-lam-viec-so');
  expect(targets('dlhq1', 'stands-for')).not.toContain('khung-giam-sat-va-do-luong-ket-qua');
});

test('of a list that mixes two fields, which item belongs to which field is our reading', () => {
  const mixed = ['udkts1', 'udkts4', 'udxhs1', 'udxhs4'].flatMap(
    (id) => relationsFor(relations, id).outgoing,
  );
  expect(mixed.filter(({ kind, stated }) => kind === 'stands-for' && stated)).toEqual([]);
});

test('what uses a component is found from the other end', () => {
  expect(relationsFor(relations, 'ktt8').incoming.map(({ from }) => from)).toEqual(['udcqs19', 'nvcqs1']);
  expect(relationsFor(relations, 'trung-tam-du-lieu-quoc-gia').incoming.map(({ from }) => from)).toContain(
    'hts1',
  );
});

test('a relation by the text quotes words of its unit, a reading gives its reason, and none is listed twice', () => {
  expect(relations.filter(({ stated }) => stated)).toHaveLength(256);
  expect(relations.filter(({ stated }) => !stated)).toHaveLength(63);
  const astray = relations.filter(({ unit, quote }) => !wordsOf(graph.unit(unit).unit).includes(quote ?? ''));
  expect(astray).toEqual([]);
  const keys = relations.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
  expect(new Set(keys).size).toBe(keys.length);
});
