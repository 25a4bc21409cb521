/** The register of duties: one table of all with filters, one page for each page of a document, how it was made. */

import { unitName } from '../../citation/unit-name.ts';
import {
  DUTIES_ADDRESS,
  dutyPageAddress,
  dutyPageUnit,
  sectionAddress,
  unitAddress,
} from '../../model/address.ts';
import { dutiesOf } from '../../model/duty-register.ts';
import type { Graph } from '../../model/graph.ts';
import type { RegisteredDuty } from '../../model/schema/duty.ts';
import { STRENGTHS } from '../../model/schema/duty.ts';
import { STRENGTH_NAMES } from '../../model/vocabulary.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { block } from '../blocks.ts';
import { dutyBlock } from '../duty-blocks.ts';
import { section, sentence, statusOf } from '../official.ts';
import type { Link, Page } from '../page.ts';
import { pageName } from './section-page.ts';

const LIST: Link = { text: 'Sổ nghĩa vụ', href: DUTIES_ADDRESS };
const METHOD = `${DUTIES_ADDRESS}cach-lap/`;
const OURS =
  'Mức độ, người thực hiện và phần tóm tắt là cách hiểu của ban biên tập bản trực tuyến, không phải lời văn bản và không có giá trị pháp lý; đoạn trích là lời văn bản, được máy đối chiếu từng chữ.';

/** Every page of the register; none when there are no duties. */
export function dutyPages(graph: Graph): Page[] {
  const duties = dutiesOf(graph);
  if (duties.length === 0) return [];
  return [overviewPage(graph, duties), ...placePages(graph, duties), methodPage(graph)];
}

function overviewPage(graph: Graph, duties: readonly RegisteredDuty[]): Page {
  const [first] = duties;
  return {
    address: DUTIES_ADDRESS,
    meta: {
      title: 'Sổ nghĩa vụ: ai phải làm gì',
      description: `${duties.length} nghĩa vụ mà văn bản đặt ra: phải, không được, chỉ khi, ưu tiên, khuyến khích, có thể; lọc theo người thực hiện, mức độ, lớp, thành phần, giai đoạn.`,
      kind: 'nghia-vu',
      ...(first === undefined ? {} : { status: statusOf(graph.unit(first.unit).document) }),
      heading: { text: 'Sổ nghĩa vụ', official: false, over: 'Ai phải làm gì' },
      breadcrumbs: [],
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
      block('DutyFilters', { total: `${duties.length}` }),
      block('DutyTable', {}),
    ]),
  };
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
function methodPage(graph: Graph): Page {
  const { documents, explained } = graph.model.duties;
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
      section('bao-nhieu', 'Bao nhiêu, của ai', [block('DutyTotals', {})]),
      section('cach-lam', 'Cách đọc', [
        sentence(OURS),
        list(
          STRENGTHS.map((strength) => {
            const { name, meaning } = STRENGTH_NAMES[strength];
            return item(paragraph(`${name}: ${meaning}.`));
          }),
        ),
        paragraph(
          `Đọc từng dòng: ${documents.map((id) => graph.document(id).shortTitle).join('; ')}. Mọi đơn vị có chữ chỉ mức độ (phải, không, chỉ, ưu tiên, được …) đều được ghi vào sổ hoặc giải thích dưới đây. Dòng chỉ là tên một thành phần không phải nghĩa vụ: xem `,
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
                  return item(paragraph(link(unitAddress(placed), unitName(placed)), `: ${reason}`));
                }),
              ),
            ]),
          ]),
    ]),
  };
}
