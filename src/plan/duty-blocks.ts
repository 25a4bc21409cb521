/** Duties of the register as blocks of a page: whole, as a line of a list, as a mark behind a unit. */
import type { PhrasingContent, RootContent } from 'mdast';
import { unitName } from '../citation/unit-name.ts';
import { agencyAddress, componentAddress, dutyAddress, unitAddress } from '../model/address.ts';
import { bearerName, countsByStrength, dutiesAt, dutiesBorneBy, dutiesOn } from '../model/duty-register.ts';
import type { Graph } from '../model/graph.ts';
import type { RegisteredDuty } from '../model/schema/duty.ts';
import { PHASE_NAMES, STRENGTH_NAMES } from '../model/vocabulary.ts';
import { item, link, list, paragraph } from '../text/mdx.ts';
import { block, inline, line } from './blocks.ts';
import { section } from './official.ts';

/** What a duty says that names nobody: it binds whoever is concerned with the thing. */
export const NAMES_NOBODY = 'văn bản không nêu; ràng buộc người xây dựng, vận hành';

/** A duty with the words that it quotes and everything that we read out of them. */
export function dutyBlock(graph: Graph, duty: RegisteredDuty): RootContent {
  const { id, strength, what, span, who, phases = [], layers = [] } = duty;
  const placed = graph.unit(duty.unit);
  const fact = (term: string, ...words: (PhrasingContent | string)[]): RootContent =>
    block('Fact', { term }, [paragraph(...words)]);
  const quoted = (term: string, words: string | undefined): RootContent[] =>
    words === undefined ? [] : [fact(term, inline('Words', { as: 'span' }, words))];
  return block('Duty', { id, strength, what }, [
    line('Words', {}, span),
    block('Facts', {}, [
      fact('Ai', ...(who.length === 0 ? [NAMES_NOBODY] : joined(who.map((one) => bearerWords(graph, one))))),
      ...quoted('Đối tượng', duty.object),
      ...quoted('Khi nào', duty.condition),
      ...quoted('Ngoại lệ', duty.exception),
      ...quoted('Thời hạn', duty.deadline?.text),
      ...(layers.length === 0 ? [] : [fact('Lớp', layers.join(', '))]),
      ...componentFacts(graph, duty),
      ...(phases.length === 0 ? [] : [fact('Giai đoạn', phases.map((one) => PHASE_NAMES[one]).join(', '))]),
      ...(duty.word === undefined ? [fact('Mức độ', 'đọc theo câu, văn bản không dùng chữ chỉ mức độ')] : []),
      fact('Nguồn', link(unitAddress(placed), unitName(placed))),
    ]),
  ]);
}

function bearerWords(
  graph: Graph,
  { body, words }: RegisteredDuty['who'][number],
): (PhrasingContent | string)[] {
  const name = bearerName(graph, body);
  const isBody = graph.model.agencies.some(({ id }) => id === body);
  return [
    isBody ? link(agencyAddress(body), name) : name,
    ...(words === undefined || words === name ? [] : [' (“', inline('Words', { as: 'span' }, words), '”)']),
  ];
}

function componentFacts(graph: Graph, { components = [], groups = [] }: RegisteredDuty): RootContent[] {
  if (components.length === 0 && groups.length === 0) return [];
  const names = [
    ...components.map((id) => {
      const { code, name } = graph.component(id);
      return [link(componentAddress({ id }), code ?? name)];
    }),
    ...(components.length > 0 ? [] : groups.map((id) => [`nhóm ${graph.group(id).name}`])),
  ];
  return [block('Fact', { term: 'Thành phần' }, [paragraph(...joined(names))])];
}

function joined(parts: readonly (PhrasingContent | string)[][]): (PhrasingContent | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}

/** The duties on a component as a section of its page, or nothing. */
export function componentDuties(graph: Graph, componentId: string): RootContent[] {
  return dutySection(graph, dutiesOn(graph, componentId));
}

/** The duties of a body as a section of its page, or nothing. */
export function bodyDuties(graph: Graph, bodyId: string): RootContent[] {
  return dutySection(graph, dutiesBorneBy(graph, bodyId));
}

function dutySection(graph: Graph, duties: readonly RegisteredDuty[]): RootContent[] {
  if (duties.length === 0) return [];
  const counts = countsByStrength(duties).map(
    ({ strength, count }) => `${count} ${STRENGTH_NAMES[strength].name.toLocaleLowerCase('vi')}`,
  );
  return [
    section('nghia-vu', `Nghĩa vụ liên quan (${duties.length})`, [
      paragraph(`Cách hiểu của ban biên tập bản trực tuyến: ${counts.join(', ')}.`),
      list(
        duties.map((duty) =>
          item(
            paragraph(
              `${STRENGTH_NAMES[duty.strength].name}: `,
              link(dutyAddress(graph.unit(duty.unit), duty.id), duty.what),
            ),
          ),
        ),
      ),
    ]),
  ];
}

/** What the words of a unit bind to, as a list for its notes with a title of its own; undefined when they bind nobody. */
export function unitDuties(graph: Graph, ref: string): { title: string; list: RootContent } | undefined {
  const duties = dutiesAt(graph, ref);
  if (duties.length === 0) return undefined;
  const strengths = countsByStrength(duties).map(({ strength }) =>
    STRENGTH_NAMES[strength].name.toLocaleLowerCase('vi'),
  );
  const placed = graph.unit(ref);
  return {
    title: `nghĩa vụ: ${strengths.join(', ')}`,
    list: list(
      duties.map((duty) =>
        item(
          paragraph(`${STRENGTH_NAMES[duty.strength].name}: `, link(dutyAddress(placed, duty.id), duty.what)),
        ),
      ),
    ),
  };
}
