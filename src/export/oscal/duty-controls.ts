/** The register of duties as controls: one group for each document, in it one for each strength. */

import { unitTitle } from '../../citation/unit-name.ts';
import { dutyAddress, unitAddress } from '../../model/address.ts';
import { bearerName, countsByStrength } from '../../model/duty-register.ts';
import type { Graph } from '../../model/graph.ts';
import type { RegisteredDuty } from '../../model/schema/duty.ts';
import { STRENGTH_NAMES } from '../../model/vocabulary.ts';
import { prose } from './prose.ts';
import type { Control, Group, Property } from './types.ts';

/** The statement of a control is the text's words; its title and its properties are our reading of them. */
export function dutyGroups(graph: Graph, publicUrl: (path: string) => string): Group[] {
  const { documents, duties } = graph.model;
  return documents.flatMap((document) => {
    const own = duties.duties.filter(({ unit }) => unit.startsWith(`${document.id}#`));
    if (own.length === 0) return [];
    const groups = countsByStrength(own).map(({ strength }) => ({
      id: `nghia-vu-${document.id}-${strength}`,
      class: 'muc-do',
      title: STRENGTH_NAMES[strength].name,
      controls: own
        .filter((duty) => duty.strength === strength)
        .map((duty) => dutyControl(graph, duty, publicUrl)),
    }));
    return [
      {
        id: `nghia-vu-${document.id}`,
        class: 'nghia-vu',
        title: prose(`Nghĩa vụ theo ${document.shortTitle}`),
        groups,
      },
    ];
  });
}

function dutyControl(graph: Graph, duty: RegisteredDuty, publicUrl: (path: string) => string): Control {
  const { id, strength, what, span, who, object, condition, exception, deadline } = duty;
  const placed = graph.unit(duty.unit);
  const own = (name: string, value: string | undefined): Property[] =>
    value === undefined ? [] : [{ name, ns: publicUrl('/du-lieu/'), value }];
  return {
    id,
    class: 'nghia-vu',
    title: prose(what),
    props: [
      ...own('strength', strength),
      ...who.flatMap(({ body }) => own('who', bearerName(graph, body))),
      ...own('object', object),
      ...own('condition', condition),
      ...own('exception', exception),
      ...own('deadline', deadline?.text),
      ...(duty.layers ?? []).flatMap((layer) => own('layer', String(layer))),
      ...(duty.groups ?? []).flatMap((group) => own('group', group)),
      ...(duty.phases ?? []).flatMap((phase) => own('phase', phase)),
    ],
    links: [
      { href: publicUrl(dutyAddress(placed, id)), rel: 'reference' },
      { href: publicUrl(unitAddress(placed)), rel: 'reference', text: unitTitle(placed) },
      ...(duty.components ?? []).map((component) => ({ href: `#${component}`, rel: 'related' })),
    ],
    parts: [{ id: `${id}_smt`, name: 'statement', prose: prose(span) }],
  };
}
