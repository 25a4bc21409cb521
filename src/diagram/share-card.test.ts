import { describe, expect, test } from 'vitest';
import { loadRasteriser } from './rasterise.ts';
import { CARD, cardPainter, cardStrips, type ShareCard } from './share-card.ts';

const site = 'Khung mẫu';
const rasterise = await loadRasteriser();
const letters = [...'aăâeêioôơuưyđáàảãạấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ'];
const textsOf = (card: ShareCard) =>
  cardStrips(card).flatMap(({ svg }) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text));
const draft = (title: string): ShareCard => ({ status: 'du-thao', title, site });

describe('the card of a shared link', () => {
  test('says the status of the draft first, then the whole title and whose site it is', () => {
    const [status, ...rest] = textsOf(draft('Ễ1: Ậ & <ừ>'));
    expect(status).toBe('Dự thảo');
    expect(rest).toEqual(['Ễ1: Ậ &amp; &lt;ừ&gt;', 'Khung mẫu – bản trực tuyến không chính thức']);
  });

  test('ends a title that has no room with “…”', () => {
    const texts = textsOf({ status: undefined, title: 'nền tảng '.repeat(80), site });
    expect(texts).toHaveLength(1 + 6 + 1);
    expect(texts.at(-2)).toMatch(/ …$/);
  });

  test('is a picture of its size, with every Vietnamese letter in another way', () => {
    const paint = cardPainter(rasterise);
    const cards = letters.map((letter) => paint(draft(letter)));
    expect(new Set(cards.map((card) => card.toString('base64'))).size).toBe(letters.length);
    expect(cards.map((card) => [card.readUInt32BE(16), card.readUInt32BE(20)])).toEqual(
      letters.map(() => [CARD.width, CARD.height]),
    );
  });

  test('has the same bytes whatever was drawn before', () => {
    const title = `${'Ễ ậ gỵ '.repeat(20)}cuối`;
    const cards = [{ ...draft(title), status: undefined }, draft('nền tảng '.repeat(80)), draft(title)];
    const paint = cardPainter(rasterise);
    for (const card of [...cards, ...cards])
      expect(paint(card).equals(cardPainter(rasterise)(card))).toBe(true);
  });

  test('cuts no part off any letter', () => {
    const all = `${letters.join(' ')} ${letters.join(' ').toUpperCase()} gjpqQ|§`;
    const lines = [draft(all), draft(`${all} `.repeat(2)), draft(`${all} `.repeat(3))].flatMap((card) =>
      cardStrips(card).slice(1),
    );
    for (const { width, svg } of lines) {
      const { rgba, height } = rasterise(svg);
      const isInked = (x: number, y: number) => rgba[4 * (y * width + x)] !== 255;
      const rows = [0, height - 1].flatMap((y) => Array.from({ length: width }, (_, x) => isInked(x, y)));
      const column = Array.from({ length: height }, (_, y) => isInked(width - 1, y));
      expect([...rows, ...column], svg).not.toContain(true);
    }
  });
});
