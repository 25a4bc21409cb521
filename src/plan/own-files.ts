/** Files that a page offers: the printed edition where there is one, and the data. */
import type { PhrasingContent, RootContent } from 'mdast';
import { wholeTextAddress } from '../model/address.ts';
import { documentParts } from '../model/document-parts.ts';
import type { Graph } from '../model/graph.ts';
import { printedDocument, printedFramework } from '../model/printed.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Framework } from '../model/schema/structure.ts';
import { link, paragraph } from '../text/mdx.ts';
import { block, inline } from './blocks.ts';

/** The whole text for print, as Markdown, JSON and Akoma Ntoso. */
export function documentFiles(document: LegalDocument): RootContent {
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
    ]),
  ]);
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
      ['/du-lieu/#oscal', 'OSCAL'],
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
