import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './page-of-each-kind.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const kinds = Object.entries(PAGE_OF_EACH_KIND);

/** Text spacing of WCAG 2.2, criterion 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** Visits one page of each kind in one window and gives what `look` finds, by kind. */
async function onEachKind(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, address] of kinds) {
    await page.goto(readers.url(address));
    found.push(...(await look(page)).map((fault) => `${kind}: ${fault}`));
  }
  return found;
}

/** How far a page scrolls sideways, and elements whose words are cut. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const cut = [
      ...document.querySelectorAll('main :is(p, li, h1, h2, h3, td, th, dd, dt, a, button)'),
    ].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowY === 'clip';
      return hides && element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 2;
    });
    return [
      ...(over > 0 ? [`${over} px too wide`] : []),
      ...cut.map((element) => `cut: ${element.textContent?.slice(0, 40)}`),
    ];
  });

/** What moves although the reader wants no motion. */
const motion = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => {
        const { animationDuration, animationName, transitionDuration, scrollBehavior } =
          getComputedStyle(element);
        const moves = (time: string) => time.split(',').some((part) => Number.parseFloat(part) > 0.01);
        return (
          scrollBehavior === 'smooth' ||
          moves(transitionDuration) ||
          (animationName !== 'none' && moves(animationDuration))
        );
      })
      .map(({ tagName, className }) => `moves: ${tagName} ${String(className)}`),
  );

/** Fields without a border, and focus that is not shown. */
const unseen = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    for (const field of document.querySelectorAll<HTMLElement>('main :is(input, select, button)')) {
      if (!field.checkVisibility()) continue;
      const { borderTopWidth, borderTopStyle } = getComputedStyle(field);
      const bordered = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
      const isBox = /^(?:checkbox|radio)$/.test(field.getAttribute('type') ?? '');
      if (!bordered && !isBox) faults.push(`no border: ${field.outerHTML.slice(0, 80)}`);
    }
    const link = document.querySelector<HTMLElement>('.skip-link');
    link?.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(link ?? document.body);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) faults.push('focus not shown');
    return faults;
  });

/** Buttons, fields and links of menus smaller than 24 by 24 pixels. */
const small = (page: Page) =>
  page.evaluate(() => {
    const targets = 'button, select, input:not([type=hidden]), summary, nav li > a, .skip-link:focus';
    return [...document.querySelectorAll<HTMLElement>(targets)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)}×${Math.round(box.height)}: ${element.outerHTML.slice(0, 90)}`,
      );
  });

describe('every kind of page', () => {
  test('keeps all its words with wide spacing, on a desk and at 400 %', async () => {
    const page = await readers.open('/', { bypassCSP: true });
    const found = await onEachKind(page, async () => {
      await page.setViewportSize({ width: 1280, height: 700 });
      await page.addStyleTag({ content: SPACING });
      const desk = await overflow(page);
      await page.setViewportSize({ width: 320, height: 256 });
      return [...desk.map((fault) => `1280 px: ${fault}`), ...(await overflow(page))];
    });
    expect(found).toEqual([]);
  });

  test('moves nothing for readers who want no motion, and shows focus, borders of fields and drawings in forced colours', async () => {
    const page = await readers.open('/', { reducedMotion: 'reduce', forcedColors: 'active' });
    const found = await onEachKind(page, async () => [...(await motion(page)), ...(await unseen(page))]);
    expect(found).toEqual([]);
  });

  test('does not scroll sideways on a phone, and has buttons, fields and links of menus of at least 24 by 24 pixels', async () => {
    const page = await readers.open('/', { viewport: { width: 360, height: 740 } });
    const found = await onEachKind(page, async () => [...(await overflow(page)), ...(await small(page))]);
    expect(found).toEqual([]);
  });
});
