import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { loadModel } from '../model/load.ts';
import type { LayerDiagram } from './diagram.ts';
import { NASTY_LABELS } from './fixture.ts';
import { FONT_FAMILY } from './look.ts';
import { type Figure, figureOf } from './mermaid.ts';
import { nationalDiagram } from './national.ts';
import { drawAll } from './svg.ts';

const diagram = nationalDiagram(loadModel('model'));
const figures = [figureOf(diagram), figureOf(diagram, { narrow: true })];
let browser: Browser;
let drawings: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  drawings = await drawAll(browser, figures);
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

function oneGroup(labels: readonly string[]): Figure {
  const cells = labels.map((text, index) => ({ id: `o-${index}`, text }));
  const groups = [{ id: 'nhom', title: 'Nhóm', columns: 3, cells }];
  const bands: LayerDiagram['bands'] = [{ id: 'lop-1', title: 'Lớp 1', layer: 1, groups }];
  return figureOf({ id: 'la', title: 'Lạ', description: labels.join(' '), bands });
}

/** What a browser that opens the file by itself sees: shapes, texts, links, and whether the file is well formed. */
async function look(svg: string, family: string) {
  const page = await browser.newPage();
  try {
    await page.setContent(`<style>${shippedFont()}</style><div style="width: 1000px"></div>`);
    await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
    return await page.evaluate(
      ({ svg, family }) => {
        const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const root = document.importNode(file.documentElement, true);
        root.setAttribute('font-family', family);
        document.querySelector('div')?.append(root);
        const blocks = [...document.querySelectorAll<SVGGElement>('g.ten-lop, g.ten-nhom, g.o')].map(
          (group) => {
            const text = group.querySelector('text')?.getBBox();
            const shape = group.querySelector<SVGGraphicsElement>('rect, path')?.getBBox();
            if (!text || !shape) throw new Error('a block without text or shape');
            const lines = [...group.querySelectorAll('tspan')].map((line) => line.textContent.trim());
            const inWidth = text.x >= shape.x && text.x + text.width <= shape.x + shape.width;
            const isBox = group.querySelector('rect') !== null;
            const inHeight = !isBox || (text.y >= shape.y && text.y + text.height <= shape.y + shape.height);
            return { words: lines.join(' '), isInside: inWidth && inHeight };
          },
        );
        const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
        return { isWellFormed: file.querySelector('parsererror') === null, blocks, links };
      },
      { svg, family },
    );
  } finally {
    await page.close();
  }
}

describe('the national framework, drawn', () => {
  test('is the same to the byte when drawn again', async () => {
    expect(await drawAll(browser, figures)).toEqual(drawings);
  });

  test.each(['wide', 'narrow'] as const)('is well formed and less than 25 KB packed: %s', async (variant) => {
    const svg = drawings[variant === 'wide' ? 0 : 1] ?? '';
    expect((await look(svg, FONT_FAMILY)).isWellFormed).toBe(true);
    expect(gzipSync(svg).length).toBeLessThan(25_000);
  });

  test.each(['wide', 'narrow'] as const)('says every component once and links it: %s', async (variant) => {
    const { blocks, links } = await look(drawings[variant === 'wide' ? 0 : 1] ?? '', FONT_FAMILY);
    const cells = diagram.bands.flatMap(({ groups }) => groups.flatMap((group) => group.cells));
    expect(links).toEqual(expect.arrayContaining(cells.map(({ href }) => href)));
    expect(links).toHaveLength(cells.length + diagram.bands.length);
    expect(blocks.map(({ words }) => words)).toEqual(expect.arrayContaining(cells.map(({ text }) => text)));
  });

  test.each([
    { variant: 0, family: FONT_FAMILY },
    { variant: 1, family: FONT_FAMILY },
    { variant: 0, family: 'sans-serif' },
    { variant: 1, family: 'sans-serif' },
    { variant: 0, family: 'DejaVu Sans, Verdana, sans-serif' },
    { variant: 1, family: 'DejaVu Sans, Verdana, sans-serif' },
  ])('keeps every label in its box: drawing $variant in $family', async ({ variant, family }) => {
    const { blocks } = await look(drawings[variant] ?? '', family);
    expect(blocks).toHaveLength(42 + 8 + 4);
    expect(blocks.filter(({ isInside }) => !isInside)).toEqual([]);
  });
});

describe('labels of any words', () => {
  test('are drawn letter for letter', async () => {
    const [svg = ''] = await drawAll(browser, [oneGroup(NASTY_LABELS)]);
    const { isWellFormed, blocks } = await look(svg, FONT_FAMILY);
    const plain = (text: string) => text.replace(/\s+/g, '');
    expect(isWellFormed).toBe(true);
    expect(blocks.slice(2).map(({ words }) => plain(words))).toEqual(NASTY_LABELS.map(plain));
  });

  test('are refused when Mermaid reads them otherwise', async () => {
    const figure = oneGroup(['Một nhãn']);
    const misread = { ...figure, text: figure.text.replaceAll('Một nhãn', 'Một <b>nhãn</b>') };
    await expect(drawAll(browser, [misread])).rejects.toThrow('Mermaid đọc nhãn của o_o_0');
  });

  test('are refused, with the cause, when they are no Mermaid text', async () => {
    const figure = { ...oneGroup(['Một nhãn']), text: 'block\n  columns x[' };
    await expect(drawAll(browser, [figure])).rejects.toThrow('Sơ đồ "la": Mermaid không vẽ được');
  });
});
