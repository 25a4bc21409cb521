/** The whole of a document as of a version, at an address that stays when the next version comes. */

import type { RootContent } from 'mdast';
import {
  changesAddress,
  documentAddress,
  versionAddress,
  versionComparisonAddress,
  wholeTextAddress,
} from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import { versionsOf } from '../../model/versions.ts';
import { printedDate } from '../../text/date.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { lowerFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { documentLink, statusOf } from '../official.ts';
import type { Page, PageMeta } from '../page.ts';
import { documentBlocks } from '../unit-blocks.ts';
import { countedUnits } from '../version-change-blocks.ts';
import { wholeTextToc } from './section-page.ts';

/** One page for each version of a document that the site keeps, the present one included. */
export function versionPages(graph: Graph, { id }: LegalDocument): Page[] {
  return versionsOf(graph.model, id).map((version) => versionPage(graph, version));
}

function versionPage(graph: Graph, version: LegalDocument): Page {
  return {
    address: versionAddress(version),
    meta: {
      title: `${version.versionName}, toàn văn – ${version.shortTitle}`,
      description: `${version.title}: toàn văn của ${lowerFirst(version.versionName)}, giữ nguyên ở địa chỉ này khi có bản mới.`,
      kind: 'phien-ban',
      status: standingOf(graph, version),
      heading: { text: version.title, official: false, over: version.versionName },
      breadcrumbs: [{ text: 'Văn bản', href: '/van-ban/' }, documentLink(version)],
      section: version.id,
      toc: wholeTextToc(version),
      unlisted: { canonical: wholeTextAddress(version.id) },
    },
    body: root([
      ...standing(graph, version),
      ...documentBlocks(graph, version, {
        headingLevel: 2,
        stopAtPages: false,
        anchors: true,
        linked: false,
        home: ({ ancestors }) => (ancestors.length === 0 ? versionAddress(version) : undefined),
      }),
    ]),
  };
}

/** The status of the newest version is the document's; every other is an earlier version, whatever it was in its time. */
function standingOf(graph: Graph, version: LegalDocument): PageMeta['status'] {
  const newest = versionsOf(graph.model, version.id).at(-1);
  if (newest === undefined || newest === version) return statusOf(version);
  const text = `BẢN TRƯỚC – đã có bản mới: ${lowerFirst(newest.versionName)}`;
  return { value: 'truoc-day', text, doc: version.id };
}

/** Links to every version, and what the newest changed. */
function standing(graph: Graph, version: LegalDocument): RootContent[] {
  const all = versionsOf(graph.model, version.id).toReversed();
  const [newest = version] = all;
  return [
    block(
      'Versions',
      {},
      all.map((other) =>
        block('Version', {
          name: other.versionName,
          href: other === newest ? wholeTextAddress(other.id) : versionAddress(other),
          posted: printedDate(other.posted),
          current: other === version,
          newest: other === newest,
        }),
      ),
    ),
    block('Note', {}, version === newest ? newestWords(graph, version) : olderWords(graph, version, newest)),
  ];
}

function newestWords(graph: Graph, version: LegalDocument): RootContent[] {
  const previous = versionsOf(graph.model, version.id).at(-2);
  const since =
    previous === undefined
      ? 'Đây là bản đầu tiên đăng trên bản trực tuyến.'
      : `So với ${lowerFirst(previous.versionName)}, bản này ${countedUnits(graph, previous)}.`;
  return [
    paragraph(
      'Đây là bản mới nhất. Địa chỉ này giữ nguyên lời của bản này cả khi có bản sau; để tra cứu, nên đọc ',
      link(wholeTextAddress(version.id), 'toàn văn bản mới nhất'),
      ' hoặc ',
      link(documentAddress(version.id), 'từng phần theo mục lục'),
      '.',
    ),
    paragraph(
      `${since} `,
      previous === undefined
        ? link(changesAddress(version), 'Xem các thay đổi')
        : link(versionComparisonAddress(previous), 'Xem từng chỗ đã đổi'),
    ),
  ];
}

function olderWords(graph: Graph, version: LegalDocument, newest: LegalDocument): RootContent[] {
  return [
    paragraph(
      `Đây không phải bản mới nhất. Địa chỉ này giữ nguyên lời của ${lowerFirst(version.versionName)} để những nơi đã dẫn tới bản đó vẫn đúng. Bản mới nhất là `,
      link(wholeTextAddress(newest.id), lowerFirst(newest.versionName)),
      '.',
    ),
    paragraph(
      `So với bản này, bản mới nhất ${countedUnits(graph, version)}. `,
      link(versionComparisonAddress(version), 'Xem từng chỗ đã đổi'),
    ),
  ];
}
