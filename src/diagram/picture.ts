import { FONT_FAMILY, FRAME, LAYER_COLOURS, LINE_HEIGHT, LOOK, type NodeKind } from './look.ts';
import type { Figure, FigureBand, FigureNode } from './mermaid.ts';

/** Where a block stands, in pixels. */
export type Place = { x: number; y: number; width: number; height: number };

/** A band whose blocks have their shapes. */
type PlacedBand = { layer: FigureBand['layer']; frame: Place; shapes: { node: FigureNode; shape: Place }[] };

type Colours = { line: string; ground: string; ink: string };

const BOX = 'var(--raised, #fff)';
const INK = 'var(--ink, #1b2027)';

/**
 * A figure whose blocks have places → a whole SVG file as text: real text, links, a title and a description for screen
 * readers, colours from the page's custom properties (light ones by default); no script, no style, nothing from
 * elsewhere. Links start with `/` and hold no base. Refuses a figure with a block that has no place.
 */
export function pictureOf(figure: Figure, places: ReadonlyMap<string, Place>): string {
  const bands = figure.bands.map((band, index) => placeBand(band, index, places, figure.column));
  const box = union(bands.map(({ frame }) => frame));
  const id = `so-do-${figure.id}`;
  const view = [box.x - 1, box.y - 1, box.width + 2, box.height + 2].map(round).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="100%" role="group" aria-labelledby="${id}-ten" aria-describedby="${id}-mo-ta" font-family="${escapeXml(FONT_FAMILY)}" text-anchor="middle">`,
    `<title id="${id}-ten">${escapeXml(figure.title)}</title>`,
    `<desc id="${id}-mo-ta">${escapeXml(figure.description)}</desc>`,
    ...bands.map(bandSvg),
    '</svg>',
    '',
  ].join('\n');
}

/** Bands touch as Mermaid places them: each moves down by the padding and the gap of those above it. */
function placeBand(
  band: FigureBand,
  index: number,
  places: ReadonlyMap<string, Place>,
  column: number,
): PlacedBand {
  const down = index * (FRAME.padding + FRAME.gap);
  const shapes = band.nodes.map((node) => {
    const place = places.get(node.name);
    if (!place) throw new Error(`Khối ${node.name} chưa có chỗ trên hình.`);
    return { node, shape: shapeOf(node, { ...place, y: place.y + down }, column) };
  });
  const inner = union(shapes.map(({ shape }) => shape));
  return { layer: band.layer, frame: { ...inner, height: inner.height + FRAME.padding }, shapes };
}

/** A block grown to its columns, less the space around it. */
function shapeOf({ kind, span }: FigureNode, place: Place, column: number): Place {
  const { inset } = LOOK[kind];
  return {
    x: place.x + inset.side,
    y: place.y + inset.top,
    width: column * span - 2 * inset.side,
    height: place.height - inset.top - inset.bottom,
  };
}

function union(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const right = Math.max(...places.map((place) => place.x + place.width));
  const bottom = Math.max(...places.map((place) => place.y + place.height));
  return { x, y, width: right - x, height: bottom - y };
}

function bandSvg({ layer, frame, shapes }: PlacedBand): string {
  const colours = layerColours(layer);
  return [
    `<g class="lop lop-${layer}">`,
    rectSvg(frame, `fill="${colours.ground}" stroke="${colours.line}"`),
    ...shapes.map(({ node, shape }) => nodeSvg(node, shape, colours)),
    '</g>',
  ].join('\n');
}

function nodeSvg(node: FigureNode, shape: Place, colours: Colours): string {
  const group = `<g class="${node.kind}">${shapeSvg(node.kind, shape, colours)}${textSvg(node, shape, colours)}</g>`;
  if (node.href === undefined) return group;
  return `<a href="${escapeXml(node.href)}" aria-label="${escapeXml(node.lines.join(' '))}">${group}</a>`;
}

function shapeSvg(kind: NodeKind, shape: Place, { line, ink }: Colours): string {
  switch (kind) {
    case 'ten-lop':
      return rectSvg(shape, `fill="${ink}"`);
    case 'ten-nhom':
      return `<path d="M${round(shape.x)} ${round(shape.y + shape.height)}h${round(shape.width)}" stroke="${line}" stroke-width="2"/>`;
    case 'o':
      return rectSvg(shape, `fill="${BOX}" stroke="${line}"`);
  }
}

function rectSvg({ x, y, width, height }: Place, paint: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${FRAME.radius}" ${paint}/>`;
}

function textSvg({ kind, lines }: FigureNode, { x, y, width, height }: Place, colours: Colours): string {
  const { fontSize, weight } = LOOK[kind];
  const fills: Record<NodeKind, string> = { 'ten-lop': colours.ground, 'ten-nhom': colours.ink, o: INK };
  const step = fontSize * LINE_HEIGHT;
  // Capitals of most faces are 0.7 em high: half of that below the middle of the line puts the words in its middle.
  const first = y + height / 2 - ((lines.length - 1) * step) / 2 + fontSize * 0.35;
  const middle = round(x + width / 2);
  const spans = lines.map(
    // the space keeps words apart where lines are read one after another
    (line, index) =>
      `<tspan x="${middle}" y="${round(first + index * step)}">${escapeXml(line)}${index < lines.length - 1 ? ' ' : ''}</tspan>`,
  );
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<text font-size="${fontSize}"${bold} fill="${fills[kind]}">${spans.join('')}</text>`;
}

function layerColours(layer: FigureBand['layer']): Colours {
  const { line, ground, ink } = LAYER_COLOURS[layer];
  return {
    line: `var(--layer-${layer}, ${line})`,
    ground: `var(--layer-${layer}-bg, ${ground})`,
    ink: `var(--layer-${layer}-ink, ${ink})`,
  };
}

/** Two decimals at most, no trailing zeros. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
