import type { Finding } from '../schema/finding.ts';
import type { Rule } from './subject-units.ts';

/**
 * Coded components of different groups that say word for word the same; those for “others” aside, and those that a
 * written finding sets side by side already. The same thing under two types of area is meant so.
 */
export const equalWording: Rule = (graph) => {
  const coded = graph.model.components.filter(
    ({ code, name, unit }) =>
      code !== null && !/ khác(?: |$)/u.test(name) && graph.unit(unit).document === graph.subject,
  );
  const same = Map.groupBy(coded, ({ code, unit }) => definitionOf(unit, code ?? ''));
  return [...same.values()]
    .filter((alike) => new Set(alike.map(({ layer, group }) => `${layer} ${group}`)).size > 1)
    .filter((alike) => !isWritten(alike.map(({ unit }) => unit)))
    .map((alike): Finding => {
      const codes = alike.map(({ code }) => code ?? '').join(' và ');
      return {
        id: `trung-loi-${alike.map(({ id }) => id).join('-')}`,
        kind: 'trung-lap',
        severity: 'noi-dung',
        rank: 2,
        title: `${codes} trùng nguyên văn ở hai nhóm`,
        places: alike.map((component) => ({ unit: component.unit, quote: component.name })),
        note: `${codes} trùng nguyên văn nhưng ở hai nhóm khác nhau; không rõ là một hay nhiều thành phần.`,
        suggestion: 'Giữ một mã, nhóm kia dẫn lại.',
      };
    });

  function isWritten(units: string[]): boolean {
    return graph.model.findings.some(
      ({ kind, places }) =>
        kind === 'trung-lap' &&
        units.every((unit) => places.some((place) => 'unit' in place && place.unit === unit)),
    );
  }

  /** The line without its code and its last mark. */
  function definitionOf(unit: string, code: string): string {
    const text = graph.unit(unit).unit.text ?? '';
    return text.slice(code.length).replace(/[.;]$/, '').toLowerCase();
  }
};
