import { describe, expect, test } from 'vitest';
import type { LayerDiagram } from './diagram.ts';
import { SMALL_DIAGRAM } from './fixture.ts';
import { type Figure, figureOf } from './mermaid.ts';
import { type Place, pictureOf } from './picture.ts';

/** Places as Mermaid would give them, good enough to read: one row of 50 pixels for each block. */
function stack(figure: Figure): Map<string, Place> {
  const names = figure.bands.flatMap(({ nodes }) => nodes.map(({ name }) => name));
  return new Map(
    names.map((name, row) => [name, { x: 0, y: row * 50, width: figure.column, height: 50.123456 }]),
  );
}

const figure = figureOf(SMALL_DIAGRAM);
const svg = pictureOf(figure, stack(figure));

describe('the picture of a figure', () => {
  test('is titled and described, with ids of its own', () => {
    expect(svg).toContain('aria-labelledby="so-do-hinh-nho-ten" aria-describedby="so-do-hinh-nho-mo-ta"');
    expect(svg).toContain('<title id="so-do-hinh-nho-ten">Hình nhỏ</title>');
    expect(svg).toContain('<desc id="so-do-hinh-nho-mo-ta">Hai lớp, ba nhóm.</desc>');
  });

  test('links the blocks that lead somewhere, named by their whole text, and no others', () => {
    const links = [...svg.matchAll(/<a href="([^"]+)" aria-label="([^"]+)">/g)].map(([, href, name]) => [
      href,
      name,
    ]);
    expect(links).toEqual([
      ['/lop/2/', 'Lớp 2: Dữ liệu'],
      ['/thanh-phan/csdl/', 'Cơ sở dữ liệu'],
      ['/thanh-phan/kho/', 'Kho dữ liệu'],
      ['/thanh-phan/tu-dien/', 'Từ điển dữ liệu'],
    ]);
  });

  test('takes colours from the page and has light ones of its own', () => {
    expect(svg).toContain('fill="var(--layer-2-bg, #e4f3ef)"');
    expect(svg.match(/(?:fill|stroke)="(?!var\(--[a-z0-9-]+, #[0-9a-f]{3,6}\))[^"]*"/g)).toBeNull();
  });

  test('holds no style, no script, no foreign content and nothing from elsewhere', () => {
    expect(svg).not.toMatch(
      /style|script|foreignObject|\son[a-z]+=|url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg")/,
    );
  });

  test('rounds numbers to two decimals', () => {
    expect(svg).toContain('height="40.12"');
    expect(svg).not.toMatch(/\d\.\d{3}/);
  });

  test('gives a block that spans columns a shape across them', () => {
    const width = /href="\/thanh-phan\/tu-dien\/".*?<rect[^>]* width="([\d.]+)"/.exec(svg)?.[1];
    expect(width).toBe(String(2 * figure.column - 10));
  });

  test('writes official words as text, never as markup', () => {
    const [band] = SMALL_DIAGRAM.bands;
    if (!band) throw new Error('fixture has a band');
    const cells = [{ id: 'x', text: '"A" <b>&', href: '/x/?a=1&b="2"' }];
    const group = { id: 'g', title: 'G', columns: 1, cells };
    const odd: LayerDiagram = { ...SMALL_DIAGRAM, bands: [{ ...band, groups: [group] }] };
    const drawn = pictureOf(figureOf(odd), stack(figureOf(odd)));
    expect(drawn).toContain(
      '<a href="/x/?a=1&amp;b=&quot;2&quot;" aria-label="&quot;A&quot; &lt;b&gt;&amp;">',
    );
    expect(drawn).toContain('>&quot;A&quot; &lt;b&gt;&amp;</tspan>');
  });

  test('is refused while a block has no place', () => {
    const places = stack(figure);
    places.delete('o_kho');
    expect(() => pictureOf(figure, places)).toThrow('Khối o_kho chưa có chỗ');
  });
});
