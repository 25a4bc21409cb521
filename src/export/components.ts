import { componentAddress, unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import { fullText } from '../model/walk.ts';
import { csvOf } from './csv.ts';
import { type Download, jsonDownload } from './download.ts';

/** One component as outsiders read it (the public interface's fields, then ours). */
export type ExportedComponent = Omit<Component, 'unit' | 'owners'> & {
  /** Official definition. */
  text: string;
  /** Anchor that defines it. */
  unit: string;
  document: string;
  /** Public address of its page. */
  url: string;
  /** Public address of the line that defines it. */
  source: string;
  owners: { agency: string; role: string }[];
};

/** `publicUrl` makes a public address of an address of this site. */
export function exportComponent(
  graph: Graph,
  component: Component,
  publicUrl: (path: string) => string,
): ExportedComponent {
  const { unit: ref, owners = [], ...own } = component;
  const placed = graph.unit(ref);
  return {
    ...own,
    text: fullText(placed.unit),
    unit: placed.unit.id,
    document: placed.document.id,
    url: publicUrl(componentAddress(component)),
    source: publicUrl(unitAddress(placed)),
    owners: owners.map(({ agency, role }) => ({ agency: graph.agency(agency).name, role })),
  };
}

/** `components.json`, `components.csv` and one file per component with what it stands beside. */
export function componentDownloads(graph: Graph, publicUrl: (path: string) => string): Download[] {
  const all = graph.model.components.map((component) => exportComponent(graph, component, publicUrl));
  return [
    jsonDownload('du-lieu/components.json', all),
    { path: 'du-lieu/components.csv', text: csvOf(COLUMNS, all) },
    ...graph.model.components.map((component, index) =>
      jsonDownload(`thanh-phan/${component.id}.json`, {
        ...all[index],
        tasks: graph.tasksFor(component.id).map(({ agency, unit, deadline }) => ({
          agency: graph.agency(agency).name,
          unit: graph.unit(unit).unit.id,
          deadline: deadline?.text ?? null,
        })),
        siblings: graph.model.components
          .filter(
            ({ framework, group, id }) =>
              framework === component.framework && group === component.group && id !== component.id,
          )
          .map(({ id }) => id),
      }),
    ),
  ];
}

const COLUMNS = [
  'id',
  'code',
  'name',
  'framework',
  'layer',
  'group',
  'tier',
  'area',
  'text',
  'document',
  'unit',
  'url',
] as const;
