/** The register of duties: one table of all with filters, one page for each page of a document, how it was made. */

import { unitName } from '../../citation/unit-name.ts';
import {
  DUTIES_ADDRESS,
  dutyPageAddress,
  dutyPageUnit,
  sectionAddress,
  unitAddress,
} from '../../model/address.ts';
import { dutiesIn, dutiesOf, dutyDocuments } from '../../model/duty-register.ts';
import type { Graph } from '../../model/graph.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import type { RegisteredDuty } from '../../model/schema/duty.ts';
import { STRENGTHS } from '../../model/schema/duty.ts';
import { STRENGTH_NAMES } from '../../model/vocabulary.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { block } from '../blocks.ts';
import { dutyBlock } from '../duty-blocks.ts';
import { section, sentence, statusOf } from '../official.ts';
import type { Link, Page } from '../page.ts';
import { pageName } from './section-page.ts';

const LIST: Link = { text: PAGE_NAMES['/nghia-vu/'], href: DUTIES_ADDRESS };
const METHOD = `${DUTIES_ADDRESS}cach-lap/`;
const OURS =
  'Mức độ, người thực hiện và phần tóm tắt là cách hiểu của ban biên tập bản trực tuyến, không phải lời văn bản và không có giá trị pháp lý; đoạn trích là lời văn bản, được máy đối chiếu từng chữ.';

/** Every page of the register; none when there are no duties. */
export function dutyPages(graph: Graph): Page[] {
  const documents = dutyDocuments(graph);
  if (documents.length === 0) return [];
  return [
    ...documents.map((document) => listPage(graph, document, documents)),
    ...placePages(graph, dutiesOf(graph)),
    methodPage(graph, documents),
  ];
}

/** All duties of one document in one table; that of the first document, where the register begins, has filters. */
function listPage(graph: Graph, document: LegalDocument, documents: readonly LegalDocument[]): Page {
  const duties = dutiesIn(graph, document.id);
  const isFirst = document === documents[0];
  const others = documents.filter((other) => other !== document);
  return {
    address: listAddress(document, documents),
    meta: {
      title: isFirst ? 'Sổ nghĩa vụ: ai phải làm gì' : `Sổ nghĩa vụ – ${document.shortTitle}`,
      description: `${duties.length} nghĩa vụ mà văn bản đặt ra: phải, không được, chỉ khi, ưu tiên, khuyến khích, có thể; ${isFirst ? 'lọc theo người thực hiện, mức độ, lớp, thành phần, giai đoạn' : `kèm đúng lời văn của ${document.shortTitle}`}.`,
      kind: 'nghia-vu',
      status: statusOf(document),
      heading: isFirst
        ? { text: PAGE_NAMES['/nghia-vu/'], official: false, over: 'Ai phải làm gì' }
        : { text: document.shortTitle, official: false, over: 'Sổ nghĩa vụ' },
      breadcrumbs: isFirst ? [] : [LIST],
      toc: [],
    },
    body: root([
      sentence(OURS),
      paragraph(
        link(METHOD, 'Cách lập sổ và số nghĩa vụ của từng cơ quan'),
        '. Tải về: ',
        link('/du-lieu/duties.xlsx', 'XLSX'),
        ', ',
        link('/du-lieu/duties.csv', 'CSV'),
        ', ',
        link('/du-lieu/duties.json', 'JSON'),
        '.',
      ),
      ...(others.length === 0
        ? []
        : [
            paragraph(
              'Nghĩa vụ ở văn bản khác: ',
              ...others.flatMap((other, index) => [
                ...(index === 0 ? [] : ['; ']),
                link(listAddress(other, documents), other.shortTitle),
              ]),
              '.',
            ),
          ]),
      ...(isFirst
        ? [block('DutyFilters', { document: document.id })]
        : [paragraph(`${duties.length} nghĩa vụ.`)]),
      block('DutyTable', { document: document.id }),
    ]),
  };
}

function listAddress({ id }: LegalDocument, [first]: readonly LegalDocument[]): string {
  return id === first?.id ? DUTIES_ADDRESS : `${DUTIES_ADDRESS}${id}/`;
}

/** The duties with their words, one page for each page of the document that lays them. */
function placePages(graph: Graph, duties: readonly RegisteredDuty[]): Page[] {
  const byPage = Map.groupBy(duties, ({ unit }) => {
    const placed = graph.unit(unit);
    return `${placed.document.id}#${dutyPageUnit(placed)}`;
  });
  const pages = [...byPage].map(([ref, own]) => ({ placed: graph.unit(ref), own }));
  const links = pages.map(
    ({ placed }): Link => ({
      text: pageName(placed),
      href: dutyPageAddress(placed.document.id, placed.unit.id),
    }),
  );
  return pages.map(({ placed, own }, index): Page => {
    const name = pageName(placed);
    const { document, unit } = placed;
    return {
      address: dutyPageAddress(document.id, unit.id),
      meta: {
        title: `Nghĩa vụ ở ${unitName(placed)} – ${document.shortTitle}`,
        description: `${own.length} nghĩa vụ ở ${name}: mức độ, ai, việc gì, đối tượng, điều kiện, ngoại lệ, thời hạn, kèm đúng lời văn.`,
        kind: 'nghia-vu',
        status: statusOf(document),
        heading: { text: name, official: false, over: 'Nghĩa vụ' },
        breadcrumbs: [LIST],
        toc: [],
        previous: links[index - 1],
        next: links[index + 1],
      },
      body: root([
        sentence(OURS),
        paragraph(link(sectionAddress(document.id, unit.id), 'Đọc phần này trong văn bản')),
        block(
          'Duties',
          {},
          own.map((duty) => dutyBlock(graph, duty)),
        ),
      ]),
    };
  });
}

/** How many duties each bears, how the register was made, and the words of duty that bind nobody. */
function methodPage(graph: Graph, documents: readonly LegalDocument[]): Page {
  const { explained } = graph.model.duties;
  return {
    address: METHOD,
    meta: {
      title: 'Cách lập sổ nghĩa vụ',
      description: `Số nghĩa vụ của từng cơ quan theo mức độ, cách đọc, và ${explained.length} đơn vị có chữ chỉ mức độ mà không ràng buộc ai, kèm lý do.`,
      kind: 'nghia-vu-cach-lap',
      heading: { text: 'Cách lập sổ', official: false, over: 'Sổ nghĩa vụ' },
      breadcrumbs: [LIST],
      toc: [],
    },
    body: root([
      ...documents.map((document, index) =>
        section(
          index === 0 ? 'bao-nhieu' : `bao-nhieu-${document.id}`,
          index === 0 ? 'Bao nhiêu, của ai' : `Bao nhiêu, của ai: ${document.shortTitle}`,
          [block('DutyTotals', { document: document.id })],
        ),
      ),
      section('cach-lam', 'Cách đọc', [
        sentence(OURS),
        list(
          STRENGTHS.map((strength) => {
            const { name, meaning } = STRENGTH_NAMES[strength];
            return item(paragraph(`${name}: ${meaning}.`));
          }),
        ),
        paragraph(
          `Đọc từng dòng: ${documents.map(({ shortTitle }) => shortTitle).join('; ')}. Mọi đơn vị có chữ chỉ mức độ (phải, không, chỉ, ưu tiên, được …) đều được ghi vào sổ hoặc giải thích dưới đây. Dòng chỉ là tên một thành phần không phải nghĩa vụ: xem `,
          link('/tra-cuu/', 'danh sách thành phần cần có'),
          '. Trong ',
          link('/du-lieu/#oscal', 'danh mục OSCAL'),
          ', mỗi nghĩa vụ là một mục kiểm soát.',
        ),
      ]),
      ...(explained.length === 0
        ? []
        : [
            section('khong-rang-buoc', `Chữ chỉ mức độ không ràng buộc ai (${explained.length})`, [
              list(
                explained.map(({ unit, reason }) => {
                  const placed = graph.unit(unit);
                  const of = placed.document === documents[0] ? '' : ` (${placed.document.shortTitle})`;
                  return item(paragraph(link(unitAddress(placed), unitName(placed)), `${of}: ${reason}`));
                }),
              ),
            ]),
          ]),
    ]),
  };
}
