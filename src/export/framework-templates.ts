/** Workbooks for a framework of one's own, one for each checklist: a row for each component of the reference framework. */
import {
  APPROACH_IDS,
  APPROACHES,
  FRAMEWORK_COLUMN_IDS,
  FRAMEWORK_COLUMNS,
  type FrameworkColumn,
} from '../conformity/framework-table.ts';
import { frameworkTemplateName, versionOf } from '../model/assessment-lists.ts';
import { audiencesOf } from '../model/audience.ts';
import { type Checklist, checklistFor, isShared, linesOf } from '../model/checklist.ts';
import type { Graph } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import type { BinaryDownload, DownloadOptions } from './download.ts';
import { withStatus } from './status-column.ts';
import type { Column, Table } from './table.ts';
import { workbookOf } from './workbook.ts';

const WIDTHS: Readonly<Record<FrameworkColumn, number>> = {
  number: 6,
  code: 12,
  name: 50,
  layer: 6,
  group: 28,
  level: 18,
  approach: 18,
  reference: 34,
  description: 60,
  builder: 24,
  provider: 24,
  explanation: 40,
  framework: 14,
  version: 16,
};

/** A workbook for each checklist, below `mau/`. */
export function frameworkTemplateDownloads(
  graph: Graph,
  options: DownloadOptions,
): Promise<BinaryDownload[]> {
  return Promise.all(
    audiencesOf(graph.model.structure).map(async (audience) => {
      const table = frameworkTemplate(graph, checklistFor(graph, audience));
      return {
        path: `du-lieu/${table.name}.xlsx`,
        bytes: await workbookOf(withStatus(graph, table), options),
      };
    }),
  );
}

/**
 * Every component of the reference framework, each followed by the shared ones that it stands for under other names;
 * what a body does with it is left to fill in.
 */
export function frameworkTemplate(graph: Graph, checklist: Checklist): Table<FrameworkColumn> {
  const lines = new Map<Component, string>();
  const listed = linesOf(checklist);
  const names = new Set(listed.map(({ component }) => component.name));
  for (const { component, rest, standsFor } of listed) {
    // What stands behind the name of a shared one points into the text of the reference framework.
    lines.set(component, isShared(component) ? '' : rest.replace(/^[\s.:;,]+/, ''));
    for (const shared of standsFor) if (!names.has(shared.name)) lines.set(shared, '');
  }
  return {
    name: frameworkTemplateName(checklist.audience),
    title: 'Khung kiến trúc số',
    columns: FRAMEWORK_COLUMN_IDS.map(
      (key): Column<FrameworkColumn> => ({
        key,
        heading: FRAMEWORK_COLUMNS[key].heading,
        width: WIDTHS[key],
        ...(key === 'approach' && { choices: APPROACH_IDS.map((id) => APPROACHES[id]) }),
      }),
    ),
    rows: [...lines].map(([component, description], index) => ({
      number: index + 1,
      code: component.code,
      name: component.name,
      layer: component.layer,
      group: graph.group(component.group).name,
      level: null,
      approach: null,
      reference: component.id,
      description,
      builder: null,
      provider: null,
      explanation: null,
      framework: checklist.audience.id,
      version: versionOf(graph, checklist),
    })),
  };
}
