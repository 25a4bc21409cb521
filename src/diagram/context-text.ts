/** The context of a component as a Mermaid flowchart, for download. */
import type { Context, ContextBox, ContextGroup } from './context.ts';
import { blockName, escapeLabel } from './mermaid.ts';

export function contextText({ title, description, centre, providers, groups }: Context): string {
  const middle = blockName('o', centre.id);
  const boxes = [centre, ...providers];
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart LR',
    `  accTitle: ${title.replace(/[\p{Cc};#]/gu, ' ')}`,
    `  accDescr: ${description.replace(/[\p{Cc};#]/gu, ' ')}`,
    ...boxes.map((box) => `  ${boxText(box)}`),
    ...providers.map(({ id }) => `  ${blockName('o', id)} --- ${middle}`),
    ...groups.flatMap((group) => groupText(group, middle)),
    ...[...boxes, ...groups.flatMap((group) => group.boxes)].flatMap(({ id, href }) =>
      href === undefined ? [] : [`  click ${blockName('o', id)} href "${href}"`],
    ),
    '',
  ].join('\n');
}

function groupText({ kind, title, boxes, isOutgoing, isUse }: ContextGroup, middle: string): string[] {
  const name = blockName('nhom', kind);
  const arrow = isUse ? '-->' : '-.->';
  return [
    `  subgraph ${name}["${escapeLabel(title)}"]`,
    ...boxes.map((box) => `    ${boxText(box)}`),
    '  end',
    isOutgoing ? `  ${middle} ${arrow} ${name}` : `  ${name} ${arrow} ${middle}`,
  ];
}

function boxText({ id, text }: ContextBox): string {
  return `${blockName('o', id)}["${escapeLabel(text)}"]`;
}
