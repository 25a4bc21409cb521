/** `/lo-trinh/`: what is due when, what has no date, which bodies the text relies on without giving them a task. */
import type { RootContent } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import { agencyAddress, componentAddress, frameworkAddress, unitAddress } from '../../model/address.ts';
import { commonPlace } from '../../model/common-place.ts';
import type { Graph } from '../../model/graph.ts';
import {
  bodiesWithoutTask,
  type DatedTask,
  deadlines,
  levelsWithoutTask,
  undatedTasks,
} from '../../model/roadmap.ts';
import type { Task } from '../../model/schema/agency.ts';
import { subjectWords } from '../../model/subject.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { lowerFirst, upperFirst } from '../../text/vi.ts';
import { block, line } from '../blocks.ts';
import { componentCards, section, sentence, statusOf } from '../official.ts';
import type { Page } from '../page.ts';
import { bodyTitle } from './agency-page.ts';

export function roadmapPage(graph: Graph): Page {
  const years = deadlines(graph);
  const dated = years.flatMap(({ tasks }) => tasks);
  const undated = undatedTasks(graph);
  const [first] = graph.model.tasks;
  const count = graph.model.tasks.length - dated.length;
  return {
    address: '/lo-trinh/',
    meta: {
      title: 'Lộ trình: việc nào, ai làm, bao giờ xong',
      description: `${dated.length} nhiệm vụ có thời hạn, ${count} nhiệm vụ không ghi thời hạn của từng cơ quan, và ai được văn bản dựa vào mà không có nhiệm vụ.`,
      kind: 'lo-trinh',
      ...(first ? { status: statusOf(graph.unit(first.unit).document) } : {}),
      heading: { text: PAGE_NAMES['/lo-trinh/'], official: false },
      breadcrumbs: [{ text: 'Tra cứu', href: '/tra-cuu/' }],
      section: 'co-quan',
      toc: [
        { id: 'thoi-han', text: 'Có thời hạn', depth: 1 },
        { id: 'khong-thoi-han', text: 'Không ghi thời hạn', depth: 1 },
        { id: 'chua-co-nhiem-vu', text: 'Chưa có nhiệm vụ', depth: 1 },
      ],
    },
    body: root([
      sentence(
        `${upperFirst(taskPlace(graph))} giao ${graph.model.tasks.length} nhiệm vụ: ${dated.length} nhiệm vụ có thời hạn (${yearsInWords(years)}), ${count} nhiệm vụ không ghi thời hạn.`,
      ),
      section('thoi-han', `Có thời hạn (${dated.length})`, [
        block(
          'Timeline',
          {},
          years.map(({ year, tasks }) =>
            block(
              'TimelineYear',
              { year: `${year}` },
              tasks.map((task) => datedTask(graph, task)),
            ),
          ),
        ),
      ]),
      section(
        'khong-thoi-han',
        `Không ghi thời hạn (${count})`,
        undated.map(({ agency, tasks }) =>
          section(
            `khong-thoi-han-${agency.id}`,
            `${bodyTitle(agency)} (${tasks.length})`,
            [list(tasks.map((task) => item(...taskWords(graph, task))))],
            3,
          ),
        ),
      ),
      section('chua-co-nhiem-vu', 'Được văn bản dựa vào mà chưa có nhiệm vụ', withoutTask(graph)),
    ]),
  };
}

/** Where the text gives the tasks: "phần III mục 2". */
function taskPlace({ model, subject }: Graph): string {
  return commonPlace(model.tasks.map(({ unit }) => unit)) ?? subjectWords(subject).noun;
}

function yearsInWords(years: { year: number; tasks: unknown[] }[]): string {
  return years.map(({ year, tasks }) => `${tasks.length} trong năm ${year}`).join(', ');
}

function datedTask(graph: Graph, task: DatedTask): RootContent {
  const agency = graph.agency(task.agency);
  return block('TimelineTask', { body: bodyTitle(agency), href: agencyAddress(agency.id) }, [
    ...taskWords(graph, task),
    ...task.components.map((id) =>
      paragraph('Thành phần: ', link(componentAddress({ id }), graph.component(id).name)),
    ),
  ]);
}

/** The official words of a task with their place. */
function taskWords(graph: Graph, { unit }: Task) {
  const placed = graph.unit(unit);
  return [
    line('Words', {}, placed.unit.text ?? ''),
    line('Source', {}, link(unitAddress(placed), unitName(placed))),
  ];
}

function withoutTask(graph: Graph): RootContent[] {
  const bodies = bodiesWithoutTask(graph);
  const place = taskPlace(graph);
  return [
    block('Note', { plain: true }, [
      paragraph(
        `Tìm theo quy tắc từ mô hình của bản trực tuyến: cơ quan được nêu trách nhiệm về một thành phần, hoặc cấp phải triển khai thành phần, nhưng ${place} không có mục nhiệm vụ riêng.`,
      ),
    ]),
    ...bodies.map(({ agency, components }) =>
      section(
        `chua-co-nhiem-vu-${agency.id}`,
        bodyTitle(agency),
        [
          paragraph(
            'Được nêu trách nhiệm về ',
            String(components.length),
            ' thành phần. ',
            link(agencyAddress(agency.id), `Xem trang ${agency.name}`),
          ),
          componentCards(components, { layer: true }),
        ],
        3,
      ),
    ),
    ...levelsWithoutTask(graph).map(({ framework, components }) =>
      section(
        `chua-co-nhiem-vu-${framework.id}`,
        framework.shortName,
        [
          paragraph(
            `Văn bản đặt ${components.length} thành phần tại ${lowerFirst(framework.shortName)} (thiết yếu và bổ sung), nhưng ${place} không giao nhiệm vụ cho cấp này. `,
            link(frameworkAddress(framework), framework.name),
          ),
        ],
        3,
      ),
    ),
  ];
}
