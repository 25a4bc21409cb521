import { placeName } from '../../citation/anchor-name.ts';
import { unitAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { Fact } from '../fact.ts';
import type { SearchRecord } from '../record.ts';
import { gatheredFacts } from './gathered-facts.ts';

/** What the model answers questions with, each fact with the record that says so. */
export function factsOf(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  return [...componentFacts(graph, records), ...gatheredFacts(graph, records)];
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
  // The text of a unit that defines a component stands in the component's record, which follows the unit's.
  const recordOf = (unit: string): number[] => {
    const at = numbers.get(unitAddress(graph.unit(unit))) ?? -2;
    const record = [at, at + 1].find((each) => records[each]?.text);
    return record === undefined ? [] : [record];
  };
  const place = (unit: string) => `(${placeName(graph.unit(unit).unit.id)})`;
  const duties = tasks.flatMap(({ agency, unit, deadline, components: own }) =>
    own.flatMap((id) => ({
      id,
      unit,
      says: [[names.get(agency), deadline?.text].filter(Boolean).join('. '), place(unit)].join(' '),
      dated: deadline !== null,
    })),
  );
  const owned = components.flatMap(({ id, owners = [] }) =>
    owners.map(({ agency, role, unit }) => ({
      id,
      unit,
      says: `${names.get(agency)}: ${role} ${place(unit)}`,
      dated: false,
    })),
  );
  const all = [...owned, ...duties].flatMap(({ id, unit, says, dated }) =>
    componentRecord(id).flatMap((about) =>
      recordOf(unit).map(
        (record): Fact => ({ about, phrases: [], asks: dated ? ['who', 'when'] : ['who'], record, says }),
      ),
    ),
  );
  return all.sort((a, b) => (a.about ?? 0) - (b.about ?? 0));
}
