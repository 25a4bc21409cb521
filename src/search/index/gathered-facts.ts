/** Facts that the model gathers from many places: counts, checklists, what a body must do, what a comparison found. */

import {
  agencyAddress,
  checklistAddress,
  comparisonAddress,
  frameworkAddress,
  unitAddress,
} from '../../model/address.ts';
import { audiencesOf } from '../../model/audience.ts';
import { checklistFor, linesOfPart } from '../../model/checklist.ts';
import { countsByStrength, dutiesBorneBy } from '../../model/duty-register.ts';
import type { Graph } from '../../model/graph.ts';
import { AREA_NAMES, CHECKLIST_PARTS, COUNTERPART_NAMES, STRENGTH_NAMES } from '../../model/vocabulary.ts';
import { OUR_READING } from '../../text/site-words.ts';
import { insideSentence, lowerFirst } from '../../text/vi.ts';
import { tokensOf } from '../../text/words.ts';
import type { Fact } from '../fact.ts';
import type { Asked } from '../question.ts';
import type { SearchRecord } from '../record.ts';

type Gathered = { phrases: string[]; asks: Asked[]; address: string; says: string };

/** A question for what somebody must have or do. */
const WHAT: Asked[] = ['must', 'parts', 'other'];

export function gatheredFacts(graph: Graph, records: readonly SearchRecord[]): Fact[] {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const all = [...counted(graph), ...audiences(graph), ...bodies(graph), ...comparisons(graph)];
  return all.flatMap(({ phrases, asks, address, says }): Fact[] => {
    const record = numbers.get(address);
    return record === undefined ? [] : [{ about: null, phrases: phrases.map(folded), asks, record, says }];
  });
}

/** How many layers and principles there are, and which. */
function counted(graph: Graph): Gathered[] {
  const { layers, principles, frameworks } = graph.model.structure;
  const list = (phrases: string[], things: readonly { name: string; unit: string }[]): Gathered[] => {
    const [first] = things;
    const placed = first === undefined ? undefined : graph.unit(first.unit);
    const parent = placed?.ancestors.at(-1);
    if (placed === undefined || parent === undefined) return [];
    const address = unitAddress({ ...placed, unit: parent, ancestors: placed.ancestors.slice(0, -1) });
    const names = things.map(({ name }) => name).join('; ');
    return [{ phrases, asks: ['parts'], address, says: `${things.length} ${phrases[0]}: ${names}` }];
  };
  return [
    ...list(['lớp', 'phân lớp'], layers),
    ...frameworks
      .filter(({ isRoot }) => !isRoot)
      .map((framework): Gathered => {
        const { shortName, body, id } = framework;
        const own = graph.model.components.filter((component) => component.framework === id);
        const count = new Set(own.map(({ layer }) => layer)).size;
        return {
          phrases: [shortName, ...body.split(', ')].map((whose) => `${whose} lớp`),
          asks: ['parts'],
          address: frameworkAddress(framework),
          says: `${shortName} – ${count} lớp`,
        };
      }),
    ...list(['nguyên tắc', 'nguyên tắc cốt lõi', 'nguyên tắc cơ bản'], principles),
  ];
}

/** What each kind of body must have. */
function audiences(graph: Graph): Gathered[] {
  const all = audiencesOf(graph.model.structure);
  return all.flatMap((audience) => {
    const framework = graph.framework(audience.framework);
    const { shortName, body } = framework;
    const { parts } = checklistFor(graph, audience);
    const said = (kinds: typeof parts) =>
      kinds.map((part) => `${CHECKLIST_PARTS[part.kind].title}: ${linesOfPart(part).length}`).join('; ');
    const where = audience.area === null ? '' : ` ${lowerFirst(AREA_NAMES[audience.area])}`;
    const answer = { asks: WHAT, says: `${shortName}${where} – ${said(parts)}` };
    const own = [shortName, ...body.split(', ')];
    if (audience.area === null) return [{ ...answer, phrases: own, address: checklistAddress(audience) }];
    const areas = AREA_NAMES[audience.area].split(', ');
    const phrases = areas.flatMap((area) => [area, ...own.map((words) => `${words} ${area}`)]);
    const whole = {
      asks: WHAT,
      says: `${shortName} – ${said(parts.filter(({ kind }) => kind !== 'bo-sung'))}`,
      phrases: own,
      address: frameworkAddress(framework),
    };
    const [first] = all.filter((other) => other.framework === audience.framework);
    return [
      // Whoever does not say the area is led to where it can be chosen.
      ...(first === audience ? [whole] : []),
      { ...answer, phrases: [...phrases, ...own], address: checklistAddress(audience) },
    ];
  });
}

/** What each body has to do. */
function bodies(graph: Graph): Gathered[] {
  return graph.model.agencies.flatMap(({ id, name, shortForms = [] }) => {
    const tasks = graph.tasksOf(id).length;
    const duties = dutiesBorneBy(graph, id);
    const strengths = countsByStrength(duties).map(
      ({ strength, count }) => `${count} ${lowerFirst(STRENGTH_NAMES[strength].name)}`,
    );
    const parts = [
      ...(tasks === 0 ? [] : [`${tasks} nhiệm vụ`]),
      ...(duties.length === 0
        ? []
        : [`${duties.length} nghĩa vụ theo ${OUR_READING} (${strengths.join(', ')})`]),
    ];
    if (parts.length === 0) return [];
    return [
      {
        phrases: [name, ...shortForms],
        asks: WHAT,
        address: agencyAddress(id),
        says: `${name}: ${parts.join('; ')}`,
      },
    ];
  });
}

/** What became of an earlier document. */
function comparisons(graph: Graph): Gathered[] {
  return graph.model.comparisons.map(({ id, name, rows }) => {
    const kinds = [...Map.groupBy(rows, ({ kind }) => kind)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([kind, own]) => `${own.length} ${lowerFirst(COUNTERPART_NAMES[kind].name)}`);
    const says = `So với ${insideSentence(name)}, theo ${OUR_READING}: ${kinds.join(', ')}`;
    const number = /\d+\.\d+/.exec(name)?.[0];
    return {
      phrases: [name, ...(number === undefined ? [] : [number])],
      asks: ['difference'],
      address: comparisonAddress(id),
      says,
    };
  });
}

function folded(phrase: string): string {
  return tokensOf(phrase)
    .map(({ fold }) => fold)
    .join(' ');
}
