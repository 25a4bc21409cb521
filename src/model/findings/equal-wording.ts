import type { Finding } from '../schema/finding.ts';
import type { Rule } from './subject-units.ts';

/** Coded components that say word for word the same under two codes; those for “others” aside. */
export const equalWording: Rule = (graph) => {
  const coded = graph.model.components.filter(
    ({ code, name, unit }) =>
      code !== null && !/ khác(?: |$)/u.test(name) && graph.unit(unit).document === graph.subject,
  );
  const same = Map.groupBy(coded, ({ code, unit }) => definitionOf(unit, code ?? ''));
  return [...same.values()]
    .filter((group) => group.length > 1)
    .map((group): Finding => {
      const codes = group.map(({ code }) => code ?? '');
      const layers = new Set(group.map(({ layer, group: column }) => `${layer} ${column}`));
      return {
        id: `trung-loi-${group.map(({ id }) => id).join('-')}`,
        kind: 'trung-lap',
        severity: layers.size > 1 ? 'noi-dung' : 'hinh-thuc',
        places: group.map((component) => ({ unit: component.unit, quote: component.name })),
        note:
          layers.size > 1
            ? `${codes.join(' và ')} trùng nguyên văn nhưng ở hai nhóm khác nhau; không rõ là một hay nhiều thành phần.`
            : `${codes.join(' và ')} trùng nguyên văn, chỉ khác loại địa bàn; có thể dùng một mã cho nhiều địa bàn.`,
      };
    });

  /** The line without its code and its last mark. */
  function definitionOf(unit: string, code: string): string {
    const text = graph.unit(unit).unit.text ?? '';
    return text.slice(code.length).replace(/[.;]$/, '').toLowerCase();
  }
};
