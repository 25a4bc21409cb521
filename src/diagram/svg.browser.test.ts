import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { targetAddress } from '../model/address.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { relationsOf } from '../model/relations.ts';
import { contextOf } from './context.ts';
import { contextPicture } from './context-picture.ts';
import { type Drawing, narrowId, nodesOf } from './drawing.ts';
import { drawingsOf } from './figure-drawings.ts';
import { figureOfLabels, hrefOf, NASTY_LABELS, SMALL_FIGURE, SMALL_FLOW } from './fixture.ts';
import { layersDrawing } from './layers.ts';
import { drawAll } from './svg.ts';
import { FONT_FAMILY } from './theme.ts';

/** The face that we measure with, and a far wider one. */
const FAMILIES = [FONT_FAMILY, 'DejaVu Sans, Verdana, sans-serif'];

const graph = graphOf(loadModel('model'));
const drawings = drawingsOf(graph.model.figures, (target) => targetAddress(target, graph.unit));
const fileOf = ({ id, isNarrow }: Drawing) => `${isNarrow ? narrowId(id) : id}.svg`;
const stored = (drawing: Drawing) => readFileSync(join('public/so-do', fileOf(drawing)), 'utf8');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(`<style>${shippedFont()}</style><div></div>`);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
});
afterAll(() => browser?.close());

/** Noto Sans from the npm package, so that the test does not depend on the machine's fonts. */
function shippedFont(): string {
  const folder = 'node_modules/@fontsource/noto-sans';
  const ranges = JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8')) as Record<string, string>;
  const faces = ['latin-ext', 'vietnamese', 'latin'].flatMap((subset) =>
    [400, 600].map((weight) => {
      const bytes = readFileSync(`${folder}/files/noto-sans-${subset}-${weight}-normal.woff2`);
      return `@font-face { font-family: 'Noto Sans'; font-weight: ${weight}; unicode-range: ${ranges[subset]};
        src: url(data:font/woff2;base64,${bytes.toString('base64')}); }`;
    }),
  );
  return faces.join('\n');
}

type Block = {
  words: string;
  isBox: boolean;
  isInside: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
};

/** What a browser that opens the file by itself sees: blocks with their words, links, and whether it is well formed. */
async function look(
  svg: string,
  family: string,
): Promise<{ isWellFormed: boolean; blocks: Block[]; links: (string | null)[] }> {
  return await page.evaluate(
    ({ svg, family }) => {
      const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const root = document.importNode(file.documentElement, true);
      root.setAttribute('font-family', family);
      document.querySelector('div')?.replaceChildren(root);
      const kinds = ['ten-lop', 'ten-nhom', 'ten-nhom-con', 'o', 'ben', 'chu-thich', 'nhan'];
      const blocks = [...document.querySelectorAll(kinds.map((kind) => `g.${kind}`).join())].map((group) => {
        const text = group.querySelector('text')?.getBoundingClientRect();
        const shape = group.querySelector('rect')?.getBoundingClientRect();
        if (!text || !shape) throw new Error('a block without text or shape');
        const lines = [...group.querySelectorAll('text > tspan')].map((line) => line.textContent);
        const { left, top, right, bottom } = shape;
        const isInside = text.left >= left && text.right <= right && text.top >= top && text.bottom <= bottom;
        const isBox = !group.matches('.ten-nhom, .ten-nhom-con');
        return { words: lines.join(' '), isBox, isInside, left, top, right, bottom };
      });
      const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      return { isWellFormed: file.querySelector('parsererror') === null, blocks, links };
    },
    { svg, family },
  );
}

/** Pairs of boxes that cover each other. */
function overlaps(blocks: Block[]): string[] {
  const boxes = blocks.filter(({ isBox }) => isBox);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} / ${b.words}`),
  );
}

describe.each(drawings.map((drawing) => ({ file: fileOf(drawing), drawing })))(
  'the drawing $file',
  ({ drawing }) => {
    const svg = stored(drawing);

    test('is less than 25 KB packed', () => {
      expect(gzipSync(svg).length).toBeLessThan(25_000);
    });

    test('shows every box of its figure with its words, and links those that lead somewhere', async () => {
      const { isWellFormed, blocks, links } = await look(svg, FONT_FAMILY);
      const nodes = nodesOf(drawing);
      const labels = drawing.draws === 'quan-he' ? drawing.edges.filter(({ lines }) => lines.length > 0) : [];
      expect(isWellFormed).toBe(true);
      expect(blocks.map(({ words }) => words).toSorted()).toEqual(
        [...nodes, ...labels].map(({ lines }) => lines.join(' ')).toSorted(),
      );
      expect(links.toSorted()).toEqual(nodes.flatMap(({ href }) => href ?? []).toSorted());
    });

    test.each(FAMILIES)('keeps every label in its box and the boxes apart, in %s', async (family) => {
      const { blocks } = await look(svg, family);
      expect(blocks.filter(({ isInside }) => !isInside).map(({ words }) => words)).toEqual([]);
      expect(overlaps(blocks)).toEqual([]);
    });
  },
);

describe('the drawings of what stands around the components', () => {
  test.each(FAMILIES)('keep every label in its box and the boxes apart, in %s', async (family) => {
    const relations = relationsOf(graph);
    for (const component of graph.model.components) {
      const context = contextOf(graph, relations, component);
      if (context === undefined) continue;
      for (const isNarrow of [false, true]) {
        const { isWellFormed, blocks } = await look(contextPicture(context, isNarrow), family);
        expect(isWellFormed).toBe(true);
        expect(
          blocks.filter(({ isInside }) => !isInside).map(({ words }) => `${component.id}: ${words}`),
        ).toEqual([]);
        expect(overlaps(blocks)).toEqual([]);
      }
    }
  });
});

describe('drawing', () => {
  const options = { isNarrow: false, hrefOf };

  test('the same figures again gives the same bytes', async () => {
    const small = drawingsOf([SMALL_FIGURE, SMALL_FLOW], hrefOf);
    expect(await drawAll(browser, small)).toEqual(await drawAll(browser, small));
  });

  test('any words keeps them letter for letter', async () => {
    const [svg = ''] = await drawAll(browser, [layersDrawing(figureOfLabels(NASTY_LABELS), options)]);
    const { isWellFormed, blocks } = await look(svg, FONT_FAMILY);
    const plain = (text: string) => text.replace(/\s+/g, '');
    expect(isWellFormed).toBe(true);
    expect(blocks.slice(2).map(({ words }) => plain(words))).toEqual(NASTY_LABELS.map(plain));
  });

  test('is refused when Mermaid reads a label otherwise', async () => {
    const drawing = layersDrawing(figureOfLabels(['Một nhãn']), options);
    const misread = { ...drawing, text: drawing.text.replaceAll('Một nhãn', 'Một <b>nhãn</b>') };
    await expect(drawAll(browser, [misread])).rejects.toThrow('Mermaid đọc nhãn của o_o_0');
  });

  test('is refused, with the cause, when the text is no Mermaid text', async () => {
    const drawing = { ...layersDrawing(figureOfLabels(['Một nhãn']), options), text: 'block\n  columns x[' };
    await expect(drawAll(browser, [drawing])).rejects.toThrow('Sơ đồ "la": Mermaid không vẽ được');
  });
});
