/** The Word files and the workbooks to fill in that `/du-lieu/` lists. */
import { unitTitle } from '../citation/unit-name.ts';
import { audienceName, audienceTitle, frameworkTemplateName } from '../model/assessment-lists.ts';
import { audiencesOf } from '../model/audience.ts';
import { documentParts } from '../model/document-parts.ts';
import { findingsOf } from '../model/findings.ts';
import { bodyDocuments, sharedDocuments } from '../model/framework-scope.ts';
import type { Graph } from '../model/graph.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { FINDING_KINDS } from '../model/schema/finding.ts';
import { changesSincePath } from '../model/versions.ts';
import { FINDING_KIND_NAMES } from '../model/vocabulary.ts';
import { lowerFirst, upperFirst } from '../text/vi.ts';

/** Tables of each earlier version beside the present one. */
export function versionTableList(versions: readonly LegalDocument[]): { path: string; text: string }[] {
  return versions.flatMap((version) => {
    const path = changesSincePath(version).replace(/json$/, '');
    const text = `Từng đơn vị, từng thành phần so với ${lowerFirst(version.versionName)}, lời văn hai bên`;
    return [
      { path: `${path}csv`, text },
      { path: `${path}xlsx`, text: `${text}, cho Excel, LibreOffice` },
    ];
  });
}

export function wordList(graph: Graph): { path: string; text: string }[] {
  const { comparisons, structure } = graph.model;
  const documents = sharedDocuments(graph);
  const bodies = bodyDocuments(graph);
  const kinds = new Set(findingsOf(graph).map(({ kind }) => kind));
  return [
    ...documents.flatMap((document) => [
      { path: `documents/${document.id}.docx`, text: document.title },
      ...documentParts(graph, document).map((placed) => ({
        path: `documents/${document.id}/${placed.unit.id}.docx`,
        text: `${unitTitle(placed)} – ${document.shortTitle}`,
      })),
    ]),
    ...audiencesOf(structure).flatMap((audience) => {
      const [name, title] = [audienceName(audience), audienceTitle(graph, audience)];
      return [
        { path: `danh-sach/${name}.docx`, text: `Danh sách kiểm tra: ${title}` },
        { path: `mau/${name}.docx`, text: `Mẫu khung kiến trúc số: ${title}` },
      ];
    }),
    ...comparisons
      .filter(({ document }) => !bodies.has(document))
      .map(({ id, name }) => ({ path: `comparisons/${id}.docx`, text: `Đối chiếu với ${name}` })),
    ...(kinds.size === 0 ? [] : [{ path: 'findings.docx', text: 'Bảng tổng hợp ý kiến góp ý' }]),
    ...FINDING_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      path: `findings/${kind}.docx`,
      text: `Ý kiến góp ý: ${FINDING_KIND_NAMES[kind]}`,
    })),
  ];
}

/** Workbooks to fill in with a framework of one's own. */
export function frameworkTemplateList(graph: Graph): { path: string; text: string }[] {
  return audiencesOf(graph.model.structure).map((audience) => ({
    path: `${frameworkTemplateName(audience)}.xlsx`,
    text: upperFirst(audienceTitle(graph, audience)),
  }));
}

export function assessmentList(graph: Graph): { path: string; text: string }[] {
  return audiencesOf(graph.model.structure).map((audience) => ({
    path: `mau/${audienceName(audience)}.xlsx`,
    text: upperFirst(audienceTitle(graph, audience)),
  }));
}
