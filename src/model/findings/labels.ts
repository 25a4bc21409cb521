/** Numbers and letters that stand before two units of one parent. */
import { printedNumber } from '../../citation/anchor.ts';
import { gapsIn } from '../../citation/numbering.ts';
import { kindRow } from '../../citation/unit-kinds.ts';
import type { Unit } from '../schema/unit.ts';
import { idPart, type Rule, subjectUnits } from './subject-units.ts';

/** A number or letter that stands before two units of one parent. */
export const repeatedLabels: Rule = (graph) =>
  families(subjectUnits(graph)).flatMap((children) => {
    const byLabel = Map.groupBy(children.filter(isNumbered), ({ unit }) => unit.label ?? '');
    return [...byLabel].flatMap(([label, same]) =>
      same.length < 2
        ? []
        : [
            {
              id: `nhan-lap-${idPart(same[0]?.unit.id ?? '')}`,
              kind: 'danh-so' as const,
              severity: 'noi-dung' as const,
              rank: 2 as const,
              title: `Nhãn “${label}” dùng hai lần`,
              places: same.map(({ ref, unit }) => ({ unit: ref, quote: unit.label ?? '' })),
              note: `Nhãn “${label}” đứng trước ${same.length} đơn vị của cùng một mục, nên không viện dẫn được.`,
              suggestion: 'Đánh số lại các đơn vị của mục.',
            },
          ],
    );
  });

/** A number that does not follow the one before it, in the official print too: what a document declares in `asPrinted`. */
export const printedGaps: Rule = ({ model }) =>
  model.documents.flatMap((document) =>
    gapsIn(document.units)
      .filter(({ unit: { id } }) => document.asPrinted?.includes(id))
      .map(({ unit: { id, label = '' }, before }) => ({
        id: `so-khong-lien-${idPart(id)}`,
        kind: 'danh-so' as const,
        severity: 'hinh-thuc' as const,
        rank: 3 as const,
        title: `Số không liền ở nhãn “${label}”`,
        places: [{ unit: `${document.id}#${id}`, quote: label }],
        note: `Sau số thứ ${before} văn bản in nhãn “${label}”: số không liền nhau. Nhãn và neo giữ đúng như bản in.`,
        suggestion: 'Đánh số lại, hoặc nói rõ số nào đã bỏ.',
      })),
  );

function families<Placed extends { document: { id: string }; ancestors: Unit[] }>(
  units: Placed[],
): Placed[][] {
  return [
    ...Map.groupBy(units, ({ document, ancestors }) => `${document.id}#${ancestors.at(-1)?.id}`).values(),
  ];
}

function isNumbered({ unit }: { unit: Unit }): boolean {
  return kindRow(unit.kind).anchor === 'number' && printedNumber(unit.label) !== '';
}
