/** The list of documents, and one page per document: what it is, how it relates, its contents. */

import type { RootContent } from 'mdast';
import {
  CHANGES_ADDRESS,
  DOCUMENTS_ADDRESS,
  documentAddress,
  lawsAddress,
  sectionAddress,
  versionAddress,
  wholeTextAddress,
} from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { ListPart } from '../../model/list-parts.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import { hasPage } from '../../model/site-pages.ts';
import { subjectWords } from '../../model/subject.ts';
import { versionsOf } from '../../model/versions.ts';
import { walkUnits } from '../../model/walk.ts';
import { countInWords } from '../../text/count.ts';
import { printedDate } from '../../text/date.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { STATUS_NAMES } from '../../text/status.ts';
import { fold, upperFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { listPages } from '../list-pages.ts';
import { section, sentence, statusOf } from '../official.ts';
import { documentFiles } from '../own-files.ts';
import type { Navigation, Page } from '../page.ts';
import { pageName } from './section-page.ts';

const DOCUMENTS = { text: PAGE_NAMES['/van-ban/'], href: DOCUMENTS_ADDRESS };

/** Documents on one page of the list. */
const ON_A_PAGE = 20;

/** `/van-ban/`: every document with its status and how they relate. */
export function documentsPages(graph: Graph): Page[] {
  return listPages(DOCUMENTS, graph.model.documents, ON_A_PAGE, (part) => documentsPage(graph, part));
}

function documentsPage(graph: Graph, { items: documents }: ListPart<LegalDocument>): Page {
  return {
    address: DOCUMENTS.href,
    meta: {
      // A whole instrument of unknown kind is called “Văn bản” too.
      title: 'Các văn bản',
      description: listed(graph),
      kind: 'muc-luc',
      status: statusOf(graph.subject),
      heading: { text: PAGE_NAMES['/van-ban/'], official: false },
      breadcrumbs: [],
      toc: documents.map(({ id, shortTitle }) => ({ id, text: shortTitle, depth: 1 })),
    },
    body: root([
      sentence(
        'Mỗi văn bản được đăng nguyên văn, chia theo phần, mục, điều; mỗi đoạn có địa chỉ riêng để dẫn lại.',
      ),
      ...documents.map((document) =>
        section(document.id, document.shortTitle, [
          facts(document),
          ...noteBlocks(document),
          ...relations(graph, document),
          block('Contents', {}, [
            block('Entry', { href: documentAddress(document.id), text: 'Mục lục', of: document.shortTitle }),
            block('Entry', {
              href: wholeTextAddress(document.id),
              text: 'Toàn văn trên một trang',
              of: document.shortTitle,
            }),
          ]),
        ]),
      ),
      ...(hasPage(graph, lawsAddress())
        ? [
            paragraph(
              'Luật, nghị định, quyết định được nhắc đến: ',
              link(lawsAddress(), 'Văn bản được viện dẫn'),
              '.',
            ),
          ]
        : []),
    ]),
  };
}

/** How many documents the site has, and which is its subject. */
function listed({ model: { documents }, subject }: Graph): string {
  const { noun } = subjectWords(subject);
  const others = documents.length - 1;
  const beside = others === 0 ? '' : ` và ${countInWords(others)} văn bản trước để đối chiếu`;
  return `${upperFirst(countInWords(documents.length))} văn bản được đăng: ${noun} ${subject.shortTitle}${beside}.`;
}

/** `/van-ban/<id>/`: what the document is, and its table of contents. */
export function documentPage(graph: Graph, document: LegalDocument): Page {
  return {
    address: documentAddress(document.id),
    meta: {
      title: `Mục lục – ${document.shortTitle}`,
      description: `Mục lục và tình trạng hiệu lực: ${document.title}.`,
      kind: 'muc-luc',
      status: statusOf(document),
      heading: { text: document.title, official: false, over: 'Văn bản' },
      breadcrumbs: [DOCUMENTS],
      section: document.id,
      toc: [],
    },
    body: root([
      facts(document),
      section('cac-phan', 'Mục lục', [contents(graph, document), documentFiles(graph, document)]),
      versionsSection(graph, document),
      ...noteBlocks(document),
      ...(document.relations.length > 0
        ? [section('quan-he', 'Quan hệ với văn bản khác', relations(graph, document))]
        : []),
    ]),
  };
}

/** The document's sidebar: its pages as a tree. */
export function documentNavigation(graph: Graph, document: LegalDocument): Navigation {
  const items: Navigation[string]['items'] = [{ text: 'Toàn văn', href: wholeTextAddress(document.id) }];
  const open = new Map<string, Navigation[string]['items'][number]>();
  for (const id of document.pages) {
    const { unit, ancestors } = graph.unit(`${document.id}#${id}`);
    const entry = {
      text: shortName(unit.label, pageName({ unit, ancestors }), unit.heading),
      href: sectionAddress(document.id, id),
    };
    const parent = ancestors.findLast((above) => open.has(above.id));
    const holder = parent && open.get(parent.id);
    if (holder) holder.items = [...(holder.items ?? []), entry];
    else items.push(entry);
    open.set(id, entry);
  }
  return { [document.id]: { title: document.shortTitle, href: documentAddress(document.id), items } };
}

function shortName(label: string | undefined, name: string, heading: string | undefined): string {
  return heading === undefined ? name : [label, heading].filter(Boolean).join(' ');
}

function facts(document: LegalDocument): RootContent {
  const fact = (term: string, value: string): RootContent => block('Fact', { term }, [paragraph(value)]);
  const units = [...walkUnits(document.units)].length;
  return block('Facts', {}, [
    fact('Tình trạng', `${standing(document)}.`),
    ...(document.number === undefined ? [] : [fact('Số, ký hiệu', document.number)]),
    ...(document.date === undefined ? [] : [fact('Ngày ban hành', printedDate(document.date))]),
    fact('Cơ quan ban hành', document.issuer),
    fact('Cách gọi khi trích dẫn', document.citation),
    fact('Số đơn vị dẫn được', String(units)),
  ]);
}

/** The name of the status and its text; the name is left out when the text begins with it. */
function standing({ status, statusText }: LegalDocument): string {
  const name = STATUS_NAMES[status];
  return fold(statusText).startsWith(fold(name)) ? statusText : `${name}. ${statusText}`;
}

/** Every version that the site keeps, newest first, at its own address. */
function versionsSection(graph: Graph, { id }: LegalDocument): RootContent {
  const versions = versionsOf(graph.model, id).toReversed();
  return section('cac-ban', 'Các bản', [
    block(
      'Contents',
      {},
      versions.map((version, index) =>
        block('Entry', {
          href: versionAddress(version),
          text: `${version.versionName}, toàn văn`,
          note: `Đăng ngày ${printedDate(version.posted)}${index === 0 ? ', bản mới nhất' : ''}. Địa chỉ này giữ nguyên lời của bản này.`,
        }),
      ),
    ),
    paragraph(link(CHANGES_ADDRESS, 'Thay đổi giữa các bản')),
  ]);
}

/** What we say of the document and of the text as received. */
function noteBlocks({ notes = [] }: LegalDocument): RootContent[] {
  return notes.length === 0
    ? []
    : [
        block(
          'Note',
          {},
          notes.map((note) => paragraph(note)),
        ),
      ];
}

function relations(graph: Graph, document: LegalDocument): RootContent[] {
  if (document.relations.length === 0) return [];
  return [
    list(
      document.relations.map(({ to, text }) =>
        item(paragraph(link(documentAddress(to), graph.document(to).shortTitle), `: ${text}`)),
      ),
    ),
  ];
}

function contents(graph: Graph, document: LegalDocument): RootContent {
  return block(
    'Contents',
    {},
    document.pages.map((id) => {
      const { unit, ancestors } = graph.unit(`${document.id}#${id}`);
      const level = ancestors.filter((above) => document.pages.includes(above.id)).length;
      return block('Entry', {
        href: sectionAddress(document.id, id),
        label: unit.heading === undefined ? undefined : unit.label,
        text: unit.heading ?? pageName({ unit, ancestors }),
        official: unit.heading !== undefined,
        level: `${level}`,
      });
    }),
  );
}
