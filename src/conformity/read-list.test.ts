import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../text/csv.ts';
import type { SheetCell } from '../text/sheet.ts';
import { FRAMEWORK_COLUMN_IDS, FRAMEWORK_COLUMNS } from './framework-table.ts';
import { LARGEST_LIST, type ReadList, readList } from './read-list.ts';

const HEAD = FRAMEWORK_COLUMN_IDS.map((id) => FRAMEWORK_COLUMNS[id].heading);
const encoder = new TextEncoder();
const read = (content: string | Uint8Array, sheets: SheetCell[][][] = []) =>
  readList(
    typeof content === 'string' ? encoder.encode(content) : content,
    () => Promise.resolve(sheets),
    () => Promise.resolve(),
  );

async function listOf(content: string | Uint8Array, sheets: SheetCell[][][] = []): Promise<ReadList> {
  const list = await read(content, sheets);
  if ('refused' in list) throw new Error(list.refused);
  return list;
}

const cells = (values: Readonly<Record<string, string | undefined>>) =>
  FRAMEWORK_COLUMN_IDS.map((id) => values[id] ?? '');
const THINGS: Record<string, string>[] = [
  { code: 'A1', name: 'Kho, “dữ liệu”', layer: '2', approach: 'Chi tiết hóa', reference: 'kho' },
  { name: 'Cổng riêng', layer: '4', explanation: 'vì\nđặc thù' },
];
const READ = [
  { code: 'A1', name: 'Kho, “dữ liệu”', layer: 2, approach: 'chi-tiet-hoa', reference: 'kho' },
  { code: '', name: 'Cổng riêng', layer: 4, approach: null },
];

const exchange = (elements: string) => `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
<name>Mẫu</name><elements>${elements}</elements>
<propertyDefinitions><propertyDefinition identifier="p1" type="string"><name>Lớp</name></propertyDefinition>
<propertyDefinition identifier="p2" type="string"><name>Mã</name></propertyDefinition></propertyDefinitions></model>`;

describe('a list', () => {
  test.each([
    ['CSV', csvText([HEAD, ...THINGS.map(cells)])],
    [
      'CSV with semicolons',
      [HEAD, ...THINGS.map(cells)].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'),
    ],
    ['JSON', JSON.stringify(THINGS)],
    [
      'JSON with Vietnamese keys in an object',
      JSON.stringify({
        components: THINGS.map(({ name, layer, ...more }) => ({
          'Tên thành phần': name,
          Lớp: Number(layer),
          ...more,
        })),
      }),
    ],
  ])('in %s gives its components', async (_, content) => {
    const { components, skipped } = await listOf(content);
    expect(components).toMatchObject(READ);
    expect(skipped).toEqual([]);
  });

  test('in a workbook is the first sheet with the heading', async () => {
    const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
    const { form, components } = await listOf(zip, [[['Hướng dẫn']], [HEAD, ...THINGS.map(cells)]]);
    expect(form).toBe('XLSX');
    expect(components).toMatchObject(READ);
    expect(await read(zip, [[['Hướng dẫn']]])).toHaveProperty('refused');
  });

  test('in an ArchiMate exchange file is its components, with properties that name our columns', async () => {
    const { form, components, ignored } = await listOf(
      exchange(`<element identifier="e1" xsi:type="ApplicationComponent"><name xml:lang="vi">A1: Kho &amp; dữ liệu</name>
        <name xml:lang="en">Store</name><documentation>Nơi lưu</documentation><properties>
        <property propertyDefinitionRef="p1"><value>2</value></property><property propertyDefinitionRef="p2"><value>A1</value></property></properties></element>
        <element identifier="e2" xsi:type="BusinessActor"><name>Sở</name></element>
        <element identifier="e3" xsi:type="Node"><name></name></element>`),
    );
    expect({ form, ignored }).toEqual({ form: 'ArchiMate', ignored: 1 });
    expect(components).toMatchObject([
      { row: 1, code: 'A1', name: 'Kho & dữ liệu', layer: 2, description: 'Nơi lưu' },
    ]);
  });

  test('names the items that it leaves out by their number', async () => {
    const { components, skipped } = await listOf(
      JSON.stringify([{ name: 'Một' }, 7, { name: ['x'] }, { layer: 9, name: 'Bốn' }]),
    );
    expect(components.map(({ row }) => row)).toEqual([1]);
    expect(skipped.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test.each([
    ['too large', new Uint8Array(LARGEST_LIST + 1)],
    ['an old workbook or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1)],
    ['no text', Uint8Array.of(0xff, 0x00, 0x80)],
    ['a text with zeros', 'a\0b'],
    ['broken JSON', '{"components": ['],
    ['JSON without components', '{"a": 1}'],
    ['another XML', '<html><body/></html>'],
    ['broken XML', exchange('<element>')],
    [
      'XML with entities',
      `<!DOCTYPE a [<!ENTITY b "c">]>${exchange('').slice(exchange('').indexOf('<model'))}`,
    ],
    ['a table without our heading', 'a,b\n1,2'],
    ['nothing', ''],
  ])('that is %s is refused with a reason', async (_, content) => {
    expect(await read(content)).toEqual({ refused: expect.stringMatching(/\p{L}/u) });
  });

  test('never throws, whatever the file holds', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => encoder.encode(text)),
      fc.string({ unit: 'binary' }).map((text) => encoder.encode(`<model><elements>${text}`)),
      fc.string({ unit: 'binary' }).map((text) => encoder.encode(`Tên,Lớp\n${text}`)),
    );
    await fc.assert(fc.asyncProperty(content, async (bytes) => void (await read(bytes))));
  });
});
