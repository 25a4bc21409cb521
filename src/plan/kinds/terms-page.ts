/**
 * `/thuat-ngu/`: acronyms and terms, what the texts say that they stand for, and where they are used. Uses in documents
 * of single bodies, of which there are many, stand on a page of each term.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import { termAddress, termsAddress, termUseAddress, unitAddress } from '../../model/address.ts';
import { countOf } from '../../model/backlinks.ts';
import { bodyDocuments } from '../../model/framework-scope.ts';
import type { Graph } from '../../model/graph.ts';
import type { Term } from '../../model/schema/term.ts';
import { type TermUse, termUses } from '../../model/term-use.ts';
import { countInWords } from '../../text/count.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { compareVi, slug } from '../../text/vi.ts';
import { termBacklinks } from '../backlink-blocks.ts';
import { block, inline } from '../blocks.ts';
import { placeName, section, sentence, statusOf } from '../official.ts';
import type { Page } from '../page.ts';

/** One of the two lists: `id` is its anchor and the beginning of the anchors of its letters. */
type TermList = { id: string; title: string; lead: string; alphabet: string; terms: Term[] };

/** A term with its uses, those in documents of single bodies apart. */
type UsedTerm = { term: Term; uses: TermUse[]; ofBodies: TermUse[] };

/** The page of all terms, and one for each term that documents of single bodies use; none when the model has no term. */
export function termsPage(graph: Graph): Page[] {
  const bodies = bodyDocuments(graph);
  const used = graph.model.terms.map((term): UsedTerm => {
    const all = termUses(graph, term);
    return {
      term,
      uses: all.filter(({ document }) => !bodies.has(document.id)),
      ofBodies: all.filter(({ document }) => bodies.has(document.id)),
    };
  });
  return [
    ...listPage(graph, new Map(used.map((each) => [each.term.id, each]))),
    ...used.flatMap((each) => (each.ofBodies.length === 0 ? [] : [usePage(graph, each)])),
  ];
}

/** How often each document of a single body uses a term, and where first. */
function usePage(graph: Graph, { term, ofBodies }: UsedTerm): Page {
  const words = `${ofBodies.length} văn bản của từng bộ, ngành, địa phương`;
  return {
    address: termUseAddress(term.id),
    meta: {
      title: `${term.term}: nơi dùng`,
      description: `${words} dùng “${term.term}” ${countOf(ofBodies)} lần: số lần và nơi dùng lần đầu trong mỗi văn bản.`,
      kind: 'thuat-ngu',
      status: statusOf(graph.subject),
      heading: { text: `${term.term}: nơi dùng`, official: false },
      breadcrumbs: [{ text: PAGE_NAMES['/thuat-ngu/'], href: termsAddress() }],
      toc: [],
    },
    body: root([
      paragraph(
        `${words} dùng từ này ${countOf(ofBodies)} lần. Nghĩa và nơi dùng ở các văn bản khác: `,
        link(termAddress(term.id), term.term),
        '.',
      ),
      list(
        ofBodies.map(({ document, count, first }) =>
          item(
            paragraph(
              `${document.shortTitle}: ${count} lần, ${count === 1 ? 'ở' : 'đầu tiên ở'} `,
              link(unitAddress(first), unitName(first)),
              '.',
            ),
          ),
        ),
      ),
    ]),
  };
}

function listPage(graph: Graph, used: ReadonlyMap<string, UsedTerm>): Page[] {
  const { terms } = graph.model;
  if (terms.length === 0) return [];
  const lists = listsOf(terms, graph.model.documents.length);
  return [
    {
      address: termsAddress(),
      meta: {
        title: PAGE_NAMES['/thuat-ngu/'],
        description: `${terms.length} từ viết tắt và thuật ngữ dùng trong ${countInWords(graph.model.documents.length)} văn bản: nghĩa theo lời văn, nơi giải thích, nơi dùng lần đầu và số lần dùng.`,
        kind: 'thuat-ngu',
        status: statusOf(graph.subject),
        heading: { text: PAGE_NAMES['/thuat-ngu/'], official: false },
        breadcrumbs: [],
        toc: lists.map(({ id, title }) => ({ id, text: title, depth: 1 })),
      },
      body: root([
        sentence(
          `${terms.length} từ viết tắt và thuật ngữ có trong các văn bản của bản trực tuyến. Chữ có chân là lời của văn bản. Số lần dùng tính cả khi từ nằm trong một cụm dài hơn, như “AI” trong “AI First”.`,
        ),
        ...lists.map((each) => listSection(graph, each, used)),
      ]),
    },
  ];
}

function listsOf(terms: Term[], documents: number): TermList[] {
  const ordered = terms.toSorted((a, b) => compareVi(a.term, b.term));
  const [explained, bare] = [true, false].map((said) =>
    ordered.filter(({ expansion }) => (expansion !== null) === said),
  ) as [Term[], Term[]];
  return [
    {
      id: 'co-giai-thich',
      title: 'Văn bản có giải thích',
      lead: `${explained.length} từ mà văn bản nói rõ nghĩa. Nghĩa ghi dưới đây là lời của văn bản, kèm nơi nêu.`,
      alphabet: 'Chữ cái, từ có giải thích',
      terms: explained,
    },
    {
      id: 'chua-giai-thich',
      title: 'Văn bản dùng mà không giải thích',
      lead: `${bare.length} từ mà không văn bản nào trong ${countInWords(documents)} văn bản nói rõ nghĩa. Cách hiểu nêu ở đây, nếu có, là của ban biên tập, không phải lời văn bản.`,
      alphabet: 'Chữ cái, từ không giải thích',
      terms: bare,
    },
  ].filter(({ terms: members }) => members.length > 0);
}

function listSection(
  graph: Graph,
  { id, title, lead, alphabet, terms }: TermList,
  used: ReadonlyMap<string, UsedTerm>,
): RootContent {
  const letters = [...Map.groupBy(terms, ({ term }) => firstLetter(term))];
  const anchor = (letter: string): string => `${id}-${letterAnchor(letter)}`;
  return section(id, title, [
    sentence(lead),
    block('Alphabet', {
      label: alphabet,
      letters: letters.map(([letter]) => `${anchor(letter)}:${letter}`).join(' '),
    }),
    ...letters.map(([letter, members]) =>
      section(
        anchor(letter),
        letter,
        [
          block(
            'Terms',
            {},
            members.flatMap((term) => entry(graph, used.get(term.id))),
          ),
        ],
        3,
      ),
    ),
  ]);
}

/** The letter that a term is listed under; all numbers share one. */
function firstLetter(term: string): string {
  return /^\d/.test(term) ? '0–9' : term.charAt(0).toLocaleUpperCase('vi');
}

/** How Vietnamese is typed without marks: Đ is `dd`, Ư is `uw`, so that no two letters share an anchor. */
const TYPED: Record<string, string> = { Ă: 'aw', Â: 'aa', Đ: 'dd', Ê: 'ee', Ô: 'oo', Ơ: 'ow', Ư: 'uw' };

function letterAnchor(letter: string): string {
  return TYPED[letter] ?? slug(letter);
}

function entry(graph: Graph, used: UsedTerm | undefined): RootContent[] {
  if (used === undefined) return [];
  const { term, uses, ofBodies } = used;
  const words = block('Term', { id: term.id, term: term.term }, [
    ...(term.expansion === null || term.unit === null
      ? ownMeaning(term)
      : [
          paragraph(inline('Words', { as: 'span' }, term.expansion)),
          paragraph(
            'Nơi giải thích: ',
            link(unitAddress(graph.unit(term.unit)), placeName(graph.unit(term.unit))),
          ),
        ]),
    ...(uses.length === 0 ? [] : [paragraph(...usage(uses, term))]),
    ...(ofBodies.length === 0
      ? []
      : [
          paragraph(
            link(termUseAddress(term.id), `${ofBodies.length} văn bản của từng bộ, ngành, địa phương`),
            ` dùng ${countOf(ofBodies)} lần.`,
          ),
        ]),
    ...termBacklinks(uses),
  ]);
  return [words];
}

function ownMeaning({ meaning }: Term): RootContent[] {
  return [
    paragraph(
      meaning === undefined
        ? 'Văn bản không nói rõ nghĩa.'
        : `Ban biên tập hiểu là: ${meaning} (không phải lời văn bản).`,
    ),
  ];
}

/** "Dùng 12 lần: Quyết định mẫu 9 lần, đầu tiên ở mục 3 phần I; …"; short for a single use. */
function usage(uses: TermUse[], { unit }: Term): (PhrasingContent | string)[] {
  const total = countOf(uses);
  const [only] = uses;
  if (only !== undefined && total === 1) {
    const isThere = unit === `${only.document.id}#${only.first.unit.id}`;
    return isThere
      ? ['Dùng 1 lần, ở chính nơi đó.']
      : ['Dùng 1 lần, ở ', link(unitAddress(only.first), placeName(only.first)), '.'];
  }
  return [
    `Dùng ${total} lần: `,
    ...uses.flatMap(({ document, count, first }, index) => [
      `${index === 0 ? '' : '; '}${document.shortTitle} ${count} lần, ${count === 1 ? 'ở' : 'đầu tiên ở'} `,
      link(unitAddress(first), unitName(first)),
    ]),
    '.',
  ];
}
