import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Drawing, type DrawingNode, nodesOf } from './drawing.ts';
import { flowPicture, type PlacedEdge } from './flow-picture.ts';
import { layersPicture } from './layers-picture.ts';
import type { Place } from './svg-shapes.ts';
import { LINE_HEIGHT, NODE_STYLES } from './theme.ts';

/**
 * The only file that uses Mermaid: it lays out the blocks in a page of a real browser, and only their positions are
 * used. The page has no network. Labels are broken into lines already and their blocks have the size that those lines
 * need, so that neither the machine's fonts nor the browser's version shows in the drawing.
 */

/** Element id that Mermaid draws into; ids inside the drawing begin with it. */
const DRAWING = 've';

/** Mermaid's own library, as the drawing page sees it. */
type MermaidWindow = {
  mermaid: {
    initialize: (config: object) => void;
    render: (id: string, text: string) => Promise<{ svg: string }>;
  };
};

/** One block as laid out in the drawing page. */
type DrawnBlock = { name: string; place: Place; lines: string[] };
type Drawn = { blocks: DrawnBlock[]; edges: PlacedEdge[] };

const MERMAID_CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  layout: 'dagre',
  look: 'classic',
  suppressErrorRendering: true,
  markdownAutoWrap: false,
  htmlLabels: true,
  // Blocks touch; the space between shapes comes from `theme.ts`, so that columns are equal to the pixel.
  block: { padding: 0, useMaxWidth: false },
  flowchart: {
    curve: 'linear',
    useMaxWidth: false,
    padding: 4,
    nodeSpacing: 16,
    rankSpacing: 36,
    wrappingWidth: 2000,
  },
};

/** What Mermaid is given for a drawing, and what its page is. `names` are blocks, `edges` arrows, in order. */
type Job = { id: string; config: object; text: string; css: string; names: string[]; edges: string[] };

/** Everything that decides where Mermaid places the blocks of a drawing, apart from the versions of the renderer. */
export function jobOf(drawing: Drawing): Job {
  const nodes = nodesOf(drawing);
  const css = nodes.map(labelCss);
  const edges: string[] = [];
  if (drawing.draws === 'quan-he') {
    for (const { from, to, width, lines } of drawing.edges) {
      const pair = `L_${from}_${to}_`;
      const name = `${pair}${edges.filter((other) => other.startsWith(pair)).length}`;
      edges.push(name);
      if (lines.length > 0) css.push(labelSize(`.label[data-id="${name}"]`, 'nhan', width));
    }
  }
  return {
    id: DRAWING,
    config: MERMAID_CONFIG,
    text: drawing.text,
    css: css.join('\n'),
    names: nodes.map((node) => node.name),
    edges,
  };
}

/**
 * Draws in the browser given, in order. Each drawing becomes a whole SVG file as text; the same drawings give the same
 * bytes. Refuses Mermaid text that does not parse, and a label that Mermaid read otherwise than it was meant.
 */
export async function drawAll(browser: Browser, drawings: readonly Drawing[]): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) => route.abort());
    await page.setContent('<!doctype html><html lang="vi"><body></body></html>');
    await page.addScriptTag({ content: await readFile(mermaidScript(), 'utf8') });
    const pictures: string[] = [];
    for (const drawing of drawings) pictures.push(await draw(page, drawing));
    return pictures;
  } finally {
    await page.close();
  }
}

/** The picture of a drawing with its blocks at these places. */
export function pictureOf(drawing: Drawing, places: ReadonlyMap<string, Place>, edges: PlacedEdge[]): string {
  return drawing.draws === 'lop' ? layersPicture(drawing, places) : flowPicture(drawing, places, edges);
}

/** Name and version of what places the blocks. */
export async function rendererVersion(): Promise<string> {
  const file = join(dirname(mermaidScript()), '..', 'package.json');
  const { name, version } = JSON.parse(await readFile(file, 'utf8')) as { name: string; version: string };
  return `${name}@${version}`;
}

async function draw(page: Page, drawing: Drawing): Promise<string> {
  const { blocks, edges } = await page.evaluate(drawInPage, jobOf(drawing)).catch((cause: unknown) => {
    throw new Error(`Sơ đồ "${drawing.id}": Mermaid không vẽ được.`, { cause });
  });
  const drawn = new Map(blocks.map((block) => [block.name, block]));
  for (const { name, lines } of nodesOf(drawing)) {
    const read = drawn.get(name)?.lines ?? [];
    if (read.join('\n') !== lines.join('\n')) {
      throw new Error(
        `Sơ đồ "${drawing.id}": Mermaid đọc nhãn của ${name} thành "${read.join(' / ')}", phải là "${lines.join(' / ')}".`,
      );
    }
  }
  return pictureOf(drawing, new Map(blocks.map(({ name, place }) => [name, place])), edges);
}

/** Gives a label the size that its block has to have; Mermaid makes the block as large as the label. */
function labelCss({ name, kind, placed }: DrawingNode): string {
  const block = `:is(#${DRAWING}-${name}, [id^="${DRAWING}-flowchart-${name}-"])`;
  return labelSize(block, kind, placed);
}

function labelSize(block: string, kind: DrawingNode['kind'], width: number): string {
  const { fontSize, weight, inset, padding } = NODE_STYLES[kind];
  return `${block} foreignObject > div {
    display: block !important; box-sizing: border-box; width: ${width}px !important; max-width: none !important;
    padding: ${inset.top + padding.y}px 0 ${inset.bottom + padding.y}px;
    font: ${weight} ${fontSize}px/${LINE_HEIGHT} sans-serif !important;
    white-space: nowrap !important;
  }
  ${block} p { margin: 0; }`;
}

/** Runs in the drawing page: draws, then reads where each block and each arrow stands and what the blocks say. */
async function drawInPage(job: Job): Promise<Drawn> {
  const style = document.createElement('style');
  style.textContent = job.css;
  document.head.append(style);
  const { mermaid } = globalThis as unknown as MermaidWindow;
  mermaid.initialize(job.config);
  const { svg } = await mermaid.render(job.id, job.text);
  document.body.innerHTML = svg;
  const origin = document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
  const placeOf = (shape: Element) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  };
  const blocks = job.names.map((name) => {
    const group = document.querySelector(`#${job.id}-${name}, [id^="${job.id}-flowchart-${name}-"]`);
    const shape = group?.querySelector('rect.label-container');
    if (!group || !shape) throw new Error(`Mermaid không vẽ khối ${name}.`);
    const label = group.querySelector('foreignObject p');
    return {
      name,
      place: placeOf(shape),
      lines: [...(label?.childNodes ?? [])].flatMap((node) =>
        node.nodeName === 'BR'
          ? []
          : [node.nodeName === '#text' ? (node.textContent ?? '') : `<${node.nodeName}>`],
      ),
    };
  });
  const edges = job.edges.map((name) => {
    const path = document.querySelector<SVGPathElement>(`#${job.id}-${name}`);
    if (!path) throw new Error(`Mermaid không vẽ mũi tên ${name}.`);
    const points = JSON.parse(atob(path.dataset['points'] ?? '')) as { x: number; y: number }[];
    const moved = path.getScreenCTM() ?? new DOMMatrix();
    const label = document.querySelector(`.label[data-id="${name}"] foreignObject`);
    const box = label === null ? undefined : placeOf(label);
    return {
      points: points.map(({ x, y }) => ({ x: x + moved.e - origin.x, y: y + moved.f - origin.y })),
      label:
        box === undefined || box.width === 0
          ? undefined
          : { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    };
  });
  document.body.replaceChildren();
  style.remove();
  return { blocks, edges };
}

function mermaidScript(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('mermaid'))), 'mermaid.min.js');
}
