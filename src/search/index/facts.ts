import { unitAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { Fact } from '../fact.ts';
import type { SearchRecord } from '../record.ts';

/** The duties and owners of components, each with the record whose text says so. */
export function factsOf(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  const { tasks, agencies, components } = graph.model;
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const byComponent = new Map(
    records.flatMap(({ kind, url }, record) => (kind === 'thanh-phan' ? [[url, record]] : [])),
  );
  const componentRecord = (id: string): number[] => {
    const record = byComponent.get(`/thanh-phan/${id}/`);
    return record === undefined ? [] : [record];
  };
  // The text of a unit that defines a component stands in the component's record, which follows the unit's.
  const recordOf = (unit: string): number[] => {
    const at = records.findIndex(({ url }) => url === unitAddress(graph.unit(unit)));
    const record = [at, at + 1].find((each) => records[each]?.text);
    return record === undefined ? [] : [record];
  };
  const duties = tasks.flatMap(({ agency, unit, deadline, components: own }) =>
    own.flatMap((id) => ({
      id,
      unit,
      says: [names.get(agency), deadline?.text].filter(Boolean).join(': '),
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
    componentRecord(id).flatMap((component) =>
      recordOf(unit).map((record): Fact => ({ component, record, says, dated })),
    ),
  );
  return all.sort((a, b) => a.component - b.component);
}
