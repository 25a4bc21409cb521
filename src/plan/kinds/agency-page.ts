/** Bodies: their tasks with deadlines, and the components that name them as responsible. */
import type { Paragraph, RootContent } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import { agencyAddress, componentAddress, unitAddress } from '../../model/address.ts';
import { commonPlace } from '../../model/common-place.ts';
import type { Graph } from '../../model/graph.ts';
import type { Agency, Task } from '../../model/schema/agency.ts';
import type { Component } from '../../model/schema/component.ts';
import { subjectWords } from '../../model/subject.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { upperFirst } from '../../text/vi.ts';
import { backlinkSection } from '../backlink-blocks.ts';
import { block, inline, line } from '../blocks.ts';
import { bodyDuties } from '../duty-blocks.ts';
import { quotation, section, statusOf } from '../official.ts';
import type { Link, Navigation, Page } from '../page.ts';

const LIST = { text: PAGE_NAMES['/co-quan/'], href: '/co-quan/' };

/** `/co-quan/`: every body with the number of its tasks. */
export function agenciesPage(graph: Graph): Page {
  const { agencies, tasks } = graph.model;
  const [first] = tasks;
  const { noun, Noun } = subjectWords(graph.subject);
  const place = commonPlace(tasks.map(({ unit }) => unit));
  return {
    address: LIST.href,
    meta: {
      title: LIST.text,
      description: `${tasks.length} nhiệm vụ mà ${place === undefined ? noun : `${place} của ${noun}`} giao cho các cơ quan, và các thành phần do cơ quan chủ trì.`,
      kind: 'co-quan',
      ...(first ? { status: statusOf(graph.unit(first.unit).document) } : {}),
      heading: { text: LIST.text, official: false },
      breadcrumbs: [],
      section: 'co-quan',
      toc: [],
    },
    body: root([
      ...(first === undefined
        ? []
        : [
            paragraph(
              `${Noun} giao ${tasks.length} nhiệm vụ${place === undefined ? '' : ` ở ${place}`}, trong đó ${tasks.filter(({ deadline }) => deadline).length} nhiệm vụ có thời hạn: `,
              link('/lo-trinh/', 'xem lộ trình'),
              '.',
            ),
          ]),
      block(
        'Contents',
        {},
        agencies.map(({ id, name }) =>
          block('Entry', { href: agencyAddress(id), text: bodyTitle({ name }), note: countNote(graph, id) }),
        ),
      ),
    ]),
  };
}

export function agencyPage(graph: Graph, agency: Agency): Page {
  const tasks = graph.tasksOf(agency.id);
  const owned = graph.ownedBy(agency.id);
  const [place] = [agency.unit, ...tasks.map(({ unit }) => unit), ...owned.map(({ unit }) => unit)].filter(
    (ref) => ref !== null,
  );
  const name = bodyTitle(agency);
  return {
    address: agencyAddress(agency.id),
    meta: {
      title: `${name}: nhiệm vụ và thành phần`,
      description: `${name}: ${countNote(graph, agency.id)} theo ${subjectWords(graph.subject).noun} ${graph.subject.shortTitle}.`,
      kind: 'co-quan',
      ...(place ? { status: statusOf(graph.unit(place).document) } : {}),
      heading: { text: name, official: false, over: 'Cơ quan' },
      breadcrumbs: [LIST],
      section: 'co-quan',
      toc: [],
    },
    body: root([
      ...(tasks.length > 0
        ? [section('nhiem-vu', `Nhiệm vụ (${tasks.length})`, taskBlocks(graph, tasks))]
        : withoutTasks(graph)),
      ...alsoSection(graph, agency),
      ...(owned.length > 0
        ? [
            section('thanh-phan', `Thành phần mà văn bản nêu trách nhiệm (${owned.length})`, [
              list(owned.map((component) => item(roles(graph, agency, component)))),
            ]),
          ]
        : []),
      ...bodyDuties(graph, agency.id),
      ...backlinkSection(graph, { agency: agency.id }),
    ]),
  };
}

export function agencyNavigation(graph: Graph): Navigation {
  const items = graph.model.agencies.map(
    ({ id, name }): Link => ({ text: bodyTitle({ name }), href: agencyAddress(id) }),
  );
  return { 'co-quan': { title: LIST.text, href: LIST.href, items } };
}

/** The text may name a body in the middle of a sentence; a title starts with a capital. */
export function bodyTitle({ name }: Pick<Agency, 'name'>): string {
  return upperFirst(name);
}

function withoutTasks({ model, subject }: Graph): RootContent[] {
  if (model.tasks.length === 0) return [];
  const place = commonPlace(model.tasks.map(({ unit }) => unit)) ?? subjectWords(subject).noun;
  return [
    paragraph(
      `${upperFirst(place)} không có mục nhiệm vụ riêng cho cơ quan này. `,
      link('/lo-trinh/', 'Xem lộ trình'),
    ),
  ];
}

function countNote(graph: Graph, id: string): string {
  const tasks = graph.tasksOf(id);
  const parts = [
    [tasks.length, 'nhiệm vụ'],
    [tasks.filter(({ deadline }) => deadline !== null).length, 'có thời hạn'],
    [graph.ownedBy(id).length, 'thành phần được nêu trách nhiệm'],
  ] as const;
  return parts.flatMap(([count, noun]) => (count > 0 ? [`${count} ${noun}`] : [])).join(', ');
}

/** What the text has the body do outside the section of its tasks. */
function alsoSection(graph: Graph, { alsoAt = [] }: Agency): RootContent[] {
  if (alsoAt.length === 0) return [];
  const title = `Việc nêu ở chỗ khác của văn bản (${alsoAt.length})`;
  return [
    section('viec-o-cho-khac', title, [
      paragraph('Những chỗ ngoài mục nhiệm vụ của cơ quan mà văn bản nêu tên và việc của cơ quan ấy:'),
      block(
        'Tasks',
        {},
        alsoAt.map((unit) => block('Task', {}, quotation(graph, unit))),
      ),
    ]),
  ];
}

/** Tasks in the order of the text, each word for word, with its deadline when the text gives one. */
function taskBlocks(graph: Graph, tasks: Task[]): RootContent[] {
  const dated = tasks.filter(({ deadline }) => deadline !== null).length;
  return [
    ...(dated === 0
      ? []
      : [paragraph(`${dated} nhiệm vụ có thời hạn; `, link('/lo-trinh/', 'xem trên lộ trình'), '.')]),
    block(
      'Tasks',
      {},
      tasks.map(({ unit, deadline, components }) =>
        block('Task', {}, [
          ...quotation(graph, unit),
          ...(deadline === null ? [] : [line('Deadline', { year: `${deadline.year}` }, deadline.text)]),
          ...components.map((id) =>
            paragraph('Thành phần: ', link(componentAddress({ id }), graph.component(id).name)),
          ),
        ]),
      ),
    ),
  ];
}

/** A component with what the text has the body do for it, in its own words, and where it says so. */
function roles(graph: Graph, { id }: Agency, component: Component): Paragraph {
  const own = (component.owners ?? []).filter(({ agency }) => agency === id);
  return paragraph(
    link(componentAddress(component), component.name),
    ...own.flatMap(({ role, unit }, index) => {
      const placed = graph.unit(unit);
      return [
        index === 0 ? ': ' : '; ',
        inline('Words', { as: 'span' }, role),
        ' (',
        link(unitAddress(placed), unitName(placed)),
        ')',
      ];
    }),
  );
}
