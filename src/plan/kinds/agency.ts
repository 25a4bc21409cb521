/** Bodies: their tasks with deadlines, and the components that name them as responsible. */
import type { RootContent } from 'mdast';
import { agencyAddress, unitAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import type { Agency, Task } from '../../model/schema/agency.ts';
import { block, line, link, paragraph, root } from '../../text/mdx.ts';
import { backlinkSection } from '../backlink-blocks.ts';
import { componentCards, quotation, section, sentence, statusOf } from '../official.ts';
import type { Link, Navigation, Page } from '../page.ts';

const LIST = { text: 'Cơ quan', href: '/co-quan/' };

/** `/co-quan/`: every body with the number of its tasks. */
export function agenciesPage(graph: Graph): Page {
  const { agencies, tasks } = graph.model;
  const [first] = tasks;
  return {
    address: LIST.href,
    meta: {
      title: 'Cơ quan và nhiệm vụ',
      description: `${tasks.length} nhiệm vụ mà phần III mục 2 của dự thảo giao cho các cơ quan, và các thành phần do cơ quan chủ trì.`,
      kind: 'co-quan',
      ...(first ? { status: statusOf(graph.unit(first.unit).document) } : {}),
      heading: { text: 'Cơ quan và nhiệm vụ', official: false },
      breadcrumbs: [],
      section: 'co-quan',
      toc: [],
    },
    body: root([
      sentence(
        `Dự thảo giao ${tasks.length} nhiệm vụ ở phần III mục 2, trong đó ${tasks.filter(({ deadline }) => deadline).length} nhiệm vụ có thời hạn.`,
      ),
      block(
        'Contents',
        {},
        agencies.map(({ id, name }) =>
          block('Entry', { href: agencyAddress(id), text: nameForTitle(name), note: countNote(graph, id) }),
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
  const name = nameForTitle(agency.name);
  const dated = tasks.filter(({ deadline }) => deadline !== null);
  return {
    address: agencyAddress(agency.id),
    meta: {
      title: `${name}: nhiệm vụ và thành phần`,
      description: `${name}: ${countNote(graph, agency.id)} theo dự thảo Khung kiến trúc tổng thể quốc gia số.`,
      kind: 'co-quan',
      ...(place ? { status: statusOf(graph.unit(place).document) } : {}),
      heading: { text: name, official: false, over: 'Cơ quan' },
      breadcrumbs: [LIST],
      section: 'co-quan',
      toc: [],
    },
    body: root([
      ...(dated.length > 0 ? [section('thoi-han', 'Nhiệm vụ có thời hạn', [deadlines(graph, dated)])] : []),
      ...(tasks.length > 0 && agency.unit !== null
        ? [
            section(
              'nhiem-vu',
              `Nhiệm vụ (${tasks.length})`,
              tasks.flatMap((task) => quotation(graph, task.unit)),
            ),
          ]
        : []),
      ...(owned.length > 0
        ? [
            section('thanh-phan', 'Thành phần mà văn bản nêu trách nhiệm', [
              componentCards(owned, { layer: true }),
            ]),
          ]
        : []),
      ...backlinkSection(graph, { agency: agency.id }),
    ]),
  };
}

export function agencyNavigation(graph: Graph): Navigation {
  const items = graph.model.agencies.map(
    ({ id, name }): Link => ({ text: nameForTitle(name), href: agencyAddress(id) }),
  );
  return { 'co-quan': { title: LIST.text, href: LIST.href, items } };
}

/** The text may name a body in the middle of a sentence; a title starts with a capital. */
function nameForTitle(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

function countNote(graph: Graph, id: string): string {
  const parts = [
    [graph.tasksOf(id).length, 'nhiệm vụ'],
    [graph.ownedBy(id).length, 'thành phần'],
  ] as const;
  return parts.flatMap(([count, noun]) => (count > 0 ? [`${count} ${noun}`] : [])).join(', ');
}

function deadlines(graph: Graph, tasks: Task[]): RootContent {
  return block(
    'Facts',
    {},
    tasks.map(({ deadline, unit }) => {
      const placed = graph.unit(unit);
      return block('Fact', { term: `Năm ${deadline?.year ?? ''}` }, [
        line('Words', {}, placed.unit.text ?? ''),
        paragraph(link(unitAddress(placed), 'Xem trong văn bản')),
      ]);
    }),
  );
}
