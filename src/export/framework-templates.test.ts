import { describe, expect, test } from 'vitest';
import { compareList } from '../conformity/compare.ts';
import { APPROACHES, FRAMEWORK_COLUMN_IDS } from '../conformity/framework-table.ts';
import { readFrameworkTable } from '../conformity/read-framework-table.ts';
import { audiencesOf } from '../model/audience.ts';
import { checklistFor, linesOf } from '../model/checklist.ts';
import { realGraph } from '../model/fixture.ts';
import { referenceData } from '../model/reference-data.ts';
import type { SheetCell } from '../text/sheet.ts';
import { frameworkTemplate } from './framework-templates.ts';
import { readWorkbook } from './read-workbook.ts';
import { workbookOf } from './workbook.ts';

const graph = realGraph();
const audiences = audiencesOf(graph.model.structure);
const templateOf = (audience: (typeof audiences)[number]) =>
  frameworkTemplate(graph, checklistFor(graph, audience));

describe.each(audiences.map((audience) => [audience.id, audience] as const))(
  'the template of %s',
  (_, audience) => {
    test('has a row for each component of its framework, with nothing decided', () => {
      const { rows } = templateOf(audience);
      const listed = rows.map(({ reference }) => reference);
      const members = linesOf(checklistFor(graph, audience)).map(({ component }) => component.id);
      expect(members.filter((id) => !listed.includes(id))).toEqual([]);
      expect(new Set(listed).size).toBe(listed.length);
      expect(rows.filter(({ approach, explanation }) => approach !== null || explanation !== null)).toEqual(
        [],
      );
    });

    test('is read as it was written, through a workbook', async () => {
      const table = templateOf(audience);
      const { rows } = readWorkbook(await workbookOf(table));
      const list = readFrameworkTable(rows as SheetCell[][]);
      if ('refused' in list) throw new Error(list.refused);
      expect(list).toMatchObject({ framework: audience.id, skipped: [] });
      expect(list.components.map(({ name, reference }) => [name, reference])).toEqual(
        table.rows.map(({ name, reference }) => [name, reference]),
      );
    });

    test('conforms when all of it is taken over', async () => {
      const { rows } = templateOf(audience);
      const cells = rows.map((row) =>
        FRAMEWORK_COLUMN_IDS.map((id) => (id === 'approach' ? APPROACHES['ap-dung'] : row[id])),
      );
      const list = readFrameworkTable([[...FRAMEWORK_COLUMN_IDS], ...cells]);
      if ('refused' in list) throw new Error(list.refused);
      const data = referenceData(graph);
      const framework = data.frameworks.find(({ id }) => id === audience.id);
      if (framework === undefined) throw new Error('no reference');
      const results = await compareList(list.components, data, framework, 'đơn vị', async () => undefined);
      const deviating = results.filter(({ kind, deviations }) => kind === 'thieu' || deviations.length > 0);
      expect(deviating.map(({ own, deviations }) => [own?.name, deviations])).toEqual([]);
    });
  },
);
