/** Workbooks for a self-assessment, one for each checklist: they go out, are filled in, and are read again at `/tu-danh-gia/`. */
import { assessmentLines, audienceName, versionOf } from '../model/assessment-lists.ts';
import { audiencesOf } from '../model/audience.ts';
import { type Checklist, checklistFor } from '../model/checklist.ts';
import type { Graph } from '../model/graph.ts';
import { ANSWERS, ASSESSMENT_COLUMNS, type AssessmentColumn } from '../text/assessment.ts';
import type { BinaryDownload, DownloadOptions } from './download.ts';
import { withStatus } from './status-column.ts';
import type { Column, Table } from './table.ts';
import { workbookOf } from './workbook.ts';

const WIDTHS: Readonly<Record<AssessmentColumn, number>> = {
  code: 14,
  name: 50,
  part: 24,
  layer: 6,
  group: 28,
  answer: 16,
  evidence: 40,
  who: 24,
  when: 14,
  note: 30,
  unit: 24,
  list: 18,
  version: 16,
};

/** A workbook for each checklist, below `mau/`. */
export function assessmentDownloads(graph: Graph, options: DownloadOptions): Promise<BinaryDownload[]> {
  return Promise.all(
    audiencesOf(graph.model.structure).map(async (audience) => {
      const table = assessmentTable(graph, checklistFor(graph, audience));
      return {
        path: `du-lieu/${table.name}.xlsx`,
        bytes: await workbookOf(withStatus(graph, table), options),
      };
    }),
  );
}

/** Every line of a checklist with empty cells to fill; only the names are official. */
export function assessmentTable(graph: Graph, checklist: Checklist): Table<AssessmentColumn> {
  const all = Object.entries(ASSESSMENT_COLUMNS) as [AssessmentColumn, string][];
  return {
    name: `mau/${audienceName(checklist.audience)}`,
    title: 'Tự đánh giá',
    columns: all.map(
      ([key, heading]): Column<AssessmentColumn> => ({
        key,
        heading,
        width: WIDTHS[key],
        ...(key === 'answer' && { choices: Object.values(ANSWERS) }),
      }),
    ),
    rows: assessmentLines(checklist).map(({ component, ...line }) => ({
      ...line,
      name: component.name,
      answer: null,
      evidence: null,
      who: null,
      when: null,
      note: null,
      unit: null,
      list: checklist.audience.id,
      version: versionOf(graph, checklist),
    })),
  };
}
