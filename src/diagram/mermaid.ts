/** Drawings as Mermaid text. Official words can not become syntax: see `escapeLabel`. */
import type { DrawingBand, DrawingGroup, DrawingNode, FlowDrawing, LayersDrawing } from './drawing.ts';

/** Mermaid takes letters, digits and underscores; the kind in front keeps its own words (`end`, `space`) away. */
export function blockName(kind: string, id: string): string {
  return `${kind}_${id}`.replaceAll('-', '_');
}

/**
 * A drawing of layers as a Mermaid block diagram. Every row of boxes is a block of its own, so that it is as high as
 * its longest label and no higher: Mermaid gives all boxes of one block the height of the highest.
 */
export function layersText(drawing: Omit<LayersDrawing, 'text'>): string {
  return [
    ...head(drawing),
    'block',
    // Block diagrams have no accDescr; the description is written as a comment.
    `  %% ${escapeLabel(drawing.description)}`,
    '  columns 1',
    ...drawing.bands.flatMap((band) => indent(bandText(band))),
    ...indent(sidesText(drawing.sides)),
    ...drawing.notes.flatMap((note) => indent(rowText(`hang_${note.name}`, 1, [note], 1))),
    '',
  ].join('\n');
}

/** A drawing of relations as a Mermaid flowchart. */
export function flowText(drawing: Omit<FlowDrawing, 'text'>): string {
  const clicks = drawing.nodes.flatMap(({ name, href }) =>
    href === undefined ? [] : [`click ${name} href "${href}"`],
  );
  return [
    ...head(drawing),
    `flowchart ${drawing.isNarrow ? 'TB' : 'LR'}`,
    ...indent([
      `accTitle: ${accessible(drawing.title)}`,
      `accDescr: ${accessible(drawing.description)}`,
      ...drawing.nodes.map(nodeText),
      ...drawing.edges.map(({ from, to, lines, isRead }) => {
        const arrow = isRead ? '-.->' : '-->';
        return lines.length === 0
          ? `${from} ${arrow} ${to}`
          : `${from} ${arrow}|"${labelText(lines)}"| ${to}`;
      }),
      ...clicks,
    ]),
    '',
  ].join('\n');
}

function head({ title }: { title: string }): string[] {
  return ['---', `title: ${JSON.stringify(title)}`, '---'];
}

function bandText({ name, columns, title, groups }: DrawingBand): string[] {
  return blockText(name, 1, columns, [
    ...rowText(`hang_${title.name}`, columns, [title], 1),
    ...groups.flatMap(groupText),
  ]);
}

/** A group without groups in it is one column of rows: Mermaid counts columns wrong where a single block fills them all. */
function groupText({ name, columns, heading, rows, groups }: DrawingGroup): string[] {
  const span = groups.length === 0 ? 1 : columns;
  return blockText(name, columns, span, [
    ...(heading === undefined ? [] : rowText(`hang_${heading.name}`, span, [heading], 1)),
    ...rows.flatMap((row, index) =>
      rowText(`hang_${name}_${index + 1}`, span, row, row.length === 1 ? 1 : columns),
    ),
    ...groups.flatMap(groupText),
  ]);
}

function sidesText(sides: readonly DrawingNode[]): string[] {
  return sides.flatMap((_, index) =>
    index % 2 === 0 ? rowText(`hang_ben_${index / 2 + 1}`, 1, sides.slice(index, index + 2), 2) : [],
  );
}

/** A row of blocks; columns without a block stay empty. */
function rowText(name: string, span: number, nodes: readonly DrawingNode[], columns: number): string[] {
  const empty = Array.from({ length: columns - nodes.length }, () => 'space');
  return blockText(name, span, columns, [...nodes.map(nodeText), ...empty]);
}

function blockText(name: string, span: number, columns: number, inside: string[]): string[] {
  return [`block:${name}:${span}`, ...indent([`columns ${columns}`, ...inside]), 'end'];
}

function nodeText({ name, lines }: DrawingNode): string {
  return `${name}["${labelText(lines)}"]`;
}

function labelText(lines: string[]): string {
  return lines.map(escapeLabel).join('<br/>');
}

function indent(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** A title or description, which Mermaid reads to the end of the line and not as a label. */
function accessible(text: string): string {
  return text.replace(/[\p{Cc};#]/gu, ' ');
}

/**
 * Words of a label as Mermaid reads them back letter for letter: whatever could end the label, start a comment or a
 * directive, be taken for markup, or turn the direction of writing becomes a numeric entity `#34;`; control characters
 * and line ends become spaces. A colon is safe except beside the words that Mermaid searches for before it parses.
 */
export function escapeLabel(text: string): string {
  const encode = (letter: string) => `#${letter.codePointAt(0)};`;
  const plain = text.replace(/\p{Cc}/gu, ' ').replace(/["#;`<>{}[\]|\\%&*_~@^$=\p{Cf}]/gu, encode);
  return /style|classDef/.test(plain) ? plain.replaceAll(':', encode) : plain;
}
