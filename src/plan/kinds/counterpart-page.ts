/** One page for each row that has words on both sides: the difference word by word, then both texts. */
import type { RootContent } from 'mdast';
import { unitTitle } from '../../citation/unit-name.ts';
import {
  comparisonAddress,
  componentAddress,
  counterpartAddress,
  layerAddress,
  principleAddress,
} from '../../model/address.ts';
import {
  type Counterpart,
  counterpartsOf,
  earlierText,
  hasBothSides,
  type SubjectSide,
} from '../../model/counterparts.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { CounterpartSubject, StoredComparison } from '../../model/schema/counterpart.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { subjectWords } from '../../model/subject.ts';
import { COUNTERPART_NAMES } from '../../model/vocabulary.ts';
import { differenceOf, type Piece } from '../../text/difference.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { block, inline } from '../blocks.ts';
import { differenceBlock, earlierNames, inSentence, isTelling, sizesOf } from '../difference-blocks.ts';
import { COMPARISONS_LINK, excerpt, section, sentence, sourceLine, statusOf } from '../official.ts';
import type { Link, Page } from '../page.ts';
import { unitBlock } from '../unit-blocks.ts';
import { componentTitle } from './component-page.ts';

type Pair = Counterpart & { now: SubjectSide };

/** The pages of a comparison, each with links to the previous and the next row. */
export function counterpartPages(graph: Graph, comparison: StoredComparison): Page[] {
  const pairs = counterpartsOf(graph, comparison).flatMap((counterpart) => {
    const { now, row } = counterpart;
    return now !== undefined && hasBothSides(row) ? [{ ...counterpart, now }] : [];
  });
  const linkTo = (pair: Pair | undefined): Link | undefined =>
    pair && { text: titleOf(graph, pair), href: counterpartAddress(comparison.id, pair.row.id) };
  return pairs.map((pair, index) => {
    const page = counterpartPage(graph, pair);
    const around = { previous: linkTo(pairs[index - 1]), next: linkTo(pairs[index + 1]) };
    return { ...page, meta: { ...page.meta, ...around } };
  });
}

function counterpartPage(graph: Graph, pair: Pair): Page {
  const { comparison, row, now } = pair;
  const name = inSentence(comparison.name);
  const title = titleOf(graph, pair);
  const { noun } = subjectWords(graph.subject);
  const pieces = differenceOf(earlierText(pair), now.text);
  return {
    address: counterpartAddress(comparison.id, row.id),
    meta: {
      title: `So với ${name}: ${title}`,
      description: excerpt(`So với ${name}, ${title}: ${COUNTERPART_NAMES[row.kind].name}. ${row.note}`),
      kind: 'doi-chieu',
      status: statusOf(now.placed.document),
      heading: { text: now.name ?? title, official: now.name !== undefined, over: `So với ${name}` },
      breadcrumbs: [COMPARISONS_LINK, { text: `Với ${name}`, href: comparisonAddress(comparison.id) }],
      section: 'doi-chieu',
      toc: [],
      ...(row.subject !== undefined && 'component' in row.subject
        ? { layer: graph.component(row.subject.component).layer }
        : {}),
    },
    body: root([
      facts(graph, pair, pieces),
      section('khac-biet', 'Khác nhau từng chữ', differences(pieces, comparison, noun)),
      section('du-thao', `Lời văn của ${noun}`, quoted(graph, now.placed)),
      section(
        'van-ban-truoc',
        `Lời văn của ${name}`,
        pair.before.flatMap(({ placed }) => quoted(graph, placed)),
      ),
    ]),
  };
}

function facts(graph: Graph, pair: Pair, pieces: Piece[]): RootContent {
  const { comparison, row } = pair;
  const { name, meaning } = COUNTERPART_NAMES[row.kind];
  const { noun } = subjectWords(graph.subject);
  const { kept, deleted, inserted } = sizesOf(pieces);
  const fact = (term: string, ...words: Parameters<typeof paragraph>): RootContent =>
    block('Fact', { term }, [paragraph(...words)]);
  return block('Facts', {}, [
    fact('Thay đổi', inline('Change', { kind: row.kind }, name), ` ${meaning(noun)}`),
    fact('Cách hiểu của ban biên tập', row.note),
    fact('Tên ở văn bản trước', ...earlierNames(pair)),
    fact('Số chữ', `${kept} chữ chung, ${deleted} chữ bỏ, ${inserted} chữ thêm`),
    ...(row.subject === undefined ? [] : subjectFacts(graph, row.subject, fact)),
    fact('Trong bảng', link(`${comparisonAddress(comparison.id)}#${row.id}`, 'Dòng này của bảng đối chiếu')),
  ]);
}

function subjectFacts(
  graph: Graph,
  subject: CounterpartSubject,
  fact: (term: string, ...words: Parameters<typeof paragraph>) => RootContent,
): RootContent[] {
  if ('component' in subject) {
    const component = graph.component(subject.component);
    return [fact('Thành phần', link(componentAddress(component), componentTitle(graph, component)))];
  }
  if ('principle' in subject)
    return [fact('Nguyên tắc', link(principleAddress(subject.principle), `Nguyên tắc ${subject.principle}`))];
  if ('layer' in subject) return [fact('Lớp', link(layerAddress(subject.layer), `Lớp ${subject.layer}`))];
  return [];
}

function differences(pieces: Piece[], { name }: StoredComparison, noun: string): RootContent[] {
  if (pieces.every(({ kind }) => kind === 'kept'))
    return [sentence('Lời văn hai bên trùng nhau từng chữ, không có gì để đánh dấu.')];
  if (!isTelling(pieces)) {
    return [
      sentence(
        'Hai đoạn có rất ít chữ chung, đánh dấu từng chữ sẽ khó đọc hơn; xin đọc hai lời văn đặt liền nhau dưới đây.',
      ),
    ];
  }
  return [
    differenceBlock(pieces, { before: `Chỉ có ở ${inSentence(name)}`, now: `Chỉ có ở ${noun}` }),
    sentence('Phần trên ghép chữ của hai văn bản để thấy chỗ khác; nguyên văn từng bên ở dưới.'),
  ];
}

/** What is compared of a unit, word for word: without the numbered units below it, which have rows of their own. */
function quoted(graph: Graph, placed: PlacedUnit): RootContent[] {
  const shown = { ...placed, unit: withoutNumbered(placed.unit) };
  return [
    unitBlock(graph, shown, { headingLevel: 3, stopAtPages: false, anchors: false }),
    sourceLine(placed),
  ];
}

function withoutNumbered(unit: Unit): Unit {
  const units = unit.units?.filter(({ kind }) => kind === 'doan' || kind === 'gach').map(withoutNumbered);
  return { ...unit, ...(units === undefined ? {} : { units }) };
}

/** Unique among the pages of one comparison. */
function titleOf(graph: Graph, { row: { subject }, now }: Pair): string {
  if (subject !== undefined && 'component' in subject)
    return componentTitle(graph, graph.component(subject.component));
  if (subject !== undefined && 'principle' in subject)
    return `Nguyên tắc ${subject.principle}: ${now.name ?? ''}`;
  if (subject !== undefined && 'layer' in subject) return `Lớp ${subject.layer}: ${now.name ?? ''}`;
  return unitTitle(now.placed);
}
