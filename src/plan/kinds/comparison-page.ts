/** The subject beside the earlier documents: what is compared, and one table for each of them. */
import type { RootContent } from 'mdast';
import {
  COMPARISONS_ADDRESS,
  comparisonAddress,
  documentAddress,
  TEXT_AND_FIGURE_ADDRESS,
  versionComparisonAddress,
} from '../../model/address.ts';
import { type Counterpart, counterpartsOf, hasBothSides, totalsOf } from '../../model/counterparts.ts';
import { bodyDocuments } from '../../model/framework-scope.ts';
import type { Graph } from '../../model/graph.ts';
import type { ListPart } from '../../model/list-parts.ts';
import {
  COUNTERPART_KINDS,
  type StoredComparison,
  type StoredCounterpart,
} from '../../model/schema/counterpart.ts';
import { hasPage } from '../../model/site-pages.ts';
import { subjectWords } from '../../model/subject.ts';
import { versionComparisons } from '../../model/version-comparison.ts';
import { COUNTERPART_NAMES } from '../../model/vocabulary.ts';
import { countInWords } from '../../text/count.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { BODY_FRAMEWORKS, PAGE_NAMES } from '../../text/site-words.ts';
import { lowerFirst } from '../../text/vi.ts';
import { block, inline } from '../blocks.ts';
import { tableRow } from '../comparison-row.ts';
import { inSentence } from '../difference-blocks.ts';
import { listPages } from '../list-pages.ts';
import { COMPARISONS_LINK, section, sentence, statusOf } from '../official.ts';
import type { Navigation, Page } from '../page.ts';
import { counterpartPages } from './counterpart-page.ts';
import { textAndFigurePage, wordingsOf } from './text-and-figure-page.ts';
import {
  nameInSentence,
  versionComparisonPage,
  versionComparisonSummary,
} from './version-comparison-page.ts';

const OURS =
  'Việc xếp điều nào tương ứng với điều nào, loại thay đổi và lời giải thích là cách hiểu của ban biên tập, không phải lời văn bản. Riêng “Giữ nguyên” do máy so từng chữ.';

/** Comparisons on one page of the list. */
const ON_A_PAGE = 20;

/** `/doi-chieu/` and everything below it; none when there is nothing to compare. */
export function comparisonPages(graph: Graph): Page[] {
  const { comparisons } = graph.model;
  if (!hasPage(graph, COMPARISONS_ADDRESS)) return [];
  return [
    ...listPages(COMPARISONS_LINK, comparisons, ON_A_PAGE, (part) => comparisonsPage(graph, part)),
    ...versionComparisons(graph).map((comparison) => versionComparisonPage(graph, comparison)),
    ...comparisons.flatMap((comparison) => [
      comparisonPage(graph, comparison),
      ...counterpartPages(graph, comparison),
    ]),
    ...(hasPage(graph, TEXT_AND_FIGURE_ADDRESS) ? [textAndFigurePage(graph)] : []),
  ];
}

export function comparisonNavigation(graph: Graph): Navigation {
  const { comparisons } = graph.model;
  if (!hasPage(graph, COMPARISONS_ADDRESS)) return {};
  const items = [
    ...versionComparisons(graph).map(({ earlier }) => ({
      text: `Với ${nameInSentence(graph, earlier)}`,
      href: versionComparisonAddress(earlier),
    })),
    ...comparisons.map(({ id, name }) => ({
      text: `Với ${inSentence(name)}`,
      href: comparisonAddress(id),
    })),
    ...(hasPage(graph, TEXT_AND_FIGURE_ADDRESS)
      ? [{ text: PAGE_NAMES['/doi-chieu/loi-van-hinh/'], href: TEXT_AND_FIGURE_ADDRESS }]
      : []),
  ];
  return { 'doi-chieu': { title: 'Đối chiếu', href: COMPARISONS_ADDRESS, items } };
}

/** Comparisons with other versions and with figures are few: they stand on the first page. */
function comparisonsPage(graph: Graph, { items, number }: ListPart<StoredComparison>): Page {
  const bodies = bodyDocuments(graph);
  const ofBodies = graph.model.comparisons.filter(({ document }) => bodies.has(document));
  const others = graph.model.comparisons.filter(({ document }) => !bodies.has(document));
  const versions = number === 1 ? versionComparisons(graph) : [];
  const wordings = number === 1 ? wordingsOf(graph) : [];
  const inSubstance = wordings.filter(({ kind }) => kind === 'substance').length;
  const { noun, Noun } = subjectWords(graph.subject);
  const names = [
    ...versions.map(({ earlier }) => nameInSentence(graph, earlier)),
    ...others.map(({ name }) => inSentence(name)),
    ...(ofBodies.length === 0 ? [] : [`${countInWords(ofBodies.length)} ${lowerFirst(BODY_FRAMEWORKS)}`]),
  ];
  const count = versions.length + graph.model.comparisons.length;
  return {
    address: COMPARISONS_ADDRESS,
    meta: {
      title: `Đối chiếu ${noun} với văn bản trước và với hình`,
      description:
        names.length === 0
          ? `Chỗ nào lời văn của ${noun} khác hình.`
          : `${Noun} giữ gì, đổi gì, thêm gì, bỏ gì so ${names.map((name) => `với ${name}`).join(' và ')}; chỗ nào lời văn khác hình.`,
      kind: 'doi-chieu',
      status: statusOf(graph.subject),
      heading: { text: PAGE_NAMES['/doi-chieu/'], official: false },
      breadcrumbs: [],
      section: 'doi-chieu',
      toc: [],
    },
    body: root([
      ...(names.length === 0
        ? []
        : [
            sentence(
              `${Noun} giữ gì, đổi gì, thêm gì và bỏ gì so với ${countInWords(count)} ${versions.length === 0 ? 'văn bản trước' : 'bản và văn bản trước'}; hình nói khác lời văn ở đâu.`,
            ),
          ]),
      ...versions.map((comparison) => versionComparisonSummary(graph, comparison)),
      ...items.map((comparison) =>
        section(comparison.id, `Với ${inSentence(comparison.name)}`, [
          sentence(comparison.note),
          ...rootShare(graph, comparison),
          totals(comparison),
          paragraph(
            link(comparisonAddress(comparison.id), `Mở bảng đối chiếu với ${inSentence(comparison.name)}`),
          ),
        ]),
      ),
      ...(wordings.length === 0
        ? []
        : [
            section('loi-van-hinh', 'Lời văn và hình', [
              sentence(
                `Có ${wordings.length} chỗ hình của ${noun} viết khác lời văn, trong đó ${inSubstance} chỗ khác về nội dung.`,
              ),
              paragraph(link(TEXT_AND_FIGURE_ADDRESS, 'Mở bảng đối chiếu lời văn với hình')),
            ]),
          ]),
      ...(items.length === 0
        ? []
        : [section('cach-doc', 'Các loại thay đổi', [kindsExplained(noun), sentence(OURS)])]),
    ]),
  };
}

function comparisonPage(graph: Graph, comparison: StoredComparison): Page {
  const rows = counterpartsOf(graph, comparison);
  const groups = groupsOf(graph, rows);
  const document = graph.document(comparison.document);
  const name = inSentence(comparison.name);
  const { noun, Noun } = subjectWords(graph.subject);
  return {
    address: comparisonAddress(comparison.id),
    meta: {
      title: `Đối chiếu ${noun} với ${name}`,
      description: `${rows.length} dòng: lớp, nguyên tắc và thành phần nào giữ nguyên, đổi tên, mở rộng, thu hẹp, tách, nhập, mới hay không còn so với ${name}.`,
      kind: 'doi-chieu',
      status: statusOf(graph.subject),
      heading: { text: `${Noun} so với ${name}`, official: false, over: 'Đối chiếu' },
      breadcrumbs: [COMPARISONS_LINK],
      section: 'doi-chieu',
      toc: groups.map(({ id, title }) => ({ id, text: title, depth: 1 })),
    },
    body: root([
      sentence(comparison.note),
      ...rootShare(graph, comparison),
      paragraph(link(documentAddress(document.id), document.title)),
      sentence(OURS),
      totals(comparison),
      block('ComparisonFilters', {
        comparison: comparison.id,
        kinds: totalsOf(comparison.rows)
          .map(({ kind }) => kind)
          .join(' '),
      }),
      ...groups.map((group) =>
        section(group.id, `${group.title} (${group.rows.length})`, [
          block(
            'ComparisonTable',
            { name: group.title, noun, earlier: comparison.name },
            group.rows.map((row) => tableRow(graph, row)),
          ),
        ]),
      ),
    ]),
  };
}

/** How many components of the root framework the earlier document has in some form, and how many word for word. */
function rootShare(graph: Graph, { rows, name }: StoredComparison): RootContent[] {
  const ofRoot = rows.filter((row) => isOfRoot(graph, row));
  if (graph.root === undefined || ofRoot.length === 0) return [];
  const had = ofRoot.filter(hasBothSides);
  const same = had.filter(({ kind }) => kind === 'giong-nhau').length;
  const words = same === 0 ? 'không thành phần nào giữ nguyên từng chữ' : `${same} giữ nguyên từng chữ`;
  return [
    sentence(
      `Trong ${ofRoot.length} thành phần dùng chung ${graph.root.body} của ${subjectWords(graph.subject).noun}, ${had.length} có ở ${inSentence(name)}, ${words}.`,
    ),
  ];
}

function isOfRoot(graph: Graph, { subject }: StoredCounterpart): boolean {
  return (
    subject !== undefined &&
    'component' in subject &&
    graph.component(subject.component).framework === graph.root?.id
  );
}

type RowGroup = { id: string; title: string; rows: Counterpart[] };

/** Rows as readers look for them: what the framework consists of, then what is no longer there. */
function groupsOf(graph: Graph, rows: Counterpart[]): RowGroup[] {
  const { noun } = subjectWords(graph.subject);
  const groups: { id: string; title: string; holds: (row: StoredCounterpart) => boolean }[] = [
    {
      id: graph.root?.id ?? 'khung',
      title: `Thành phần dùng chung ${graph.root?.body ?? ''}`,
      holds: (row) => isOfRoot(graph, row),
    },
    {
      id: 'nguyen-tac',
      title: 'Nguyên tắc',
      holds: ({ subject }) => subject !== undefined && 'principle' in subject,
    },
    { id: 'lop', title: 'Lớp', holds: ({ subject }) => subject !== undefined && 'layer' in subject },
    {
      id: 'khung-tham-chieu',
      title: 'Khung tham chiếu',
      holds: (row) => row.subject !== undefined && 'component' in row.subject && !isOfRoot(graph, row),
    },
    {
      id: 'quy-dinh',
      title: `Quy định khác của ${noun}`,
      holds: ({ subject }) => subject !== undefined && 'unit' in subject,
    },
    {
      id: 'khong-con',
      title: `Có ở văn bản trước, ${noun} không còn`,
      holds: ({ subject }) => subject === undefined,
    },
  ];
  return groups
    .map(({ id, title, holds }) => ({ id, title, rows: rows.filter(({ row }) => holds(row)) }))
    .filter((group) => group.rows.length > 0);
}

/** How many rows there are of each kind; each total leads to its rows. */
function totals({ id, rows }: StoredComparison): RootContent {
  return block(
    'Totals',
    {},
    totalsOf(rows).map(({ kind, count }) =>
      block('Total', {
        href: `${comparisonAddress(id)}?loai=${kind}`,
        kind,
        count: `${count}`,
        name: COUNTERPART_NAMES[kind].name,
      }),
    ),
  );
}

function kindsExplained(noun: string): RootContent {
  return list(
    COUNTERPART_KINDS.map((kind) => {
      const { name, meaning } = COUNTERPART_NAMES[kind];
      return item(paragraph(inline('Change', { kind }, name), ` ${meaning(noun)}.`));
    }),
  );
}
