/** Laws, decisions and letters that the official texts cite: what the texts say of each, and every place that does. */

import type { RootContent } from 'mdast';
import type { Law } from '../../citation/cited-laws.ts';
import type { LawKind } from '../../citation/instrument-kinds.ts';
import { unitName } from '../../citation/unit-name.ts';
import { lawAddress, lawsAddress, unitAddress } from '../../model/address.ts';
import { type BacklinkGroup, backlinksOf, countOf } from '../../model/backlinks.ts';
import { bodyDocuments } from '../../model/framework-scope.ts';
import type { Graph } from '../../model/graph.ts';
import { lawsOf } from '../../model/laws.ts';
import type { ListPart } from '../../model/list-parts.ts';
import { openReferences } from '../../model/references.ts';
import { printedDate } from '../../text/date.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { BODY_FRAMEWORKS, PAGE_NAMES } from '../../text/site-words.ts';
import { lowerFirst } from '../../text/vi.ts';
import { block, inline } from '../blocks.ts';
import { listPages } from '../list-pages.ts';
import { excerpt, quotation, section, sentence } from '../official.ts';
import type { Link, Navigation, Page } from '../page.ts';

const LIST = { text: PAGE_NAMES['/van-ban-vien-dan/'], href: lawsAddress() };

/** Groups of the list, in its order; ids are anchors. What no group names stands in the last. */
const GROUPS: { id: string; title: string; kinds?: LawKind[] }[] = [
  { id: 'luat', title: 'Luật', kinds: ['bộ luật', 'luật'] },
  { id: 'nghi-quyet', title: 'Nghị quyết', kinds: ['nghị quyết', 'nghị quyết liên tịch'] },
  { id: 'nghi-dinh', title: 'Nghị định', kinds: ['nghị định'] },
  { id: 'quyet-dinh', title: 'Quyết định', kinds: ['quyết định'] },
  { id: 'thong-tu', title: 'Thông tư, chỉ thị', kinds: ['thông tư', 'thông tư liên tịch', 'chỉ thị'] },
  { id: 'khac', title: 'Văn bản khác' },
];

function groupOf({ kind }: Law): string {
  return GROUPS.find(({ kinds }) => kinds?.includes(kind))?.id ?? 'khac';
}

/** Laws on one page of the list, and documents that cite one on one page of it. */
const LAWS_ON_A_PAGE = 100;
const DOCUMENTS_ON_A_PAGE = 20;

/** The list and the pages of each law; none when the texts cite nothing. */
export function lawPages(graph: Graph): Page[] {
  const laws = GROUPS.flatMap(({ id }) => lawsOf(graph).filter((law) => groupOf(law) === id));
  return laws.length === 0
    ? []
    : [
        ...listPages(LIST, laws, LAWS_ON_A_PAGE, (part) => lawsPage(graph, part, laws)),
        ...laws.flatMap((law) => {
          const list = { text: law.name, href: lawAddress(law.id) };
          const groups = backlinksOf(graph, { law: law.id });
          return listPages(list, groups, DOCUMENTS_ON_A_PAGE, (part) => lawPage(graph, law, groups, part));
        }),
      ];
}

export function lawNavigation(graph: Graph): Navigation {
  const items = lawsOf(graph).map(({ id, name }): Link => ({ text: name, href: lawAddress(id) }));
  return items.length === 0 ? {} : { 'van-ban-vien-dan': { title: LIST.text, href: LIST.href, items } };
}

function lawsPage(graph: Graph, { items }: ListPart<Law>, laws: Law[]): Page {
  const groups = GROUPS.map((group) => ({
    ...group,
    members: items.filter((law) => groupOf(law) === group.id),
  })).filter(({ members }) => members.length > 0);
  const unknown = items.at(-1) === laws.at(-1) ? unknownLaws(graph) : [];
  return {
    address: LIST.href,
    meta: {
      title: LIST.text,
      description: `${laws.length} luật, nghị quyết, nghị định, quyết định và văn bản khác mà các văn bản được đăng viện dẫn, kèm mọi chỗ viện dẫn.`,
      kind: 'vien-dan',
      heading: { text: LIST.text, official: false },
      breadcrumbs: [],
      section: 'van-ban-vien-dan',
      toc: [
        ...groups.map(({ id, title }) => ({ id, text: title, depth: 1 })),
        ...(unknown.length === 0 ? [] : [{ id: 'chua-ro', text: 'Chưa rõ số, ngày', depth: 1 }]),
      ],
    },
    body: root([
      sentence(
        `${laws.length} văn bản khác được viện dẫn trong các văn bản của bản trực tuyến. Số, ngày và nội dung ghi đúng như lời viện dẫn; bản trực tuyến không có toàn văn của chúng.`,
      ),
      ...groups.map(({ id, title, members }) =>
        section(id, title, [
          block(
            'Contents',
            {},
            members.map((law) => entry(graph, law)),
          ),
        ]),
      ),
      ...unknown,
    ]),
  };
}

function entry(graph: Graph, law: Law): RootContent {
  const groups = backlinksOf(graph, { law: law.id });
  const bodies = bodyDocuments(graph);
  const ofBodies = groups.filter(({ document }) => bodies.has(document.id));
  const where = [
    ...groups
      .filter((group) => !ofBodies.includes(group))
      .map(({ document, count }) => `${document.shortTitle} (${count} lần)`),
    ...(ofBodies.length === 0
      ? []
      : [`${ofBodies.length} ${lowerFirst(BODY_FRAMEWORKS)} (${countOf(ofBodies)} lần)`]),
  ].join('; ');
  const date = law.date === undefined ? '' : ` ngày ${printedDate(law.date)}`;
  return block('Entry', { href: lawAddress(law.id), text: `${law.name}${date}`, note: where });
}

/** Citations without number and date, grouped by their words, with every place. */
function unknownLaws(graph: Graph): RootContent[] {
  const open = openReferences(graph).filter(
    ({ kind, result }) => kind === 'van-ban' && result === 'dangling',
  );
  if (open.length === 0) return [];
  const items = [...Map.groupBy(open, ({ text }) => text)].map(([words, references]) =>
    item(
      paragraph(
        inline('Words', { as: 'span' }, words),
        ` (${references.length} lần): `,
        ...references.flatMap(({ unit }, index) => [
          index === 0 ? '' : '; ',
          link(unitAddress(graph.unit(unit)), unitName(graph.unit(unit))),
        ]),
        '.',
      ),
    ),
  );
  return [
    section('chua-ro', 'Chưa rõ số, ngày', [
      sentence('Các văn bản được đăng nhắc đến nhưng không nêu số, ngày:'),
      list(items),
    ]),
  ];
}

function lawPage(
  graph: Graph,
  law: Law,
  all: readonly BacklinkGroup[],
  { items: groups }: ListPart<BacklinkGroup>,
): Page {
  return {
    address: lawAddress(law.id),
    meta: {
      title: `${law.name}: nơi viện dẫn`,
      description: excerpt(
        `${[law.name, law.about].filter(Boolean).join(' ')}: được viện dẫn ${countOf(all)} lần trong các văn bản của bản trực tuyến.`,
      ),
      kind: 'vien-dan',
      heading: { text: law.name, official: false, over: LIST.text },
      breadcrumbs: [LIST],
      section: 'van-ban-vien-dan',
      toc: groups.map(({ document }) => ({ id: document.id, text: document.shortTitle, depth: 1 })),
    },
    body: root([
      facts(law),
      sentence(
        'Những điều trên lấy từ lời viện dẫn trong các văn bản được đăng; bản trực tuyến không có toàn văn của văn bản được viện dẫn.',
      ),
      ...groups.map((group) => citingSection(graph, group)),
    ]),
  };
}

/** Every unit of one document that cites the law, word for word. */
function citingSection(graph: Graph, { document, places, count }: BacklinkGroup): RootContent {
  return section(
    document.id,
    `${document.shortTitle} (${count} lần)`,
    places.flatMap(({ placed }) => quotation(graph, `${document.id}#${placed.unit.id}`)),
  );
}

function facts({ called, number, date, issuer, about }: Law): RootContent {
  const fact = (term: string, ...words: Parameters<typeof paragraph>): RootContent =>
    block('Fact', { term }, [paragraph(...words)]);
  return block('Facts', {}, [
    fact('Loại', called),
    fact('Số', number ?? 'các văn bản được đăng không nêu'),
    fact('Ngày', date === undefined ? 'các văn bản được đăng không nêu' : printedDate(date)),
    ...(issuer === undefined ? [] : [fact('Nơi ban hành', issuer)]),
    ...(about === undefined ? [] : [fact('Nội dung', inline('Words', { as: 'span' }, about))]),
  ]);
}
