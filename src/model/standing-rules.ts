/** The two rules that apply to every system a body builds, found by their own words in the text. */
import type { Graph, PlacedUnit } from './graph.ts';
import type { Framework } from './schema/structure.ts';
import { walkUnits } from './walk.ts';

export type StandingRule = {
  kind: 'khong-trung-lap' | 'trung-tam-du-lieu';
  /** Where the text says it: first in the body's own reference framework, then for everybody. */
  places: PlacedUnit[];
};

const NO_DUPLICATE = /(?:không|tránh) trùng lặp.*dùng chung|dùng chung để tránh trùng lặp/;
const NO_DUPLICATE_FOR_ALL = /^Không đầu tư độc lập/;
const DATA_CENTRE = /Trung tâm dữ liệu.*chỉ thực hiện khi thật sự cần thiết/;

/** The standing rules for one reference framework; a rule that the text has nowhere is left out. */
export function standingRules(graph: Graph, framework: Framework): StandingRule[] {
  const { document } = graph.unit(framework.unit);
  const headed = new Map(graph.model.structure.frameworks.map((one) => [one.unit, one]));
  const own: PlacedUnit[] = [];
  const forAll: PlacedUnit[] = [];
  for (const { unit, ancestors } of walkUnits(document.units)) {
    const above = ancestors.map(({ id }) => headed.get(`${document.id}#${id}`)).find(Boolean);
    if (above === framework) own.push({ document, unit, ancestors });
    else if (above === undefined || above.isRoot) forAll.push({ document, unit, ancestors });
  }
  const said = (places: PlacedUnit[], words: RegExp) =>
    places.filter(({ unit }) => words.test(unit.text ?? ''));
  const rules: StandingRule[] = [
    {
      kind: 'khong-trung-lap',
      places: [...said(own, NO_DUPLICATE), ...said(forAll, NO_DUPLICATE_FOR_ALL)],
    },
    { kind: 'trung-tam-du-lieu', places: [...said(own, DATA_CENTRE), ...said(forAll, DATA_CENTRE)] },
  ];
  return rules.filter(({ places }) => places.length > 0);
}
