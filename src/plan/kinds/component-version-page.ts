/** A component as of a version, at an address that stays when the next version comes. */
import type { RootContent } from 'mdast';
import { componentAddress, componentVersionAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { Component } from '../../model/schema/component.ts';
import { isChange, laterOf, wordsOfComponent } from '../../model/version-comparison.ts';
import { COMPARED_NAMES } from '../../model/vocabulary.ts';
import { link, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { lowerFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { earlierStatus, section, sourceLine, statusOf } from '../official.ts';
import type { Page } from '../page.ts';
import { unitBlock } from '../unit-blocks.ts';
import { changedWords } from '../version-change-blocks.ts';
import { componentTitle } from './component-page.ts';

/** Every version of every component: today's, and those of earlier versions, withdrawn components among them. */
export function componentVersionPages(graph: Graph): Page[] {
  const { components, earlierComponents } = graph.model;
  return [...components, ...earlierComponents].map((component) => componentVersionPage(graph, component));
}

function componentVersionPage(graph: Graph, component: Component): Page {
  const placed = graph.unit(component.unit);
  const { document } = placed;
  const isToday = !placed.isEarlier;
  const today = graph.model.components.find(({ id }) => id === component.id);
  const title = componentTitle(graph, component);
  return {
    address: componentVersionAddress(component, document.version),
    meta: {
      title: `${title} – ${lowerFirst(document.versionName)}`,
      description: `${title} theo ${lowerFirst(document.versionName)}, ${document.shortTitle}; địa chỉ này giữ nguyên lời của bản ấy.`,
      kind: 'phien-ban',
      status: isToday ? statusOf(document) : earlierStatus(document),
      heading: {
        text: component.name,
        official: true,
        over: `Thành phần · ${document.versionName}`,
        code: component.code ?? undefined,
      },
      breadcrumbs: [
        { text: PAGE_NAMES['/thanh-phan/'], href: '/thanh-phan/' },
        ...(today === undefined ? [] : [{ text: today.code ?? today.name, href: componentAddress(today) }]),
      ],
      toc: [],
      layer: component.layer,
      unlisted: { canonical: today === undefined ? undefined : componentAddress(today) },
    },
    body: root([
      block('Note', {}, isToday ? todayWords(component) : earlierWords(graph, component, today)),
      section('dinh-nghia', `Lời văn của ${lowerFirst(document.versionName)}`, [
        unitBlock(graph, placed, { headingLevel: 3, stopAtPages: false, anchors: false, linked: false }),
        sourceLine(placed),
      ]),
    ]),
  };
}

function todayWords(component: Component): RootContent[] {
  return [
    paragraph(
      'Đây là lời của bản hiện hành. Địa chỉ này giữ nguyên lời của bản này cả khi có bản sau; mọi điều về thành phần: ',
      link(componentAddress(component), component.code ?? component.name),
      '.',
    ),
  ];
}

/** What became of the component since, and the way to today's. */
function earlierWords(graph: Graph, component: Component, today: Component | undefined): RootContent[] {
  const row = laterOf(graph, component);
  if (today === undefined || row?.now === undefined)
    return [paragraph('Thành phần này đã được rút: bản hiện hành không còn.')];
  return [
    paragraph(
      `Đây không phải bản hiện hành. Từ bản này đến bản hiện hành: ${lowerFirst(COMPARED_NAMES[row.kind])}. `,
      link(componentAddress(today), `${today.code ?? today.name}: bản hiện hành`),
      '.',
    ),
    ...(isChange(row)
      ? changedWords(wordsOfComponent(row.was), wordsOfComponent(row.now), {
          before: 'Chỉ có ở bản này',
          now: 'Chỉ có ở bản hiện hành',
        })
      : []),
  ];
}
