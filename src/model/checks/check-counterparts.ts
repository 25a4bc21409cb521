import { squeeze } from '../../text/vi.ts';
import { type Counterpart, counterpartsOf, isWordForWord } from '../counterparts.ts';
import { type Fault, fault } from '../faults.ts';
import { graphOf } from '../graph.ts';
import { modelOf } from '../model.ts';
import type { RawModel } from '../raw.ts';
import type { StoredComparison, StoredCounterpart } from '../schema/counterpart.ts';
import { fullText, walkUnits, wordsOf } from '../walk.ts';

/**
 * Each earlier name stands letter for letter at its unit or in a heading above it, of the document compared;
 * a row says `giong-nhau` exactly when name and words have the same letters. Rows with a dangling reference are
 * left to the check of references.
 */
export function checkCounterparts(raw: RawModel): Fault[] {
  const { file, value } = raw.comparisons;
  const graph = graphOf(modelOf(raw));
  const resolves = resolver(raw);
  return value.flatMap((comparison, at) =>
    comparison.rows.flatMap((row, index) => {
      if (!resolves(row)) return [];
      const path = `$[${at}].rows[${index}]`;
      const [counterpart] = counterpartsOf(graph, { ...comparison, rows: [row] });
      if (counterpart === undefined) return [];
      return [
        ...namesIn(counterpart, comparison, file, path),
        ...(isWordForWord(counterpart) === (row.kind === 'giong-nhau') ? [] : [wrongKind(row, file, path)]),
      ];
    }),
  );
}

function namesIn({ before }: Counterpart, { document }: StoredComparison, file: string, path: string) {
  return before.flatMap(({ name, placed }, at) => {
    const headings = placed.ancestors.flatMap(({ heading }) => heading ?? []);
    const words = [wordsOf(placed.unit), fullText(placed.unit), ...headings].map(squeeze);
    if (placed.document.id === document && words.some((text) => text.includes(name))) return [];
    const place = `${placed.document.id}#${placed.unit.id}`;
    return [fault('NameNotInText', file, `${path}.before[${at}].name`, `“${name}” không có ở ${place}`)];
  });
}

function wrongKind({ id, kind }: StoredCounterpart, file: string, path: string): Fault {
  const what =
    kind === 'giong-nhau'
      ? `“${id}” ghi là giống nhau nhưng lời văn hai bên khác`
      : `“${id}” ghi là ${kind} nhưng tên và lời văn hai bên trùng từng chữ`;
  return fault('CounterpartKindWrong', file, `${path}.kind`, what);
}

/** Whether everything that a row names exists. */
function resolver(raw: RawModel): (row: StoredCounterpart) => boolean {
  const units = new Set(
    raw.documents.flatMap(({ value }) =>
      [...walkUnits(value.units)].map(({ unit }) => `${value.id}#${unit.id}`),
    ),
  );
  const { layers, principles } = raw.structure.value;
  const components = new Map(raw.components.flatMap(({ value }) => value).map((item) => [item.id, item]));
  return ({ subject, before }) => {
    if (!before.every(({ unit }) => units.has(unit))) return false;
    if (subject === undefined) return true;
    if ('unit' in subject) return units.has(subject.unit);
    const named =
      'component' in subject
        ? components.get(subject.component)
        : 'layer' in subject
          ? layers.find(({ number }) => number === subject.layer)
          : principles.find(({ number }) => number === subject.principle);
    return named !== undefined && units.has(named.unit);
  };
}
