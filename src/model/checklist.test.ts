import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audiencesOf } from './audience.ts';
import { type ChecklistPartKind, checklistFor, linesOf, linesOfPart } from './checklist.ts';
import { REAL_MODEL } from './fixture.ts';
import { graphOf } from './graph.ts';
import { loadModel } from './load.ts';
import { frameworkMatrix, tierMatrix } from './matrix.ts';
import { bodiesWithoutTask, deadlines, levelsWithoutTask, undatedTasks } from './roadmap.ts';
import { standingRules } from './standing-rules.ts';

const MODEL = REAL_MODEL;
const graph = graphOf(loadModel(MODEL));

/** The coded components read from their file, apart from the loader. */
type Stored = { code: string; tier: string; area: string | null };
const stored: Stored[] = JSON.parse(readFileSync(join(MODEL, 'components/cap-xa.json'), 'utf8'));

function listOf(id: string) {
  const audience = audiencesOf(graph.model.structure).find((one) => one.id === id);
  if (audience === undefined) throw new Error(`no audience ${id}`);
  return checklistFor(graph, audience);
}

function codesOf(id: string, kind: ChecklistPartKind): (string | null)[] {
  const part = listOf(id).parts.find((one) => one.kind === kind);
  return part === undefined ? [] : linesOfPart(part).map(({ component }) => component.code);
}

/** "HTS 6-9" → HTS6, HTS7, HTS8, HTS9 */
function codes(...runs: string[]): string[] {
  return runs.flatMap((run) => {
    const [, group = '', from = '', to = from] = /^(\S+) (\d+)(?:-(\d+))?$/.exec(run) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${group}${Number(from) + at}`);
  });
}

describe('the list of a rural commune', () => {
  test('has exactly these essential and these additional components', () => {
    expect(codesOf('xa/nong-thon', 'thiet-yeu').toSorted()).toEqual(
      codes(
        'HTS 6-9',
        'ANM 6-8',
        'DL 9-13',
        'NTL 6-7',
        'ƯDCQS 6-8',
        'NVCQS 1-3',
        'ƯDKTS 6-7',
        'NVKTS 1-4',
        'ƯDXHS 6-8',
        'NVXHS 1-4',
        'KTT 7-11',
        'ĐLHQ 7-10',
      ).toSorted(),
    );
    expect(codesOf('xa/nong-thon', 'bo-sung').toSorted()).toEqual(
      codes('HTS 15-17', 'DL 19-23', 'ƯDCQS 15-18', 'ƯDKTS 11-14', 'ƯDXHS 12-14', 'KTT 17-20').toSorted(),
    );
  });

  test('has 42 essential, 23 additional, 20 of the centre, 30 of the province', () => {
    expect(listOf('xa/nong-thon').parts.map((part) => [part.kind, linesOfPart(part).length])).toEqual([
      ['thiet-yeu', 42],
      ['bo-sung', 23],
      ['trung-uong', 20],
      ['tinh', 30],
    ]);
  });
});

describe('the lists of communes', () => {
  test.each(['do-thi', 'nong-thon', 'mien-nui-bien-gioi-hai-dao'])(
    'of the type %s have what its file has for every type or for this one, each once',
    (area) => {
      const expected = stored.filter((one) => one.area === null || one.area === area).map(({ code }) => code);
      const found = linesOf(listOf(`xa/${area}`)).map(({ component }) => component.code ?? '');
      expect(found.toSorted()).toEqual(expected.toSorted());
    },
  );

  test('together have every coded component', () => {
    const all = audiencesOf(graph.model.structure)
      .filter(({ area }) => area !== null)
      .flatMap((audience) => linesOf(checklistFor(graph, audience)).map(({ component }) => component.code));
    expect(new Set(all).size).toBe(170);
  });

  test('say who builds in the words of the figures', () => {
    const words = listOf('xa/do-thi').parts.map(({ saidInFigures }) =>
      saidInFigures.map((said) => said.words),
    );
    expect(words).toEqual([
      ['Căn cứ tình hình thực tế, cấp tỉnh hoặc cấp xã xây dựng, triển khai'],
      ['Cấp xã làm sau khi xin ý kiến của cấp tỉnh', 'Ưu tiên triển khai các thành phần'],
      ['Cấp Trung ương xây dựng, triển khai; cấp tỉnh khai thác'],
      ['Cấp tỉnh xây dựng, triển khai; cấp xã khai thác'],
    ]);
  });

  test('have the paragraphs that introduce each group of additional components, leading-over lines aside', () => {
    const part = listOf('xa/nong-thon').parts.find(({ kind }) => kind === 'bo-sung');
    expect(part?.groups.map(({ group, rules }) => [group.id, rules.map(({ unit }) => unit.id)])).toEqual([
      ['HTS', ['phu-luc.muc-4.3.1.4.doan-1', 'phu-luc.muc-4.3.1.4.doan-2']],
      ['DL', ['phu-luc.muc-4.4.1.4.doan-1', 'phu-luc.muc-4.4.1.4.doan-2']],
      ['ƯDCQS', ['phu-luc.muc-4.5.1.1.diem-d.doan-1', 'phu-luc.muc-4.5.1.1.diem-d.doan-2']],
      ['ƯDKTS', ['phu-luc.muc-4.5.2.1.diem-d.doan-1', 'phu-luc.muc-4.5.2.1.diem-d.doan-2']],
      ['ƯDXHS', ['phu-luc.muc-4.5.3.1.diem-d.doan-1', 'phu-luc.muc-4.5.3.1.diem-d.doan-2']],
      ['KTT', ['phu-luc.muc-4.6.1.4.doan-1', 'phu-luc.muc-4.6.1.4.doan-2']],
    ]);
  });
});

describe('the lists of a ministry, a province, an agency', () => {
  test.each([
    ['bo', 'cap-bo', 7, 23],
    ['tinh', 'cap-tinh', 7, 34],
    ['co-quan', 'co-quan-to-chuc', 7, 15],
  ])('%s: what is shared and what is its own, all of the framework', (id, framework, shared, own) => {
    const list = listOf(id);
    expect(list.parts.map((part) => [part.kind, linesOfPart(part).length])).toEqual([
      ['dung-chung', shared],
      ['tu-xay-dung', own],
    ]);
    const members = graph.model.components.filter((component) => component.framework === framework);
    expect(linesOf(list)).toHaveLength(members.length);
  });

  test('a shared line stands for the national components of its group', () => {
    const [first] = linesOf(listOf('bo'));
    expect(first?.standsFor.map(({ id }) => id)).toContain('trung-tam-du-lieu-quoc-gia');
    expect(linesOf(listOf('tinh')).flatMap(({ standsFor }) => standsFor)).toHaveLength(42);
  });

  test.each([
    ['cap-bo', ['phu-luc.muc-2.diem-c.doan-10'], ['phu-luc.muc-2.diem-a.doan-4']],
    ['cap-tinh', ['phu-luc.muc-3.diem-c.doan-25'], ['phu-luc.muc-3.diem-a.doan-4']],
    ['co-quan-to-chuc', ['phu-luc.muc-1.diem-c.doan-1'], ['phu-luc.muc-1.diem-a.doan-4']],
  ])('%s has the two standing rules, its own words first, then those for everybody', (id, twice, centre) => {
    const rules = standingRules(graph, graph.framework(id));
    expect(rules.map(({ kind, places }) => [kind, places.map(({ unit }) => unit.id)])).toEqual([
      ['khong-trung-lap', [...twice, 'phan-3.muc-3.3.diem-b.doan-4']],
      ['trung-tam-du-lieu', [...centre, 'phan-2.muc-4.diem-a.doan-5']],
    ]);
  });
});

describe('the matrices', () => {
  test('have every coded component once by group and tier, every component once by layer and framework', () => {
    const byTier = tierMatrix(graph).flatMap(({ cells }) => cells.flatMap(({ components }) => components));
    expect(byTier.map(({ code }) => code).toSorted()).toEqual(stored.map(({ code }) => code).toSorted());
    const rows = frameworkMatrix(graph);
    const all = rows.flatMap(({ cells }) =>
      cells.flatMap(({ groups }) => groups.flatMap(({ components }) => components)),
    );
    expect(new Set(all).size).toBe(305);
    expect(all).toHaveLength(305);
    expect(rows.flatMap(({ cells }) => cells).reduce((sum, { count }) => sum + count, 0)).toBe(305);
  });
});

describe('the roadmap', () => {
  test('has five deadlines, all in 2026, and every other task without one', () => {
    expect(deadlines(graph).map(({ year, tasks }) => [year, tasks.length])).toEqual([[2026, 5]]);
    const undated = undatedTasks(graph).flatMap(({ tasks }) => tasks);
    expect(undated).toHaveLength(graph.model.tasks.length - 5);
  });

  test('finds who is leant on without a task', () => {
    expect(
      bodiesWithoutTask(graph).map(({ agency, components }) => [agency.id, components.map(({ id }) => id)]),
    ).toEqual([
      ['van-phong-chinh-phu', ['cong-dich-vu-cong-quoc-gia']],
      ['chu-quan-he-thong-thong-tin-dau-cuoi', ['ha-tang-bao-dam-an-ninh-an-toan-du-lieu-dau-cuoi']],
    ]);
    expect(levelsWithoutTask(graph).map(({ components }) => components.length)).toEqual([42 + 27 + 23 + 28]);
  });
});

test('every line whose figure gives a rule names the figure, and a rule that the text has names its unit', () => {
  for (const audience of audiencesOf(graph.model.structure)) {
    for (const part of checklistFor(graph, audience).parts) {
      const drawn = part.groups.flatMap(({ lines }) => lines).filter(({ hasBuilder }) => hasBuilder);
      expect(drawn.length > 0).toBe(part.saidInFigures.length > 0);
      for (const { figures } of part.saidInFigures) expect(figures.length).toBeGreaterThan(0);
      for (const { words, places } of part.saidInText)
        for (const { unit } of places) expect(`${unit.heading ?? ''} ${unit.text ?? ''}`).toContain(words);
    }
  }
});

test('additional components show both rules, the figure’s and the text’s, and the finding that they part', () => {
  const part = listOf('xa/nong-thon').parts.find(({ kind }) => kind === 'bo-sung');
  expect(part?.saidInFigures.map(({ words }) => words)).toContain(
    'Cấp xã làm sau khi xin ý kiến của cấp tỉnh',
  );
  expect(part?.saidInText.every(({ words }) => words.startsWith('Ủy ban nhân dân các cấp'))).toBe(true);
  expect(part?.saidInText.flatMap(({ places }) => places)).toHaveLength(6);
  expect(part?.findings.map(({ id }) => id)).toContain('hinh-cap-xin-y-kien-cap-tinh');
});

test('only the figure gives the eleven activities their tier, and no figure says who carries them out', () => {
  const part = listOf('xa/do-thi').parts.find(({ kind }) => kind === 'thiet-yeu');
  const lines = part === undefined ? [] : linesOfPart(part);
  const drawn = lines.filter(({ tierOnFigure }) => tierOnFigure);
  expect(drawn).toHaveLength(11);
  expect(drawn.filter(({ hasBuilder }) => hasBuilder)).toEqual([]);
  expect(lines.filter(({ hasBuilder }) => hasBuilder)).toHaveLength(31);
});
