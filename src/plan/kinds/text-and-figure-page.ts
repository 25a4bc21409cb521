/** `/doi-chieu/loi-van-hinh/`: components whose wording in a figure differs from the running text. */
import type { RootContent } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import {
  COMPARISONS_ADDRESS,
  componentAddress,
  figureAddress,
  TEXT_AND_FIGURE_ADDRESS,
  unitAddress,
} from '../../model/address.ts';
import {
  type DifferenceKind,
  type FigureDifference,
  figureDifferences,
} from '../../model/figure-differences.ts';
import type { Graph } from '../../model/graph.ts';
import type { Figure } from '../../model/schema/figure.ts';
import { subjectWords } from '../../model/subject.ts';
import { differenceOf } from '../../text/difference.ts';
import { link, paragraph, root, text } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { block, inline } from '../blocks.ts';
import { differenceBlock } from '../difference-blocks.ts';
import { section, sentence, statusOf } from '../official.ts';
import type { Page } from '../page.ts';

/** One wording of a component with the figures that print it. */
export type Wording = Omit<FigureDifference, 'figure'> & { id: string; figures: Figure[] };

/** Wordings that differ from the running text, in the order of the figures; a wording that two figures print counts once. */
export function wordingsOf(graph: Graph): Wording[] {
  const byWords = Map.groupBy(figureDifferences(graph), ({ component, drawn }) => `${component.id} ${drawn}`);
  const seen = new Map<string, number>();
  return [...byWords.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const turn = (seen.get(first.component.id) ?? 0) + 1;
    seen.set(first.component.id, turn);
    const id = turn === 1 ? first.component.id : `${first.component.id}-${turn}`;
    return [{ ...first, id, figures: [...new Set(found.map(({ figure }) => figure))] }];
  });
}

const SECTIONS: { kind: DifferenceKind; coded: boolean; id: string; title: string }[] = [
  { kind: 'substance', coded: true, id: 'khac-noi-dung-co-ma', title: 'Khác nội dung: thành phần có mã' },
  { kind: 'substance', coded: false, id: 'khac-noi-dung', title: 'Khác nội dung: thành phần không có mã' },
  { kind: 'form', coded: true, id: 'khac-cach-viet-co-ma', title: 'Khác cách viết: thành phần có mã' },
  { kind: 'form', coded: false, id: 'khac-cach-viet', title: 'Khác cách viết: thành phần không có mã' },
];

export function textAndFigurePage(graph: Graph): Page {
  const { noun } = subjectWords(graph.subject);
  const wordings = wordingsOf(graph);
  const sections = SECTIONS.map(({ kind, coded, id, title }) => {
    const own = wordings.filter((one) => one.kind === kind && (one.component.code !== null) === coded);
    return { id, title: `${title} (${own.length})`, own };
  }).filter(({ own }) => own.length > 0);
  return {
    address: TEXT_AND_FIGURE_ADDRESS,
    meta: {
      title: 'Lời văn và hình: chỗ viết khác nhau',
      description: `${wordings.length} chỗ hình của ${noun} viết khác lời văn, đặt cạnh nhau và đánh dấu từng chữ khác.`,
      kind: 'doi-chieu',
      status: statusOf(graph.subject),
      heading: { text: PAGE_NAMES['/doi-chieu/loi-van-hinh/'], official: false, over: 'Đối chiếu' },
      breadcrumbs: [{ text: 'Đối chiếu', href: COMPARISONS_ADDRESS }],
      section: 'doi-chieu',
      toc: sections.map(({ id, title }) => ({ id, text: title, depth: 1 })),
    },
    body: root([
      sentence(
        `Hình của ${noun} ghi lại các thành phần mà lời văn định nghĩa. Ở những chỗ dưới đây hình viết khác lời văn; “khác nội dung” là khi một bên nói điều mà bên kia không nói.`,
      ),
      sentence(
        'Xếp vào nội dung hay cách viết là cách hiểu của ban biên tập, theo một quy tắc chung cho mọi ô.',
      ),
      ...sections.map(({ id, title, own }) =>
        section(
          id,
          title,
          own.map((wording) => wordingBlock(graph, wording)),
        ),
      ),
    ]),
  };
}

function wordingBlock(graph: Graph, { id, component, drawn, written, figures }: Wording): RootContent {
  const placed = graph.unit(component.unit);
  return block(
    'Wording',
    {
      id,
      href: componentAddress(component),
      code: component.code ?? undefined,
      name: component.name,
      framework: component.code === null ? graph.framework(component.framework).shortName : undefined,
    },
    [
      paragraph(
        text('Lời văn: '),
        inline('Words', { as: 'span' }, written),
        ' (',
        link(unitAddress(placed), unitName(placed)),
        ')',
      ),
      paragraph(
        text('Trên hình: '),
        drawn,
        ' (',
        ...figures.flatMap((figure, index) => [
          ...(index === 0 ? [] : [text('; ')]),
          link(figureAddress(figure.id), figure.name),
        ]),
        ')',
      ),
      differenceBlock(differenceOf(written, drawn), {
        before: 'Chỉ có ở lời văn',
        now: 'Chỉ có ở hình',
      }),
    ],
  );
}
