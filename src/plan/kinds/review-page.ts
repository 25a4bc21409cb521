/** The review of the subject: totals, one page for each kind of finding, and a letter for the public consultation. */
import type { Paragraph, RootContent } from 'mdast';
import {
  COMMENTS_ADDRESS,
  findingAddress,
  OUTCOMES_ADDRESS,
  REVIEW_LETTER,
  reviewAddress,
} from '../../model/address.ts';
import { findingsOf, partOf, type ReviewFinding, reviewParts } from '../../model/findings.ts';
import type { Graph } from '../../model/graph.ts';
import { FINDING_KINDS } from '../../model/schema/finding.ts';
import { subjectWords } from '../../model/subject.ts';
import { OUTCOME_NAMES, OUTCOMES, type Outcome, outcomeOfFinding } from '../../model/version-outcomes.ts';
import { FINDING_KIND_NAMES } from '../../model/vocabulary.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { reviewName } from '../../text/site-words.ts';
import { lowerFirst } from '../../text/vi.ts';
import { block, inline } from '../blocks.ts';
import { section, sentence, statusOf } from '../official.ts';
import type { Link, Page } from '../page.ts';
import { findingBlock, placeLink } from '../review-blocks.ts';
import { outcomesPage } from './outcomes-page.ts';

const DISCLAIMER =
  'Đây là nhận xét của ban biên tập bản trực tuyến, nêu để cơ quan soạn thảo tham khảo; không phải lời văn bản và không có giá trị pháp lý.';

/** Every page of the review; none when there are no findings. */
export function reviewPages(graph: Graph): Page[] {
  const findings = findingsOf(graph);
  if (findings.length === 0) return [];
  return [
    overviewPage(graph, findings),
    ...outcomesPage(graph, findings, overviewLink(graph)),
    ...kindPages(graph, findings),
    letterPage(graph, findings),
  ];
}

/** "Nhận xét về dự thảo" until the subject is signed. */
export function reviewTitle({ subject }: Graph): string {
  return reviewName(subjectWords(subject).noun);
}

function overviewLink(graph: Graph): Link {
  return { text: reviewTitle(graph), href: reviewAddress() };
}

function overviewPage(graph: Graph, findings: ReviewFinding[]): Page {
  const { noun } = subjectWords(graph.subject);
  const substance = findings.filter(({ severity }) => severity === 'noi-dung').length;
  const ruled = findings.filter(({ by }) => by === 'quy-tac').length;
  return {
    address: reviewAddress(),
    meta: {
      title: `${reviewTitle(graph)} ${graph.subject.shortTitle}`,
      description: `${findings.length} nhận xét về ${noun}: viện dẫn, lời văn và hình, đánh số, tên gọi, trách nhiệm, trùng lặp, chữ viết tắt, chính tả; mỗi nhận xét dẫn đúng chỗ trong văn bản.`,
      kind: 'ra-soat',
      status: statusOf(graph.subject),
      heading: { text: reviewTitle(graph), official: false, over: 'Nhận xét của ban biên tập' },
      breadcrumbs: [],
      toc: [],
    },
    body: root([
      sentence(
        `${findings.length} nhận xét: ${substance} về nội dung, ${findings.length - substance} về hình thức. ${DISCLAIMER}`,
      ),
      ...outcomeTotals(graph, findings),
      firstToRead(findings),
      block('ReviewTotals', {}),
      section('dung-de-lam-gi', 'Dùng cho việc góp ý', [
        list([
          item(
            paragraph(
              link(COMMENTS_ADDRESS, 'Góp ý của quý vị'),
              ': chọn nhận xét muốn dùng, sửa lại, thêm ý kiến riêng, lưu thành bảng tổng hợp Word hoặc Excel.',
            ),
          ),
          item(paragraph(link(REVIEW_LETTER, 'Thư góp ý để in'), ': các nhận xét theo thứ tự của văn bản.')),
          item(
            paragraph(
              link('/du-lieu/findings.docx', 'Bảng tổng hợp ý kiến, tệp Word'),
              '; ',
              link('/du-lieu/findings.csv', 'bảng CSV'),
              ' hoặc ',
              link('/du-lieu/findings.json', 'JSON'),
              '.',
            ),
          ),
        ]),
      ]),
      section('cach-lam', 'Cách làm', [
        sentence(
          `${findings.length - ruled} nhận xét do người đọc ghi khi đọc từng dòng ${noun}; ${ruled} nhận xét do quy tắc của chương trình tìm ra (chữ viết tắt, viện dẫn, khác biệt giữa hình và lời văn, thời hạn, cơ quan chủ trì …).`,
        ),
        sentence(
          'Mỗi đoạn trích được máy đối chiếu từng chữ với đơn vị văn bản hoặc hình mà nó dẫn tới. “Nội dung” là điều có thể làm thay đổi cách hiểu hoặc cách làm; “Hình thức” là cách trình bày, chính tả.',
        ),
      ]),
    ]),
  };
}

/** The findings that a reader with little time should see, in the order of the text. */
function firstToRead(findings: ReviewFinding[]): RootContent {
  const first = findings.filter(({ rank }) => rank === 1);
  return section('nen-doc-truoc', `Nên đọc trước (${first.length})`, [
    sentence('Những điều chạm tới hiệu lực, thẩm quyền và trách nhiệm; cách xếp là của ban biên tập.'),
    list(
      first.map((finding) =>
        item(paragraph(link(findingAddress(finding), finding.title), `: ${finding.suggestion}`)),
      ),
    ),
  ]);
}

/** How many findings of an earlier version were followed, and how many were not; nothing while there is one version. */
function outcomeTotals(graph: Graph, findings: ReviewFinding[]): RootContent[] {
  const outcomes = findings.flatMap((finding) => outcomeOfFinding(graph, finding) ?? []);
  const [first] = outcomes;
  if (first === undefined) return [];
  return [
    section('da-ra-sao', 'Các nhận xét đã ra sao', [
      sentence(
        `${outcomes.length} nhận xét viết cho ${lowerFirst(first.version.versionName)}. So với bản hiện hành, chỗ mà nhận xét nói tới:`,
      ),
      block(
        'Facts',
        {},
        OUTCOMES.map((outcome) =>
          block('Fact', { term: OUTCOME_NAMES[outcome] }, [
            outcomeCount(outcome, outcomes.filter((one) => one.outcome === outcome).length),
          ]),
        ),
      ),
      sentence(
        `Mỗi nhận xét ở các trang dưới đây ghi chỗ ấy nay ở đâu và khác từng chữ thế nào. ${findings.length - outcomes.length} nhận xét còn lại là về bản hiện hành.`,
      ),
    ]),
  ];
}

function outcomeCount(outcome: Outcome, count: number): Paragraph {
  const words = `${count} nhận xét`;
  return paragraph(count === 0 ? words : link(`${OUTCOMES_ADDRESS}#${outcome}`, words));
}

function kindPages(graph: Graph, findings: ReviewFinding[]): Page[] {
  const kinds = FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind));
  const links = kinds.map((kind) => ({ text: FINDING_KIND_NAMES[kind], href: reviewAddress(kind) }));
  return kinds.map((kind, index): Page => {
    const own = findings.filter((finding) => finding.kind === kind).toSorted((a, b) => a.rank - b.rank);
    const name = FINDING_KIND_NAMES[kind];
    return {
      address: reviewAddress(kind),
      meta: {
        title: `${name} – ${reviewTitle(graph)}`,
        description: `${own.length} nhận xét về ${name.toLowerCase()} trong ${subjectWords(graph.subject).noun} ${graph.subject.shortTitle}, kèm chỗ và đoạn trích.`,
        kind: 'ra-soat',
        status: statusOf(graph.subject),
        heading: { text: name, official: false, over: reviewTitle(graph) },
        breadcrumbs: [overviewLink(graph)],
        toc: [],
        previous: links[index - 1],
        next: links[index + 1],
      },
      body: root([
        sentence(DISCLAIMER),
        block('FindingFilters', { kind, total: `${own.length}` }),
        block(
          'Findings',
          {},
          own.map((finding) => findingBlock(graph, finding)),
        ),
      ]),
    };
  });
}

/** Comments in the order of the text, part by part, numbered through. */
function letterPage(graph: Graph, findings: ReviewFinding[]): Page {
  const parts = Map.groupBy(findings, (finding) => partOf(graph, finding).id);
  const numbers = new Map(findings.map(({ id }, index) => [id, index + 1]));
  const { model, subject } = graph;
  const { noun } = subjectWords(subject);
  const drafter = model.sources.find(({ id }) => id === subject.source)?.issuer ?? 'Cơ quan soạn thảo';
  return {
    address: REVIEW_LETTER,
    meta: {
      title: `Thư góp ý ${noun} – bản để in`,
      description: `${findings.length} nhận xét theo thứ tự của văn bản, viết thành thư góp ý để in hoặc sửa lại trước khi gửi.`,
      kind: 'ra-soat-thu',
      status: statusOf(graph.subject),
      heading: { text: `Góp ý ${noun}`, official: false, over: 'Thư góp ý để in' },
      breadcrumbs: [overviewLink(graph)],
      toc: [],
    },
    body: root([
      sentence(`Kính gửi: ${drafter}.`),
      sentence(
        `Về ${subject.title}, sau khi đọc toàn văn, chúng tôi xin gửi ${findings.length} nhận xét để cơ quan soạn thảo tham khảo. Nhận xét xếp theo thứ tự của văn bản; chữ (H) chỉ nhận xét về hình thức.`,
      ),
      ...reviewParts(graph).flatMap(({ id, name }): RootContent[] => {
        const own = parts.get(id) ?? [];
        if (own.length === 0) return [];
        return [
          section(`thu-${id}`, name, [
            block(
              'Letter',
              { start: `${numbers.get(own[0]?.id ?? '') ?? 1}` },
              own.map((finding) => letterItem(graph, finding)),
            ),
          ]),
        ];
      }),
      sentence('Trân trọng cảm ơn.'),
    ]),
  };
}

const MOST_PLACES = 4;

function letterItem(graph: Graph, { places, title, note, suggestion, severity }: ReviewFinding): RootContent {
  const names = [...new Set(places.map((place) => placeLink(graph, place).text))];
  const shown = names.slice(0, MOST_PLACES).join('; ');
  const rest = names.length > MOST_PLACES ? ` và ${names.length - MOST_PLACES} chỗ khác` : '';
  return block('LetterItem', {}, [
    paragraph(
      inline('Place', {}, `${shown}${rest}${severity === 'hinh-thuc' ? ' (H)' : ''}`),
      `: ${title}. ${note} Đề nghị: ${suggestion}`,
    ),
  ]);
}
