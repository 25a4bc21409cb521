/** Files that a page offers: the printed edition where there is one, and the data. */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitTitle } from '../citation/unit-name.ts';
import { wholeTextAddress } from '../model/address.ts';
import { documentParts } from '../model/document-parts.ts';
import { bodyDocuments } from '../model/framework-scope.ts';
import type { Graph } from '../model/graph.ts';
import { printedDocument, printedFramework } from '../model/printed.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Framework } from '../model/schema/structure.ts';
import { changesSincePath } from '../model/versions.ts';
import { link, paragraph } from '../text/mdx.ts';
import { lowerFirst } from '../text/vi.ts';
import { block, inline } from './blocks.ts';

/**
 * The whole text for print, as Markdown, Word, JSON and Akoma Ntoso; of a document of a single body, whose files are on
 * no other page, all of them.
 */
export function documentFiles(graph: Graph, document: LegalDocument): RootContent {
  const { id } = document;
  return block('OwnFiles', {}, [
    paragraph(
      link(wholeTextAddress(id), 'Toàn văn trên một trang, để in'),
      inline('PrintedFile', { name: printedDocument(document) }),
    ),
    downloads([
      [`${wholeTextAddress(id)}index.md`, 'Markdown'],
      [`/du-lieu/documents/${id}.docx`, 'Word'],
      [`/du-lieu/documents/${id}.json`, 'JSON'],
      [`/du-lieu/documents/${id}.akn.xml`, 'Akoma Ntoso'],
      ...(bodyDocuments(graph).has(id) ? furtherFiles(graph, document) : []),
    ]),
  ]);
}

/** Parts in Word, comparisons, and what changed since each version. */
function furtherFiles(graph: Graph, document: LegalDocument): (readonly [href: string, text: string])[] {
  const { comparisons, versions } = graph.model;
  return [
    ...documentParts(graph, document).map(
      (placed) =>
        [`/du-lieu/documents/${document.id}/${placed.unit.id}.docx`, `${unitTitle(placed)}, Word`] as const,
    ),
    ...comparisons
      .filter((comparison) => comparison.document === document.id)
      .map(({ id }) => [`/du-lieu/comparisons/${id}.docx`, 'bảng đối chiếu, Word'] as const),
    ...[document, ...versions.filter(({ id }) => id === document.id)].map(
      (version) =>
        [
          `/du-lieu/${changesSincePath(version)}`,
          `thay đổi từ ${lowerFirst(version.versionName)}, JSON`,
        ] as const,
    ),
  ];
}

/** The page of a framework is what is printed; it is offered as Markdown, its components with all others. */
export function frameworkFiles(graph: Graph, framework: Framework, address: string): RootContent {
  const { document, unit } = graph.unit(framework.unit);
  const isPart = documentParts(graph, document).some((part) => part.unit === unit);
  return block('OwnFiles', {}, [
    paragraph('Trang này in được trên khổ A4', inline('PrintedFile', { name: printedFramework(framework) })),
    downloads([
      [`${address}index.md`, 'Markdown'],
      ...(isPart ? [[`/du-lieu/documents/${document.id}/${unit.id}.docx`, 'Word'] as const] : []),
      ['/du-lieu/#thanh-phan', 'bảng mọi thành phần'],
      ...(bodyDocuments(graph).has(document.id)
        ? ([
            [`/du-lieu/oscal/profile-${framework.id}.json`, 'OSCAL'],
            [`/du-lieu/oscal/resolved/${framework.id}.json`, 'OSCAL đã ghép lời văn'],
          ] as const)
        : [['/du-lieu/#oscal', 'OSCAL'] as const]),
    ]),
  ]);
}

function downloads(files: readonly (readonly [href: string, text: string])[]): RootContent {
  return paragraph(
    'Tải về: ',
    ...files.flatMap(([href, text], index): (PhrasingContent | string)[] => [
      ...(index === 0 ? [] : [', ']),
      link(href, text),
    ]),
    '.',
  );
}
