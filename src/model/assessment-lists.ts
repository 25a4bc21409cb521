/** What a body is asked about in a self-assessment: the lines of each checklist, and what the list and its files are called. */
import { type Audience, audiencesOf } from './audience.ts';
import { type Checklist, checklistFor } from './checklist.ts';
import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';
import { AREA_NAMES, CHECKLIST_PARTS } from './vocabulary.ts';

export type AssessmentLine = {
  component: Component;
  code: string;
  part: string;
  layer: number;
  group: string;
};

/** Name of the files for an audience: the framework, then the type of area. */
export function audienceName({ framework, area }: Audience): string {
  return area === null ? framework : `${framework}-${area}`;
}

/** Name of the workbook for a framework of one's own, below `/du-lieu/`, without its ending. */
export function frameworkTemplateName(audience: Audience): string {
  return `mau/khung-${audienceName(audience)}`;
}

/** What the list of an audience is called. */
export function audienceTitle(graph: Graph, { framework, area }: Audience): string {
  const { body } = graph.framework(framework);
  return area === null ? body : `${body}: ${AREA_NAMES[area].toLocaleLowerCase('vi')}`;
}

/** The lines of a checklist in its order. */
export function assessmentLines({ parts }: Checklist): AssessmentLine[] {
  return parts.flatMap(({ kind, groups }) =>
    groups.flatMap(({ layer, group, lines }) =>
      lines.map(({ component }) => ({
        component,
        code: component.code ?? component.id,
        part: CHECKLIST_PARTS[kind].title,
        layer: layer.number,
        group: group.name,
      })),
    ),
  );
}

/** Version of the text that a framework stands in. */
export function versionOf(graph: Graph, { framework }: Pick<Checklist, 'framework'>): string {
  return graph.unit(framework.unit).document.version;
}

/** Every list as the page that reads workbooks needs it, in the order of the checklists. */
export function assessmentLists(graph: Graph) {
  return audiencesOf(graph.model.structure).map((audience) => {
    const checklist = checklistFor(graph, audience);
    return {
      id: audience.id,
      title: audienceTitle(graph, audience),
      version: versionOf(graph, checklist),
      lines: assessmentLines(checklist).map(({ code, part, layer, group }) => ({ code, part, layer, group })),
    };
  });
}
