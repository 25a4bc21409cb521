import { describe, expect, it } from 'vitest';
import { codeAnchor, composeUnit, isCapitals, shownLabel, unitClass } from './unit.ts';

const words = (text: string, tag = 'p') =>
  `<${tag} class="words"><span data-official>${text}</span></${tag}>`;
const link = '<a class="self-link" href="#x"></a>';

describe('composeUnit', () => {
  it('puts the label directly before the official words and the link after them', () => {
    expect(composeUnit(words('Lớp 1'), { label: 'a)', selfLink: link })).toBe(
      `<p class="words"><span class="label">a)</span> <span data-official>Lớp 1</span> ${link}</p>`,
    );
  });

  it('puts the label inside the heading, so that the heading is read with its number', () => {
    expect(composeUnit(words('Mục đích', 'h2'), { label: '1.', selfLink: '' })).toBe(
      '<h2 class="words"><span class="label">1.</span> <span data-official>Mục đích</span></h2>',
    );
  });

  it('puts the link after a heading, not into its name', () => {
    expect(composeUnit(words('Mục đích', 'h2'), { label: '1.', selfLink: link })).toBe(
      `<h2 class="words"><span class="label">1.</span> <span data-official>Mục đích</span></h2>${link}`,
    );
  });

  it('keeps the link before the nested units, so that the keyboard meets the outer unit first', () => {
    const nested = `<div class="unit gach" id="y">${words('con')}</div>`;
    const html = composeUnit(words('cha') + nested, { selfLink: link });
    expect(html).toBe(`<p class="words"><span data-official>cha</span> ${link}</p>${nested}`);
  });

  it('puts the link after the last words when a heading is followed by text', () => {
    const html = composeUnit(words('Hiệu lực', 'h2') + words('Điều khoản'), {
      label: 'Điều 2.',
      selfLink: link,
    });
    expect(html).toBe(
      '<h2 class="words"><span class="label long">Điều 2.</span> <span data-official>Hiệu lực</span></h2>' +
        `<p class="words"><span data-official>Điều khoản</span> ${link}</p>`,
    );
  });

  it('gives a unit without words of its own a line for its label and link', () => {
    expect(composeUnit('<div class="unit gach"></div>', { label: '*', selfLink: link })).toBe(
      `<p class="words"><span class="label">*</span> ${link}</p><div class="unit gach"></div>`,
    );
  });

  it('escapes a label', () => {
    expect(composeUnit(words('x'), { label: '<b>', selfLink: '' })).toContain('&lt;b>');
  });

  it('refuses a unit that begins with something else than words', () => {
    expect(() => composeUnit('<aside>x</aside>', { selfLink: link })).toThrow('no Words');
  });
});

describe('unitClass', () => {
  it('tells divisions of the document from the units in them', () => {
    expect(unitClass('muc', 1)).toBe('unit muc division');
    expect(unitClass('gach', 2)).toBe('unit gach');
  });

  it('marks units that stand too deep to be indented on a phone', () => {
    expect(unitClass('gach', 4)).toBe('unit gach deep');
  });
});

describe('codeAnchor', () => {
  it.each([
    ['HTS7', 'hts7'],
    ['ƯDCQS9', 'udcqs9'],
    ['ĐLHQ10', 'dlhq10'],
    ['V-APEX', 'v-apex'],
  ])('folds %s to %s', (code, anchor) => {
    expect(codeAnchor(code)).toBe(anchor);
  });
});

describe('shownLabel', () => {
  it('shows the hyphen of a bullet as a dash and every other label as printed', () => {
    expect(['-', '+', 'đ)', '4.5.1.1.'].map(shownLabel)).toEqual(['–', '+', 'đ)', '4.5.1.1.']);
  });
});

describe('isCapitals', () => {
  it('knows a line in capitals by its letters, not by its tags', () => {
    expect(isCapitals(words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toBe(true);
    expect(isCapitals(words('Độc lập - Tự do - Hạnh phúc'))).toBe(false);
    expect(isCapitals(words('./.'))).toBe(false);
  });
});
