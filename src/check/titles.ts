import type { Page } from './built-page.ts';
import type { Check, Finding, Site } from './site.ts';

/** Every page has one title and one description, both unique on the site. */
export const titles: Check = {
  name: 'title',
  check: (site) => [
    ...checkWords(site, '<title>', (page) => page.titles),
    ...checkWords(site, 'mô tả (meta description)', (page) => page.descriptions),
  ],
};

function checkWords(site: Site, what: string, wordsOf: (page: Page) => readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, string>();
  for (const page of site.pages) {
    if (page.redirect !== undefined) continue;
    const finding = (text: string, todo: string) =>
      findings.push({ file: page.file, place: '', what: text, todo });
    const words = wordsOf(page);
    const [text = ''] = words;
    if (words.length > 1) finding(`Trang có ${words.length} ${what}`, 'chỉ giữ một');
    else if (text === '') finding(`Trang không có ${what}`, 'viết một câu riêng cho trang');
    else if (first.has(text)) {
      finding(`${what} "${text}" trùng với ${first.get(text)}`, 'nói rõ điều riêng của từng trang');
    } else first.set(text, page.file);
  }
  return findings;
}
