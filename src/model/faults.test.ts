import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import { changeJson, type Mistake, replaceIn, TINY, tinyWith } from './fixture.ts';
import { findFaults } from './load.ts';

type Item = { units: Item[] } & Record<string, unknown>;

const MISTAKES: Mistake[] = [
  {
    name: 'MissingFile',
    says: 'a file of the model that is missing',
    change: (dir) => rmSync(join(dir, 'permalinks.json')),
    file: 'permalinks.json',
    place: '$',
  },
  {
    name: 'UnreadableFile',
    says: 'a file that is not UTF-8',
    change: (dir) =>
      writeFileSync(join(dir, 'tasks.json'), Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])),
    file: 'tasks.json',
    place: '$',
  },
  {
    name: 'BadJson',
    says: 'a file cut off in the middle',
    change: (dir) => writeFileSync(join(dir, 'tasks.json'), '[{"id":"bo-m'),
    file: 'tasks.json',
    place: '$',
  },
  {
    name: 'BadShape',
    says: 'a layer that does not exist',
    change: changeJson('components/cap-xa.json', ([first]: [Item]) => {
      first['layer'] = 7;
    }),
    file: 'components/cap-xa.json',
    place: '$[0].layer',
  },
  {
    name: 'TooDeep',
    says: 'units nested deeper than the program can follow',
    change: replaceIn(
      'documents/qd-mau.json',
      '"units": [',
      `"units": [${'{"id":"a","kind":"doan","units":['.repeat(4000)}${']}'.repeat(4000)},`,
    ),
    file: 'documents/qd-mau.json',
    place: '$',
  },
  {
    name: 'TooLarge',
    says: 'a file of a million empty items',
    change: (dir) => writeFileSync(join(dir, 'tasks.json'), `[${'{},'.repeat(999_999)}{}]`),
    file: 'tasks.json',
    place: '$',
  },
  {
    name: 'SourceChanged',
    says: 'a source whose bytes are no longer those received',
    change: replaceIn('sources/mau.txt', '[bookmark: _h]', '[bookmark: _hh]'),
    file: 'sources/manifest.json',
    place: '$.sources[0].sha256',
  },
  {
    name: 'LeftToFill',
    says: 'words that the import could not tell and nobody wrote',
    change: replaceIn('structure.json', '"shortName": "Quốc gia"', '"shortName": "CẦN ĐIỀN"'),
    file: 'structure.json',
    place: '$.frameworks[0].shortName',
  },
  {
    name: 'NotNfc',
    says: 'a decomposed letter',
    change: replaceIn(
      'structure.json',
      '"shortName": "Quốc gia"',
      `"shortName": "${'Quốc gia'.normalize('NFD')}"`,
    ),
    file: 'structure.json',
    place: '$.frameworks[0].shortName',
  },
  {
    name: 'BadCharacter',
    says: 'half of a pair of surrogates',
    change: replaceIn('structure.json', '"shortName": "Quốc gia"', '"shortName": "Quốc \\ud83dgia"'),
    file: 'structure.json',
    place: '$.frameworks[0].shortName',
  },
  {
    name: 'DuplicateId',
    says: 'two components with one id',
    change: changeJson('components/cap-xa.json', ([, second]: [Item, Item]) => {
      second['id'] = 'htm1';
    }),
    file: 'components/cap-xa.json',
    place: '$[1].id',
  },
  {
    name: 'CycleInUnits',
    says: 'a unit inside itself',
    change: changeJson('documents/qd-mau.json', (value: { units: Item[] }) => {
      const root = value.units[0] as Item;
      root.units.push({ id: 'quyet-dinh', kind: 'doan' } as unknown as Item);
    }),
    file: 'documents/qd-mau.json',
    place: '$.units[0].units[7]',
  },
  {
    name: 'DanglingReference',
    says: 'a task that names a component that does not exist, with the nearest one',
    change: replaceIn('tasks.json', '"mang-mau"', '"mang-mauu"'),
    file: 'tasks.json',
    place: '$[0].components[0]',
    hint: 'Có phải “mang-mau”?',
  },
  {
    name: 'DanglingReference',
    says: 'an example of a check that stands in no figure',
    change: changeJson('structure.json', (structure: Item) => {
      structure['conformityExample'] = { figure: 'khong-co', framework: 'quoc-gia', body: 'tỉnh Mẫu' };
    }),
    file: 'structure.json',
    place: '$.conformityExample.figure',
  },
  {
    name: 'NameNotInText',
    says: 'a component whose name is not the words of the text',
    change: replaceIn('components/quoc-gia.json', '"name": "Mạng mẫu"', '"name": "Mạng lưới mẫu"'),
    file: 'components/quoc-gia.json',
    place: '$[0].name',
  },
  {
    name: 'TextNotInSource',
    says: 'a unit that adds a paragraph of its own',
    change: changeJson('documents/qd-mau.json', (value: { units: Item[] }) => {
      const root = value.units[0] as Item;
      root.units.push({
        id: 'them',
        kind: 'doan',
        text: 'Đoạn này không có trong nguồn.',
      } as unknown as Item);
    }),
    file: 'documents/qd-mau.json',
    place: '$.units[0].units[7]',
  },
  {
    name: 'SourceNotInModel',
    says: 'a line of the source that no unit holds',
    change: changeJson('documents/qd-mau.json', (value: { units: Item[] }) => {
      const root = value.units[0] as Item;
      root.units.splice(2, 1);
    }),
    file: 'sources/mau.txt',
    place: 'dòng 3',
  },
  {
    name: 'MissingCode',
    says: 'a component without which the codes have a gap',
    change: changeJson('components/cap-xa.json', (value: Item[]) => {
      value.splice(0, 1);
    }),
    file: 'documents/qd-mau.json',
    place: '$.units[1].units[0].units[0].units[0].code',
  },
  {
    name: 'GapInNumbering',
    says: 'a point printed c) right after a)',
    change: changeJson('documents/qd-mau.json', (value: { units: Item[] }) => {
      const muc = value.units[1]?.units[0]?.units[0] as Item;
      (muc.units[1] as Item)['label'] = 'c)';
    }),
    file: 'documents/qd-mau.json',
    place: '$.units[1].units[0].units[0].units[1].label',
  },
  {
    name: 'NoGapInNumbering',
    says: 'a slip of the print that is none',
    change: changeJson('documents/qd-mau.json', (value: Record<string, unknown>) => {
      value['asPrinted'] = ['dieu-2'];
    }),
    file: 'documents/qd-mau.json',
    place: '$.asPrinted[0]',
  },
  {
    name: 'QuoteNotInText',
    says: 'a finding that quotes a unit with one word changed',
    change: addFindings('thuận tiên'),
    file: 'findings.json',
    place: '$[0].places[0].quote',
  },
  {
    name: 'QuoteNotInText',
    says: 'a relation that quotes words which its unit does not have',
    change: addRelation({ quote: 'dùng mạng của tỉnh' }),
    file: 'relations.json',
    place: '$[0].quote',
  },
  {
    name: 'NothingToExplain',
    says: 'an explanation of a unit without a word of duty',
    change: (dir) => {
      const explained = [{ unit: 'qd-mau#dieu-1', reason: 'Không có gì để giải thích.' }];
      writeFileSync(
        join(dir, 'duties.json'),
        JSON.stringify({ documents: ['qd-mau'], roles: [], duties: [], explained }),
      );
    },
    file: 'duties.json',
    place: '$.explained[0]',
  },
];

/** One finding, with `quote` as its fragment of the unit that says “Mọi dịch vụ phải thuận tiện”. */
function addFindings(quote: string): (dir: string) => void {
  return (dir) => {
    const finding = {
      id: 'nhan-xet-mau',
      kind: 'chinh-ta',
      severity: 'hinh-thuc',
      rank: 3,
      title: 'Nhận xét mẫu',
      places: [{ unit: 'qd-mau#phan-1.muc-1.diem-a.doan-1', quote }],
      note: 'Nhận xét mẫu.',
      suggestion: 'Sửa mẫu.',
    };
    writeFileSync(join(dir, 'findings.json'), JSON.stringify([finding]));
  };
}

/** One relation of two components of the fixture, with the words or the reason that `why` gives. */
function addRelation(why: { quote: string }): (dir: string) => void {
  return (dir) => {
    const unit = 'qd-mau#phu-luc.muc-1.1.diem-b';
    const relation = { kind: 'uses', from: 'htm2', to: 'mang-mau', unit, ...why };
    writeFileSync(join(dir, 'relations.json'), JSON.stringify([relation]));
  };
}

for (const { name, says, change, file, place, hint } of MISTAKES) {
  test(`${name} names ${says}, its file and its place`, () => {
    const faults = findFaults(tinyWith(change)).filter((fault) => fault.name === name);
    expect(faults).toHaveLength(name === 'MissingCode' ? 2 : 1);
    expect(faults[0]).toMatchObject({ name, file, place });
    expect(faults[0]?.todo).toContain(FAULTS[name]);
    if (hint !== undefined) expect(faults[0]?.todo).toContain(hint);
  });
}

test('the tiny model that every fixture starts from has no fault', () => {
  expect(findFaults(TINY)).toEqual([]);
});

test('all faults of a model are collected at once', () => {
  const dir = tinyWith((copy) => {
    replaceIn('tasks.json', '"mang-mau"', '"mang-mauu"')(copy);
    replaceIn('components/quoc-gia.json', '"name": "Mạng mẫu"', '"name": "Mạng lưới mẫu"')(copy);
    replaceIn('agencies.json', '"name": "Bộ Mẫu"', '"name": "Bộ Khác"')(copy);
  });
  expect(findFaults(dir).map(({ name }) => name)).toEqual([
    'DanglingReference',
    'NameNotInText',
    'NameNotInText',
  ]);
});

test('a text that is changed by one letter is found, in the unit and in the source', () => {
  const dir = tinyWith(replaceIn('documents/qd-mau.json', 'thuận tiện', 'thuận tiên'));
  expect(findFaults(dir).map(({ name }) => name)).toEqual(['TextNotInSource', 'SourceNotInModel']);
});

test('two units that change places are found', () => {
  const dir = tinyWith(
    changeJson('documents/qd-mau.json', (value: { units: Item[] }) => {
      const dieu = (value.units[0] as Item).units[4] as Item;
      dieu.units.reverse();
    }),
  );
  expect(findFaults(dir).map(({ name }) => name)).toContain('TextNotInSource');
});

test.each(['0000', '001b', '007f', '0085', '202e', '2066', 'd800', 'dc00', 'fffe'])(
  'U+%s is no character of a text',
  (code) => {
    const words = `"shortName": "Quốc gia\\u${code}"`;
    const faults = findFaults(tinyWith(replaceIn('structure.json', '"shortName": "Quốc gia"', words)));
    expect(faults.map(({ name, what }) => [name, what])).toEqual([
      ['BadCharacter', `ký tự U+${code.toUpperCase()} ở vị trí 8`],
    ]);
  },
);
