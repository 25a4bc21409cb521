/** Akoma Ntoso of instruments that no one wrote: every tree of units that the model allows is valid and loses no word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { UNIT_KINDS, type UnitKind } from '../../citation/unit-kinds.ts';
import { graphOf } from '../../model/graph.ts';
import { decodeText } from '../../model/import/decode.ts';
import { importDocument } from '../../model/import/import-document.ts';
import { withIds } from '../../model/import/with-ids.ts';
import { loadModel } from '../../model/load.ts';
import { linesOf, runningLines } from '../../model/running.ts';
import { legalDocument } from '../../model/schema/document.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { walkUnits } from '../../model/walk.ts';
import { hasSchemas, options, xsdFaults } from '../fixture.ts';
import { akomaNtosoDownloads } from './document-xml.ts';

const model = loadModel(join(import.meta.dirname, '../../model/fixtures/tiny'));
const [document] = model.documents;
if (document === undefined) throw new Error('the tiny model has no document');

const WORDS = [
  'Theo khoản 2 Điều 1 Luật Dữ liệu và Điều 3 Quyết định này.',
  'HTM1: Mạng mẫu [1], do Bộ Mẫu chủ trì',
  '“1. Nội dung <thay> & bổ sung”.',
  'STT\tTên\t',
  'dòng một\ndòng hai',
  '[1]',
  'x',
];
const words = fc.option(
  fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })),
  { nil: undefined },
);
const label = fc.option(
  fc.constantFrom(
    'a)',
    'đ)',
    '1.',
    '4.3.1.',
    'Điều 2.',
    'Chương II',
    'PHỤ LỤC I',
    '[1]',
    '-',
    'Mẫu số 01',
    '(i)',
    'a1)',
  ),
  { nil: undefined },
);

const { unit } = fc.letrec<{ unit: Unit }>((tie) => ({
  unit: fc
    .record({
      kind: fc.constantFrom<UnitKind>(...UNIT_KINDS),
      label,
      heading: words,
      text: words,
      units: fc.option(fc.array(tie('unit'), { minLength: 1, maxLength: 5, depthIdentifier: 'units' }), {
        nil: undefined,
        depthIdentifier: 'units',
      }),
    })
    .map((fields) => ({ id: 'goc', ...present(fields) }) as Unit),
}));

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The same trees with anchors of their own, as the model asks for them. */
const trees = fc
  .array(unit, { minLength: 1, maxLength: 4 })
  .map(withIds)
  .filter((units) => {
    const ids = [...walkUnits(units)].map(({ unit: { id } }) => id);
    return new Set(ids).size === ids.length;
  })
  .filter((units) => legalDocument.safeParse({ ...document, units }).success)
  .filter(
    (units) =>
      !/(?![\t\n])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(
        JSON.stringify(units).replaceAll('\\n', '').replaceAll('\\t', ''),
      ),
  );

const facts = fc.record({
  status: fc.constantFrom('du-thao' as const, 'hieu-luc' as const, 'truoc-day' as const),
  number: fc.option(fc.constantFrom('07/2026/TT-BTN', 'Số <lạ> & "khác"', '1'), { nil: undefined }),
  date: fc.option(fc.constantFrom('2026-03-12', '1999-12-31'), { nil: undefined }),
});

function fileOf(units: Unit[], more: Record<string, unknown>): string {
  const generated = { ...document, ...present(more), units } as (typeof model.documents)[number];
  return (
    akomaNtosoDownloads(
      graphOf({ ...model, components: [], agencies: [], tasks: [], documents: [generated] }),
      options,
    )[0]?.text ?? ''
  );
}

const RUNS = 150;

test.runIf(hasSchemas)(`${RUNS} generated instruments are valid by the schema of OASIS`, () => {
  fc.assert(
    fc.property(trees, facts, (units, more) => {
      expect(xsdFaults('akomantoso30.xsd', fileOf(units, more))).toEqual([]);
    }),
    { numRuns: RUNS, seed: 18 },
  );
});

test('no word of a generated instrument is lost', () => {
  fc.assert(
    fc.property(trees, facts, (units, more) => {
      using xml = XmlDocument.fromString(fileOf(units, more));
      const all = xml.toString({ format: false }).replace(/<meta>[\s\S]*?<\/meta>/g, '');
      const plain = all
        .replace(/<authorialNote [^>]*marker="([^"]*)"[^>]*>/g, '$1')
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
        .replace(/&#13;/g, '\r')
        .replace(/&quot;/g, '"')
        .replace(/\s/g, '');
      for (const {
        unit: { label: mark, heading, text },
      } of walkUnits(units))
        for (const said of [mark, heading, text?.split(/[\t\n]/)].flat())
          if (said !== undefined && !said.includes('[1]')) expect(plain).toContain(said.replace(/\s/g, ''));
    }),
    { numRuns: 100, seed: 18 },
  );
});

test.runIf(hasSchemas)('every instrument that the fixtures of the import hold is valid', () => {
  const dir = join(import.meta.dirname, '../../model/fixtures/import');
  const files = readdirSync(dir).filter((name) => /^\d.*(?<!-bytes|-utf8)\.txt$/.test(name));
  const faults = files.flatMap((name) => {
    const { text } = decodeText(readFileSync(join(dir, name)));
    const { units } = importDocument(runningLines({ running: [[1, linesOf(text).length]] }, text));
    return xsdFaults('akomantoso30.xsd', fileOf(units, {})).map((fault) => `${name}: ${fault}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});
