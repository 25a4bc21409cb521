/** The core principles: one page each, and their list. */
import { principleAddress } from '../../model/address.ts';
import { principleCitation } from '../../model/cite.ts';
import type { Graph } from '../../model/graph.ts';
import type { Principle } from '../../model/schema/structure.ts';
import { fullText } from '../../model/walk.ts';
import { countInWords } from '../../text/count.ts';
import { root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { upperFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { counterpartSection } from '../difference-blocks.ts';
import { figureBlock } from '../figure-blocks.ts';
import { excerpt, sentence, sourceLine, statusOf } from '../official.ts';
import type { Link, Navigation, Page } from '../page.ts';
import { innerBlocks } from '../unit-blocks.ts';

/** `/nguyen-tac/`: the principles. */
export function principlesPage(graph: Graph): Page {
  const { principles } = graph.model.structure;
  const [first] = principles;
  const title = principlesTitle(principles.length);
  return {
    address: '/nguyen-tac/',
    meta: {
      title,
      description: `${title} trong xây dựng các hợp phần của ${graph.subject.shortTitle}.`,
      kind: 'nguyen-tac',
      ...(first ? { status: statusOf(graph.unit(first.unit).document) } : {}),
      heading: { text: PAGE_NAMES['/nguyen-tac/'], official: false },
      breadcrumbs: [],
      section: 'nguyen-tac',
      toc: [],
    },
    body: root([
      sentence(
        `Mọi hợp phần của khung phải theo ${countInWords(principles.length)} nguyên tắc dưới đây. Chọn một nguyên tắc để đọc nguyên văn.`,
      ),
      block(
        'Contents',
        {},
        principles.map(({ number, name }) =>
          block('Entry', {
            href: principleAddress(number),
            label: `Nguyên tắc ${number}`,
            text: name,
            official: true,
          }),
        ),
      ),
      ...graph.model.figures.filter(({ stands }) => stands.principles === true).map(figureBlock),
    ]),
  };
}

export function principlePage(graph: Graph, principle: Principle): Page {
  const placed = graph.unit(principle.unit);
  const { principles } = graph.model.structure;
  const at = principles.indexOf(principle);
  const [previous, next] = [principles[at - 1], principles[at + 1]].map(
    (other) => other && principleLink(other),
  );
  return {
    address: principleAddress(principle.number),
    meta: {
      title: `Nguyên tắc ${principle.number}: ${principle.name}`,
      description: excerpt(fullText(placed.unit)),
      kind: 'nguyen-tac',
      status: statusOf(placed.document),
      heading: { text: principle.name, official: true, over: `Nguyên tắc ${principle.number}` },
      cite: { words: principleCitation(graph, principle) },
      breadcrumbs: [{ text: PAGE_NAMES['/nguyen-tac/'], href: '/nguyen-tac/' }],
      section: 'nguyen-tac',
      toc: [],
      previous,
      next,
    },
    body: root([
      ...innerBlocks(graph, placed, { headingLevel: 2, stopAtPages: false, anchors: false }),
      sourceLine(placed),
      ...counterpartSection(graph, { principle: principle.number }),
    ]),
  };
}

export function principleNavigation(graph: Graph): Navigation {
  const items = graph.model.structure.principles.map(principleLink);
  return { 'nguyen-tac': { title: PAGE_NAMES['/nguyen-tac/'], href: '/nguyen-tac/', items } };
}

/** "Bảy nguyên tắc cốt lõi". */
export function principlesTitle(count: number): string {
  return `${upperFirst(countInWords(count))} nguyên tắc cốt lõi`;
}

function principleLink({ number, name }: Principle): Link {
  return { text: `${number}. ${name}`, href: principleAddress(number) };
}
