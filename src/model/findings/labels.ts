/** Numbers and letters before the words: twice below one parent, left out, without their dot, followed by a second mark. */
import { printedNumber } from '../../citation/anchor.ts';
import { gapsIn } from '../../citation/numbering.ts';
import { kindRow } from '../../citation/unit-kinds.ts';
import type { Finding } from '../schema/finding.ts';
import type { Unit } from '../schema/unit.ts';
import { findingAt, idPart, type Rule, type SubjectUnit, subjectUnits } from './subject-units.ts';

/** A number or letter that stands before two units of one parent. */
export const repeatedLabels: Rule = (graph) =>
  families(subjectUnits(graph)).flatMap((children) => {
    const byLabel = Map.groupBy(children.filter(isNumbered), ({ unit }) => unit.label ?? '');
    return [...byLabel].flatMap(([label, same]) =>
      same.length < 2
        ? []
        : [
            numbering(
              `nhan-lap-${idPart(same[0]?.unit.id ?? '')}`,
              same,
              `Nhãn “${label}” đứng trước ${same.length} đơn vị của cùng một mục, nên không viện dẫn được.`,
            ),
          ],
    );
  });

/** A number that does not follow the one before it, in the official print too: what a document declares in `asPrinted`. */
export const printedGaps: Rule = ({ model, unit }) =>
  model.documents.flatMap((document) =>
    gapsIn(document.units)
      .filter(({ unit: { id } }) => document.asPrinted?.includes(id))
      .map(({ unit: { id, label }, before }) =>
        numbering(
          `so-khong-lien-${idPart(id)}`,
          [{ ...unit(`${document.id}#${id}`), ref: `${document.id}#${id}`, words: '' }],
          `Sau số thứ ${before} văn bản in nhãn “${label}”: số không liền nhau. Nhãn và neo giữ đúng như bản in.`,
        ),
      ),
  );

/** A section number printed without the dot that all others of its document have. */
export const missingDots: Rule = (graph) => {
  const sections = subjectUnits(graph).filter(({ unit }) => unit.kind === 'muc' && unit.label !== undefined);
  const without = sections.filter(({ unit }) => !unit.label?.endsWith('.'));
  if (without.length * 2 >= sections.length) return [];
  return without.map((section) =>
    numbering(
      `thieu-cham-${idPart(section.unit.id)}`,
      [section],
      `Số mục “${section.unit.label}” thiếu dấu chấm ở cuối; ${sections.length - without.length} số mục khác đều có.`,
    ),
  );
};

/** A lettered point whose words begin with a dash as well. */
export const doubleMarks: Rule = (graph) =>
  subjectUnits(graph)
    .filter(({ unit }) => /\)$/.test(unit.label ?? '') && /^[-–+·]\s/u.test(unit.text ?? ''))
    .flatMap((place) =>
      findingAt({
        id: `hai-dau-${idPart(place.unit.id)}`,
        kind: 'danh-so',
        severity: 'hinh-thuc',
        places: [{ unit: place.ref, quote: `${place.unit.label} ${place.unit.text?.slice(0, 10)}`.trim() }],
        note: `Sau “${place.unit.label}” còn một dấu gạch đầu dòng: hai dấu cho một đơn vị.`,
        suggestion: 'Bỏ dấu gạch.',
      }),
    );

function families(units: SubjectUnit[]): SubjectUnit[][] {
  return [
    ...Map.groupBy(units, ({ document, ancestors }) => `${document.id}#${ancestors.at(-1)?.id}`).values(),
  ];
}

function isNumbered({ unit }: { unit: Unit }): boolean {
  return kindRow(unit.kind).anchor === 'number' && printedNumber(unit.label) !== '';
}

function numbering(id: string, units: SubjectUnit[], note: string): Finding {
  const places = units.map(({ ref, unit }) => ({ unit: ref, quote: unit.label ?? '' }));
  return { id, kind: 'danh-so', severity: 'hinh-thuc', places, note };
}
