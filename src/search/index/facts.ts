import {
  comparisonAddress,
  componentAddress,
  counterpartAddress,
  layerAddress,
  principleAddress,
  unitAddress,
} from '../../model/address.ts';
import { hasBothSides } from '../../model/counterparts.ts';
import { bearerName, dutiesOf } from '../../model/duty-register.ts';
import type { Graph } from '../../model/graph.ts';
import type { StoredCounterpart } from '../../model/schema/counterpart.ts';
import { COUNTERPART_NAMES } from '../../model/vocabulary.ts';
import { OUR_READING } from '../../text/site-words.ts';
import { insideSentence, lowerFirst } from '../../text/vi.ts';
import { rowAddress } from '../compared-row.ts';
import type { Fact } from '../fact.ts';
import type { SearchRecord } from '../record.ts';
import { gatheredFacts } from './gathered-facts.ts';

/** What the model answers questions with, each fact with the record that says so. */
export function factsOf(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  return [
    ...componentFacts(graph, records),
    ...bearerFacts(graph, records),
    ...comparedFacts(graph, records),
    ...gatheredFacts(graph, records),
  ];
}

/** Of a duty that more bear, nobody asks who. */
const MOST_BEARERS = 3;

/** Who bears what a unit lays on somebody: the unit is what is asked about, and says so itself. */
function bearerFacts(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  const bearers = Map.groupBy(
    [
      ...graph.model.tasks.map(({ unit, agency }) => ({ unit, body: agency })),
      ...dutiesOf(graph).flatMap(({ unit, who }) => who.map(({ body }) => ({ unit, body }))),
    ],
    ({ unit }) => unit,
  );
  const facts = [...bearers].flatMap(([unit, all]): Fact[] => {
    const bodies = [...new Set(all.map(({ body }) => body))];
    const record = textRecordOf(graph, records, unit);
    // Whose a component is, its owners and tasks say; others have duties that only name it.
    const isComponent = record !== undefined && records[record]?.kind === 'thanh-phan';
    if (record === undefined || isComponent || bodies.length > MOST_BEARERS) return [];
    const says = bodies.map((body) => bearerName(graph, body)).join('; ');
    return [{ about: null, phrases: [], asks: ['who'], record, says }];
  });
  // By what they say: neighbours that are alike take less room in the file of texts.
  return facts.sort((a, b) => compare(a.says, b.says) || a.record - b.record);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What became of a component, a layer or a principle: said by the row of a comparison, which has its own page. */
function comparedFacts(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  return graph.model.comparisons.flatMap(({ id, name, rows }) => {
    const record = numbers.get(comparisonAddress(id));
    return rows.filter(hasBothSides).flatMap(({ id: row, subject, kind }): Fact[] => {
      const address = subjectAddress(subject);
      const about = numbers.get(address);
      // The page of the row is found from the other two.
      const isFound = rowAddress(comparisonAddress(id), address) === counterpartAddress(id, row);
      if (record === undefined || about === undefined || !isFound) return [];
      const became = lowerFirst(COUNTERPART_NAMES[kind].name);
      const says = `So với ${insideSentence(name)}, theo ${OUR_READING}: ${became}`;
      return [{ about, phrases: [], asks: ['difference'], record, says }];
    });
  });
}

/** The page of what a row is about; a provision that is none of these has no page of its own. */
function subjectAddress(subject: StoredCounterpart['subject']): string {
  if (subject === undefined || 'unit' in subject) return '';
  if ('component' in subject) return componentAddress({ id: subject.component });
  return 'layer' in subject ? layerAddress(subject.layer) : principleAddress(subject.principle);
}

/** The duties and owners of components, each with the record whose text says so. */
function componentFacts(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  const { tasks, agencies, components } = graph.model;
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const componentRecord = (id: string): number[] => {
    const record = numbers.get(`/thanh-phan/${id}/`);
    return record === undefined ? [] : [record];
  };
  const duties = tasks.flatMap(({ agency, unit, deadline, components: own }) =>
    own.flatMap((id) => ({
      id,
      unit,
      says: [names.get(agency), deadline?.text].filter(Boolean).join('. '),
      dated: deadline !== null,
    })),
  );
  const owned = components.flatMap(({ id, owners = [] }) =>
    owners.map(({ agency, role, unit }) => ({
      id,
      unit,
      says: `${names.get(agency)}: ${role}`,
      dated: false,
    })),
  );
  const all = [...owned, ...duties].flatMap(({ id, unit, says, dated }) =>
    componentRecord(id).flatMap((about) =>
      [textRecordOf(graph, records, unit) ?? []]
        .flat()
        .map(
          (record): Fact => ({ about, phrases: [], asks: dated ? ['who', 'when'] : ['who'], record, says }),
        ),
    ),
  );
  return all.sort((a, b) => (a.about ?? 0) - (b.about ?? 0));
}

const addresses = new WeakMap<readonly SearchRecord[], ReadonlyMap<string, number>>();

/** The record that has a unit's text: where the unit defines a component, the component's, which follows the unit's. */
function textRecordOf(graph: Graph, records: readonly SearchRecord[], unit: string): number | undefined {
  const numbers = addresses.get(records) ?? new Map(records.map(({ url }, number) => [url, number]));
  addresses.set(records, numbers);
  const at = numbers.get(unitAddress(graph.unit(unit))) ?? -2;
  return [at, at + 1].find((each) => records[each]?.text);
}
