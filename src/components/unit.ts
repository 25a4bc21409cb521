import type { UnitKind } from '../model/schema/unit.ts';
import { slug } from '../text/vi.ts';

/** Kinds that divide a document: what stands in them is not indented. */
const DIVISIONS: readonly UnitKind[] = ['van-ban', 'phu-luc', 'chuong', 'phan', 'muc', 'dieu'];

/** Labels up to this many characters hang in their own column; longer ones run into the words. */
const HANGING = 3;

const NESTED = '<div class="unit ';

/** Class names of a unit: kind, whether it divides, whether it stands too deep to be indented on a phone. */
export function unitClass(kind: UnitKind, depth: number): string {
  const division = DIVISIONS.includes(kind) ? ' division' : '';
  return `unit ${kind}${division}${depth > 3 ? ' deep' : ''}`;
}

/** Second anchor of a line that defines a coded component: `ƯDCQS9` → `udcqs9`. */
export function codeAnchor(code: string): string {
  return slug(code);
}

/** What is shown for a printed label: the typewriter hyphen becomes a dash. */
export function shownLabel(label: string): string {
  return label === '-' ? '–' : label;
}

function labelHtml(label: string): string {
  const text = shownLabel(label).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<span class="label${label.length > HANGING ? ' long' : ''}">${text}</span> `;
}

/**
 * Puts the label before and the self-link after the words of a unit.
 * `html` is what the unit holds as rendered: one or more `Words`, then nested units, each kept as it is.
 * The label goes inside the first words' block, so that a heading is read with its number;
 * the link goes to the end of the last words' paragraph, or after them when they are a heading,
 * whose name it would otherwise join; it is never inside [data-official].
 */
export function composeUnit(html: string, { label, selfLink }: { label?: string; selfLink: string }): string {
  const nestedAt = html.indexOf(NESTED);
  const own = nestedAt < 0 ? html : html.slice(0, nestedAt);
  const nested = nestedAt < 0 ? '' : html.slice(nestedAt);
  const before = label ? labelHtml(label) : '';
  const words = own.match(/^(\s*<(?:p|h[2-4]) class="words">)(.*)(<\/(?:p|h[2-4])>\s*)$/s);
  if (!words) {
    if (own.trim() !== '') throw new Error(`A unit begins with what is no Words: ${own.trim().slice(0, 80)}`);
    return before || selfLink ? `<p class="words">${before}${selfLink}</p>${nested}` : nested;
  }
  const [, open, inside, close = ''] = words;
  const end = close.startsWith('</p>') ? `${selfLink && ' '}${selfLink}${close}` : `${close}${selfLink}`;
  return `${open}${before}${inside}${end}${nested}`;
}

/** Whether the words of a letterhead line are all capitals, as titles of organs and of the instrument are. */
export function isCapitals(html: string): boolean {
  const text = html.replace(/<[^>]*>/g, '');
  return /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
}
