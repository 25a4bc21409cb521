import { describe, expect, test } from 'vitest';
import { markdownAlternate } from './markdown-alternate.ts';

const HEAD =
  '<link rel="canonical" href="https://khung.example/kien-truc/lop/1/"><link rel="alternate" type="text/markdown" href="/kien-truc/lop/1/index.md">';
const START = '[https://khung.example/kien-truc/lop/1/](https://khung.example/kien-truc/lop/1/)\n\n';

function convert(main: string, before = ''): string {
  const text =
    markdownAlternate(`<html><head>${HEAD}</head><body>${before}<main id="x">${main}</main></body></html>`) ??
    '';
  expect(text.startsWith(before === '' ? START : '> ')).toBe(true);
  return before === '' ? text.slice(START.length) : text;
}

describe('the Markdown copy of a page', () => {
  test('says the status first and where the page is', () => {
    const banner = '<section class="status-banner status-du-thao"><p><strong>DỰ THẢO</strong></p></section>';
    expect(convert('<p>a</p>', banner)).toBe(`> **DỰ THẢO**\n\n${START}a\n`);
  });

  test('has public addresses for links and keeps the link of each unit to itself', () => {
    expect(
      convert(
        '<p><span class="label">1.</span> <span data-official>Xem <a href="/kien-truc/van-ban/">luật</a>.</span> <a class="self-link" href="#khoan-1"></a></p>',
      ),
    ).toBe(
      '1\\. Xem [luật](https://khung.example/kien-truc/van-ban/). [#](https://khung.example/kien-truc/lop/1/#khoan-1)\n',
    );
  });

  test('leaves out what only a screen needs, with the list items that are empty without it', () => {
    expect(
      convert(
        '<nav>đường dẫn</nav><form><label>lọc</label></form><ul><li><button>In</button></li><li>có</li></ul><div class="drawing"><svg><text>hình</text></svg></div><p hidden>ẩn</p>',
      ),
    ).toBe('- có\n');
  });

  test('parts elements that stand side by side, but not the letters of official words', () => {
    expect(convert('<p><span>HTS</span><span>Hạ tầng</span></p>')).toBe('HTS Hạ tầng\n');
    expect(convert('<p><span data-official><b>H</b><i>T</i></span></p>')).toBe('**H**_T_\n');
  });

  test('has one space where a page shows one, and none at the edges of a block', () => {
    expect(convert('<div> <p>\n a <b> b </b> <i> </i></p> c\n<p>d\u00a0</p></div>')).toBe(
      'a **b**\n\nc\n\nd\u00a0\n',
    );
    expect(convert('a\n<pre><code>b\n  c</code></pre>')).toBe('a\n\n```\nb\n  c\n```\n');
  });

  test('writes tables and struck-out words', () => {
    expect(convert('<table><tr><th>a</th></tr><tr><td>b</td></tr></table>')).toBe('| a |\n| - |\n| b |\n');
    expect(convert('<p><del>cũ</del> <ins>mới</ins></p>')).toBe('~~cũ~~ mới\n');
  });

  test('cannot turn words into markup', () => {
    expect(convert('<p>* [x](y) &lt;b></p>')).toBe('\\* \\[x]\\(y) \\<b>\n');
  });
});

test('a page that links to no copy has none', () => {
  expect(markdownAlternate('<main>a</main>')).toBeUndefined();
});

test('a page without an address cannot have one', () => {
  expect(() =>
    markdownAlternate('<link rel="alternate" type="text/markdown" href="/x"><main id="x">a</main>'),
  ).toThrow('Trang thiếu địa chỉ hoặc <main>.');
});
