/** Counts of answers: of one body, of many, by status, layer, group and component. */
import {
  ANSWER_IDS,
  ANSWERS,
  type AnswerId,
  ASSESSMENT_COLUMNS,
  type AssessmentColumn,
} from '../../text/assessment.ts';
import type { Assessment, ListLine } from './read-assessment.ts';

/** Answers counted; `open` are lines without one. */
export type Counts = Record<AnswerId, number> & { open: number };

/** A line of a summary: what it is of, its counts. */
export type SummaryRow = { name: string; counts: Counts };

export const COUNT_NAMES: Readonly<Record<keyof Counts, string>> = { ...ANSWERS, open: 'Chưa trả lời' };
export const COUNT_IDS: readonly (keyof Counts)[] = [...ANSWER_IDS, 'open'];

export function noCounts(): Counts {
  return { co: 0, 'mot-phan': 0, chua: 0, 'khong-ap-dung': 0, open: 0 };
}

/** One row for each body, in the order given. */
export function byBody(all: readonly Assessment[]): SummaryRow[] {
  return all.map((one) => ({ name: one.unit, counts: counted([one], one.list.lines) }));
}

export function byLayer(all: readonly Assessment[]): SummaryRow[] {
  return grouped(all, ({ layer }) => `Lớp ${layer}`);
}

export function byGroup(all: readonly Assessment[]): SummaryRow[] {
  return grouped(all, ({ layer, group }) => `${layer}. ${group}`);
}

/** One row for each component that any of the bodies was asked about. */
export function byComponent(all: readonly Assessment[]): SummaryRow[] {
  return grouped(all, ({ code }) => code);
}

/** All answers of all bodies. */
export function inAll(all: readonly Assessment[]): Counts {
  return byBody(all).reduce((sum, { counts }) => added(sum, counts), noCounts());
}

function grouped(all: readonly Assessment[], nameOf: (line: ListLine) => string): SummaryRow[] {
  const rows = new Map<string, Counts>();
  for (const { list, answers } of all) {
    for (const line of list.lines) {
      const name = nameOf(line);
      const counts = rows.get(name) ?? noCounts();
      counts[answers.get(line.code)?.answer ?? 'open']++;
      rows.set(name, counts);
    }
  }
  return [...rows].map(([name, counts]) => ({ name, counts }));
}

function counted(all: readonly Assessment[], lines: readonly ListLine[]): Counts {
  const counts = noCounts();
  for (const { answers } of all) for (const { code } of lines) counts[answers.get(code)?.answer ?? 'open']++;
  return counts;
}

function added(a: Counts, b: Counts): Counts {
  const sum = noCounts();
  for (const id of COUNT_IDS) sum[id] = a[id] + b[id];
  return sum;
}

/**
 * The workbook of one body for the present version of its list, under a heading row: its answers on lines that are
 * still there, empty cells on new ones. `nameOf` gives the name of a component by its code.
 */
export function refilledRows(
  { unit, list, answers }: Assessment,
  nameOf: (code: string) => string,
): string[][] {
  const columns = Object.keys(ASSESSMENT_COLUMNS) as AssessmentColumn[];
  return [
    Object.values(ASSESSMENT_COLUMNS),
    ...list.lines.map(({ code, part, layer, group }) => {
      const given = answers.get(code);
      const cells: Record<AssessmentColumn, string> = {
        code,
        name: nameOf(code),
        part,
        layer: String(layer),
        group,
        answer: given === undefined ? '' : ANSWERS[given.answer],
        evidence: given?.evidence ?? '',
        who: given?.who ?? '',
        when: given?.when ?? '',
        note: given?.note ?? '',
        unit,
        list: list.id,
        version: list.version,
      };
      return columns.map((column) => cells[column]);
    }),
  ];
}

/** The merged table: every answer of every body, one row each, under a heading row. */
export function mergedRows(all: readonly Assessment[]): string[][] {
  return [
    [
      'Đơn vị',
      'Mã',
      'Phần',
      'Lớp',
      'Nhóm',
      'Tình trạng',
      'Minh chứng',
      'Người phụ trách',
      'Thời hạn',
      'Ghi chú',
    ],
    ...all.flatMap(({ unit, list, answers }) =>
      list.lines.map(({ code, part, layer, group }) => {
        const given = answers.get(code);
        return [
          unit,
          code,
          part,
          String(layer),
          group,
          given === undefined ? '' : ANSWERS[given.answer],
          given?.evidence ?? '',
          given?.who ?? '',
          given?.when ?? '',
          given?.note ?? '',
        ];
      }),
    ),
  ];
}
