/** Documents, their parts and the reference frameworks as Word files. */

import { unitCitation } from '../../citation/legal-form.ts';
import { unitTitle } from '../../citation/unit-name.ts';
import { sectionAddress, unitAddress, wholeTextAddress } from '../../model/address.ts';
import { documentParts } from '../../model/document-parts.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import { type Block, paragraph, type Run, type WordFile } from '../../word/word-blocks.ts';
import type { DownloadOptions } from '../download.ts';
import { unitBlocks } from './unit-paragraphs.ts';

/** A Word file with its path below the downloads, without the ending. */
export type NamedWordFile = { name: string; file: WordFile };

const NOT_OFFICIAL =
  'Bản Word của bản trực tuyến, không phải bản công bố chính thức. Lời văn giữ nguyên từng chữ; liên kết, tiêu đề trang và dòng này là của bản trực tuyến.';

/** Every document whole, then its parts that a reader may want alone. */
export function documentFiles(graph: Graph, options: DownloadOptions): NamedWordFile[] {
  return graph.model.documents.flatMap((document) => {
    const whole = document.units.map((unit) => ({ document, unit, ancestors: [] }));
    return [
      { name: `documents/${document.id}`, file: documentFile(graph, document, whole, options) },
      ...documentParts(graph, document).map((placed) => ({
        name: `documents/${document.id}/${placed.unit.id}`,
        file: documentFile(graph, document, [placed], options),
      })),
    ];
  });
}

function documentFile(
  graph: Graph,
  document: LegalDocument,
  placed: readonly PlacedUnit[],
  { publicUrl }: DownloadOptions,
): WordFile {
  const [first] = placed;
  const isWhole = first === undefined || first.ancestors.length === 0;
  const address = publicUrl(isWhole ? wholeTextAddress(document.id) : addressOf(first));
  const title = isWhole ? document.title : `${unitTitle(first)} – ${document.shortTitle}`;
  return {
    title,
    header: document.statusText,
    footer: footerOf(document, address),
    blocks: () => [
      ...noteBlocks(isWhole ? document.citation : unitCitation(first), address, document),
      ...unitBlocks(placed, { graph, publicUrl }),
    ],
  };
}

function addressOf(placed: PlacedUnit): string {
  const { document, unit } = placed;
  return document.pages.includes(unit.id) ? sectionAddress(document.id, unit.id) : unitAddress(placed);
}

/** What stands at the foot of every page of a file about a document. */
export function footerOf({ versionName }: LegalDocument, address: string): Run[] {
  return [{ text: `${versionName}. ` }, { text: address, href: address }];
}

/** What we say before the words of a document: what this file is, how to cite it, where it is kept. */
function noteBlocks(citation: string, address: string, { versionName }: LegalDocument): Block[] {
  return [
    paragraph('Ours', NOT_OFFICIAL),
    paragraph(
      'Ours',
      `Trích dẫn: ${citation}. ${versionName}. Địa chỉ: `,
      { text: address, href: address },
      '.',
    ),
  ];
}
