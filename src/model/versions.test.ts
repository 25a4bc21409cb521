import { expect, test } from 'vitest';
import { changeJson, replaceIn, tinyWith, withEarlierVersion } from './fixture.ts';
import { findFaults, loadModel } from './load.ts';
import { countedChanges, versionChanges } from './version-changes.ts';
import { findVersion, versionsOf } from './versions.ts';

const FILE = 'versions/qd-mau/du-thao-2025.json';

const faultsOf = (...changes: ((dir: string) => void)[]) =>
  findFaults(
    tinyWith((dir) => {
      withEarlierVersion(dir);
      for (const change of changes) change(dir);
    }),
  ).map(({ name, file, place }) => `${name} ${file} ${place}`);

test('a model with an earlier version of a document has no fault', () => {
  expect(faultsOf()).toEqual([]);
});

test('versions are kept oldest first, the present one last', () => {
  const model = loadModel(tinyWith(withEarlierVersion));
  expect(versionsOf(model, 'qd-mau').map(({ version }) => version)).toEqual(['du-thao-2025', 'du-thao-2026']);
  expect(findVersion(model, 'qd-mau', 'du-thao-2025')?.posted).toBe('2025-06-01');
  expect(findVersion(model, 'qd-mau', 'du-thao-2020')).toBeUndefined();
});

test('what a version changed is found by comparing it with the one before; the first changed nothing', () => {
  const found = versionChanges(loadModel(tinyWith(withEarlierVersion)));
  expect(
    found.map(({ document, previous, changes }) => [document.version, previous?.version, changes]),
  ).toEqual([
    [
      'du-thao-2026',
      'du-thao-2025',
      [{ kind: 'reworded', from: 'phu-luc.muc-1.1.diem-b', to: 'phu-luc.muc-1.1.diem-b' }],
    ],
    ['du-thao-2025', undefined, []],
  ]);
  expect(found.map(({ changes }) => countedChanges(changes))).toEqual(['đổi lời 1', 'không đổi đơn vị nào']);
});

test('TextNotInSource names an earlier version whose words are not those of its source', () => {
  expect(faultsOf(replaceIn(FILE, 'tại trụ sở', 'ở trụ sở'))).toEqual([
    `TextNotInSource ${FILE} $.units[1].units[0].units[0].units[1]`,
    'SourceNotInModel sources/mau-2025.txt dòng 26',
  ]);
});

test('GapInNumbering, DuplicateId and NotNfc hold for earlier versions too', () => {
  expect(
    faultsOf(
      replaceIn(FILE, '"label": "b)",\n                  "code"', '"label": "c)",\n                  "code"'),
    ),
  ).toContain(`GapInNumbering ${FILE} $.units[1].units[0].units[0].units[1].label`);
  expect(faultsOf(replaceIn(FILE, '"id": "dieu-2"', '"id": "dieu-1"'))).toContain(
    `DuplicateId ${FILE} $.units[0].units[4].id`,
  );
  expect(faultsOf(replaceIn(FILE, '"Dự thảo năm 2025"', `"${'Dự thảo'.normalize('NFD')}"`))).toContain(
    `NotNfc ${FILE} $.versionName`,
  );
});

test('DanglingReference names a page without a unit, a source and a document that do not exist', () => {
  expect(faultsOf(replaceIn(FILE, '"phan-1.muc-2",', '"phan-1.muc-3",'))).toEqual([
    `DanglingReference ${FILE} $.pages[2]`,
  ]);
  expect(faultsOf(replaceIn(FILE, '"source": "mau-2025"', '"source": "khong-co"'))).toEqual([
    `DanglingReference ${FILE} $.source`,
  ]);
  expect(faultsOf(replaceIn(FILE, '"id": "qd-mau"', '"id": "qd-khac"'))).toEqual([
    `VersionOutOfPlace ${FILE} $.version`,
    `DanglingReference ${FILE} $.id`,
  ]);
});

test('VersionOutOfPlace names a version whose file is called otherwise', () => {
  expect(faultsOf(replaceIn(FILE, '"du-thao-2025"', '"du-thao-2024"'))).toEqual([
    `VersionOutOfPlace ${FILE} $.version`,
  ]);
});

test('VersionOrder names a version that was posted after the present one, or on its day', () => {
  expect(faultsOf(replaceIn(FILE, '"2025-06-01"', '"2027-06-01"'))).toEqual([
    `VersionOrder ${FILE} $.posted`,
  ]);
  expect(faultsOf(replaceIn(FILE, '"2025-06-01"', '"2026-01-15"'))).toEqual([
    `VersionOrder ${FILE} $.version`,
  ]);
});

test('DanglingReference names a version that a withdrawal speaks of and that is not kept', () => {
  const withdrawal = (version: string) =>
    changeJson('redirects.json', (value: unknown[]) => {
      value.push({ kind: 'withdrawn', from: '/cu/', was: 'Điều 9', document: 'qd-mau', version });
    });
  expect(faultsOf(withdrawal('du-thao-2025'))).toEqual([]);
  expect(faultsOf(withdrawal('du-thao-2024'))).toEqual(['DanglingReference redirects.json $[0].version']);
});
