/** The example of a check: a body's framework as its figure has it, and how the check's results agree with readers of both texts. */
import type { ListedComponent } from '../conformity/framework-table.ts';
import type { Result } from '../conformity/results.ts';
import { placedCells } from './figure-parts.ts';
import type { Graph } from './graph.ts';
import { referenceData } from './reference-data.ts';
import type { StoredCounterpart } from './schema/counterpart.ts';
import { fullText } from './walk.ts';

export type ConformityExample = NonNullable<ReturnType<typeof conformityExample>>;

/** The components of the body that is the example, as its figure has them; undefined when the model has no example. */
export function conformityExample(graph: Graph) {
  const { conformityExample: example } = graph.model.structure;
  if (example === undefined) return undefined;
  const figure = graph.figure(example.figure);
  const framework = referenceData(graph).frameworks.find((one) => one.framework === example.framework);
  if (framework === undefined) return undefined;
  const cells = placedCells(figure).filter(({ band }) => band.layer !== undefined);
  const places = cells.map(({ cell: { target } }) =>
    target !== undefined && 'unit' in target ? target.unit : undefined,
  );
  const components = cells.map(
    ({ cell, band, groups }, index): ListedComponent => ({
      row: index + 1,
      code: '',
      name: cell.text,
      layer: band.layer ?? null,
      group: groups[0]?.title ?? band.title,
      level: '',
      approach: null,
      reference: '',
      description: descriptionOf(graph, cell.text, places[index]),
      builder: '',
      provider: '',
      explanation: '',
    }),
  );
  return { ...example, figure, framework, components, places };
}

/** What the unit of a box says beside the name. */
function descriptionOf(graph: Graph, name: string, ref: string | undefined): string {
  if (ref === undefined) return '';
  const text = fullText(graph.unit(ref).unit);
  return text.startsWith(name) ? text.slice(name.length).replace(/^[\s.:;,]+/, '') : text;
}

/** What readers of both texts say of a result: the rows of the comparison that it is about, and whether they agree. */
export type Reading = { rows: StoredCounterpart[]; agrees: boolean };

/** Readings of the results, in their order; undefined for a result of which readers say nothing. */
export function readingsOf(
  graph: Graph,
  example: ConformityExample,
  results: readonly Result[],
): (Reading | undefined)[] {
  const document = example.places[0]?.split('#')[0];
  const rows = (graph.model.comparisons.find((one) => one.document === document)?.rows ?? []).filter(
    ({ subject }) => subject !== undefined && 'component' in subject,
  );
  const compared = new Set(example.framework.expected.flatMap(({ id, standsFor }) => [id, ...standsFor]));
  const componentOf = ({ subject }: StoredCounterpart) =>
    subject !== undefined && 'component' in subject ? subject.component : '';
  return results.map(({ kind, own, target }) => {
    if (kind === 'de-ngo') return undefined;
    if (kind === 'thieu') {
      const said = rows.filter((row) => componentOf(row) === target);
      return said.length === 0
        ? undefined
        : { rows: said, agrees: said.every(({ before }) => before.length === 0) };
    }
    const place = own === undefined ? undefined : example.places[own.row - 1];
    const said = rows.filter(({ before }) => before.some(({ unit }) => unit === place));
    const within = said.filter((row) => compared.has(componentOf(row)));
    if (kind === 'bo-sung') return { rows: within, agrees: within.length === 0 };
    return { rows: said, agrees: said.some((row) => componentOf(row) === target) };
  });
}
