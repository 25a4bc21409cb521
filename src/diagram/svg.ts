import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { LINE_HEIGHT, LOOK } from './look.ts';
import type { Figure, FigureNode } from './mermaid.ts';
import { type Place, pictureOf } from './picture.ts';

/**
 * The only place that knows Mermaid: it places the blocks in a page of a real browser, and nothing of its drawing but
 * the places is kept. The page has no network. Labels come broken into lines and their blocks have the size that those
 * lines need, so that neither the machine's fonts nor the browser's version shows in the drawing.
 */

/** Element id under which Mermaid draws; its blocks are `<id>-<name of the block>`. */
const DRAWING = 've';

/** Mermaid's own library, as the drawing page sees it. */
type MermaidWindow = {
  mermaid: {
    initialize: (config: object) => void;
    render: (id: string, text: string) => Promise<{ svg: string }>;
  };
};

/** What stands in the drawing page for one block. */
type DrawnBlock = { name: string; place: Place; lines: string[] };

const MERMAID_CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  layout: 'dagre',
  look: 'classic',
  suppressErrorRendering: true,
  markdownAutoWrap: false,
  htmlLabels: true,
  // Blocks touch; the space between shapes comes from `look.ts`, so that columns are equal to the pixel.
  block: { padding: 0, useMaxWidth: false },
};

/** What Mermaid is given for a figure, and what its page is. */
type Job = { id: string; config: object; text: string; css: string; names: string[] };

/** Everything that decides where Mermaid places the blocks of a figure, apart from the versions of the renderer. */
export function jobOf(figure: Figure): Job {
  const nodes = figure.bands.flatMap((band) => band.nodes);
  return {
    id: DRAWING,
    config: MERMAID_CONFIG,
    text: figure.text,
    css: nodes.map((node) => labelCss(node, figure.column)).join('\n'),
    names: nodes.map((node) => node.name),
  };
}

/**
 * Draws the figures in the browser given, in order. Each becomes a whole SVG file as text; the same figures give the
 * same bytes. Refuses Mermaid text that does not parse, and a label that Mermaid read otherwise than it was meant.
 */
export async function drawAll(browser: Browser, figures: readonly Figure[]): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) => route.abort());
    await page.setContent('<!doctype html><html lang="vi"><body></body></html>');
    await page.addScriptTag({ content: await readFile(mermaidScript(), 'utf8') });
    const drawings: string[] = [];
    for (const figure of figures) drawings.push(pictureOf(figure, await placesOf(page, figure)));
    return drawings;
  } finally {
    await page.close();
  }
}

/** Name and version of what places the blocks. */
export async function rendererVersion(): Promise<string> {
  const file = join(dirname(mermaidScript()), '..', 'package.json');
  const { name, version } = JSON.parse(await readFile(file, 'utf8')) as { name: string; version: string };
  return `${name}@${version}`;
}

async function placesOf(page: Page, figure: Figure): Promise<Map<string, Place>> {
  const blocks = await page.evaluate(drawInPage, jobOf(figure)).catch((cause: unknown) => {
    throw new Error(`Sơ đồ "${figure.id}": Mermaid không vẽ được.`, { cause });
  });
  const drawn = new Map(blocks.map((block) => [block.name, block]));
  for (const { name, lines } of figure.bands.flatMap((band) => band.nodes)) {
    const read = drawn.get(name)?.lines ?? [];
    if (read.join('\n') !== lines.join('\n')) {
      throw new Error(
        `Sơ đồ "${figure.id}": Mermaid đọc nhãn của ${name} thành "${read.join(' / ')}", phải là "${lines.join(' / ')}".`,
      );
    }
  }
  return new Map(blocks.map(({ name, place }) => [name, place]));
}

/** Gives a label the size that its block has to have; Mermaid makes the block as large as the label. */
function labelCss({ name, kind }: FigureNode, column: number): string {
  const { fontSize, weight, inset, padding } = LOOK[kind];
  return `#${DRAWING}-${name} foreignObject > div {
    display: block !important; box-sizing: border-box; width: ${column}px !important; max-width: none !important;
    padding: ${inset.top + padding.y}px 0 ${inset.bottom + padding.y}px;
    font: ${weight} ${fontSize}px/${LINE_HEIGHT} sans-serif !important;
    white-space: nowrap !important;
  }
  #${DRAWING}-${name} p { margin: 0; }`;
}

/** Runs in the drawing page: draws, then reads where each block stands and what it says. */
async function drawInPage(job: Job): Promise<DrawnBlock[]> {
  const style = document.createElement('style');
  style.textContent = job.css;
  document.head.append(style);
  const { mermaid } = globalThis as unknown as MermaidWindow;
  mermaid.initialize(job.config);
  const { svg } = await mermaid.render(job.id, job.text);
  document.body.innerHTML = svg;
  const blocks = job.names.map((name) => {
    const group = document.getElementById(`${job.id}-${name}`);
    const shape = group?.querySelector<SVGRectElement>('rect.label-container');
    if (!group || !shape) throw new Error(`Mermaid không vẽ khối ${name}.`);
    const box = shape.getBoundingClientRect();
    const label = group.querySelector('foreignObject p');
    return {
      name,
      place: { x: box.x, y: box.y, width: box.width, height: box.height },
      lines: [...(label?.childNodes ?? [])].flatMap((node) =>
        node.nodeName === 'BR'
          ? []
          : [node.nodeName === '#text' ? (node.textContent ?? '') : `<${node.nodeName}>`],
      ),
    };
  });
  document.body.replaceChildren();
  style.remove();
  return blocks;
}

function mermaidScript(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('mermaid'))), 'mermaid.min.js');
}
