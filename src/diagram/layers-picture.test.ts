import { describe, expect, test } from 'vitest';
import type { LayersDrawing } from './drawing.ts';
import { figureOfLabels, hrefOf, SMALL_FIGURE, stacked } from './fixture.ts';
import { layersDrawing } from './layers.ts';
import { layersPicture } from './layers-picture.ts';

const wide = layersDrawing(SMALL_FIGURE, { isNarrow: false, hrefOf });
const narrow = layersDrawing(SMALL_FIGURE, { isNarrow: true, hrefOf });
const draw = (drawing: LayersDrawing) => layersPicture(drawing, stacked(drawing));
const svg = draw(wide);

describe('the picture of a figure of layers', () => {
  test('is titled and described, with ids of its own for each variant', () => {
    expect(svg).toContain('aria-labelledby="so-do-hinh-nho-ten" aria-describedby="so-do-hinh-nho-mo-ta"');
    expect(svg).toContain('<title id="so-do-hinh-nho-ten">Hình nhỏ</title>');
    expect(svg).toContain('<desc id="so-do-hinh-nho-mo-ta">Hai lớp, ba nhóm.</desc>');
    expect(draw(narrow)).toContain('<title id="so-do-hinh-nho-hep-ten">');
  });

  test('links the blocks that lead somewhere, named by their whole text, and no others', () => {
    const links = [...svg.matchAll(/<a href="([^"]+)">(.*?)<\/a>/g)];
    expect(links.map(([, href, inside]) => [href, inside?.replace(/<[^>]+>/g, '')])).toEqual([
      ['/layer/2/', '3 DỮ LIỆU'],
      ['/figure/dl/', 'Dữ liệu (dùng chung)'],
      ['/component/csdl/', 'Cơ sở dữ liệu'],
      ['/component/kho/', 'Kho dữ liệu'],
      ['/component/tu-dien/', 'Từ điển dữ liệu'],
      ['/agency/bo/', 'VẬN HÀNH'],
    ]);
  });

  test('takes colours from the page and has light ones of its own', () => {
    expect(svg).toContain('fill="var(--layer-2-bg, #e4f3ef)"');
    const own = /(?:fill|stroke)="(?!none"|var\(--[a-z0-9-]+, #[0-9a-f]{3,6}\)")[^"]*"/g;
    expect(svg.match(own)).toBeNull();
  });

  test('holds no style, no script, no foreign content and nothing from elsewhere', () => {
    expect(svg).not.toMatch(
      /style|script|foreignObject|\son[a-z]+=|url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg")/,
    );
  });

  test('rounds places to one decimal', () => {
    expect(svg).not.toMatch(/ (?:x|y|width|height)="[^"]*\.\d{2}/);
  });

  test('sets the code of a box in bold', () => {
    expect(svg).toContain('<tspan font-weight="600">HTS7.</tspan> Mạng nội bộ');
  });

  test('turns the words along the sides of the wide drawing, not on a phone', () => {
    expect(svg.match(/transform="rotate\(-90 /g)).toHaveLength(2);
    expect(draw(narrow)).not.toContain('rotate');
  });

  test('writes official words as text, never as markup', () => {
    const odd = layersDrawing(figureOfLabels(['"A" <b>&']), { isNarrow: false, hrefOf });
    expect(draw(odd)).toContain('>&quot;A&quot; &lt;b&gt;&amp;</tspan>');
  });

  test('is refused while a block has no place', () => {
    const places = stacked(wide);
    places.delete('o_kho');
    expect(() => layersPicture(wide, places)).toThrow('Khối o_kho chưa có chỗ');
  });
});
