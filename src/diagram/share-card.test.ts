import { describe, expect, test } from 'vitest';
import { palettePng } from '../text/png.ts';
import { loadRasteriser } from './rasterise.ts';
import { CARD, cardPalette, shareCard } from './share-card.ts';

const site = 'Khung mẫu';
const rasterise = await loadRasteriser();
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('the card of a shared link', () => {
  test('says the status of the draft first, then the whole title and whose site it is', () => {
    const [status, ...rest] = textsOf(shareCard({ status: 'du-thao', title: 'Ễ1: Ậ & <ừ>', site }));
    expect(status).toBe('Dự thảo');
    expect(rest).toEqual(['Ễ1: Ậ &amp; &lt;ừ&gt;', 'Khung mẫu – bản trực tuyến không chính thức']);
  });

  test('ends a title that has no room with “…”', () => {
    const texts = textsOf(shareCard({ status: undefined, title: 'nền tảng '.repeat(80), site }));
    expect(texts).toHaveLength(1 + 6 + 1);
    expect(texts.at(-2)).toMatch(/ …$/);
  });

  test('is drawn with every Vietnamese letter, each in another way, in the same bytes each time', () => {
    const png = (title: string) => {
      const { rgba, width, height } = rasterise(shareCard({ status: 'du-thao', title, site }));
      expect([width, height]).toEqual([CARD.width, CARD.height]);
      return palettePng(rgba, width, height, cardPalette('du-thao')).toString('base64');
    };
    const letters = [...'aăâeêioôơuưyđáàảãạấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ'];
    expect(new Set(letters.map(png)).size).toBe(letters.length);
    expect(png('Ễ')).toBe(png('Ễ'));
  });
});
