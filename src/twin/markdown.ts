/**
 * A page of the built site → the same words as Markdown, for readers without a browser. What only a screen needs
 * (pictures, buttons, filters, the way to other pages) stays out; links are public addresses; each citable unit keeps
 * its link to itself, written `#`.
 */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { toMarkdown } from '../text/mdx.ts';

/** What a page says of its twin in the head. */
const NAMED = /<link rel="alternate" type="text\/markdown"/;
const ADDRESS = /<link rel="canonical" href="([^"]*)"/;

/** Half of a page are its drawings; they are left out before the page is read. */
const PICTURE = /<svg[\s>].*?<\/svg>/gs;

const SKIPPED = new Set(['button', 'dialog', 'form', 'img', 'input', 'nav', 'script', 'select', 'template']);

/** Classes of elements that say nothing without a screen. */
const SKIPPED_CLASSES = ['drawing', 'cite-buttons', 'code-anchor'];

/**
 * The Markdown twin of a page; undefined for a page that names none.
 * @throws when the page has a twin and no public address or no <main>
 */
export function twinOf(html: string): string | undefined {
  if (!NAMED.test(html)) return undefined;
  const [, address] = ADDRESS.exec(html) ?? [];
  const [main] = elementsOf(html, '<main ', '</main>');
  if (address === undefined || main === undefined) throw new Error('Trang thiếu địa chỉ hoặc <main>.');
  const [status] = elementsOf(html, '<section class="status-banner', '</section>');
  return toMarkdown(
    toMdast({
      type: 'root',
      children: [
        ...(status === undefined ? [] : [element('blockquote', kept(status.children, address))]),
        element('p', [element('a', [{ type: 'text', value: address }], { href: address })]),
        ...kept(main.children, address),
      ],
    }) as Root,
  );
}

/** The first element of the page that begins and ends so, read by itself: the rest of a page is no concern of its twin. */
function elementsOf(html: string, start: string, end: string): Element[] {
  const from = html.indexOf(start);
  if (from === -1) return [];
  const part = html.slice(from, html.indexOf(end, from) + end.length).replaceAll(PICTURE, '');
  const { children } = fromHtml(part, { fragment: true });
  return children.filter((node) => node.type === 'element');
}

/**
 * What the twin keeps of these nodes. Elements side by side are apart on a screen, so a space parts them; official
 * words keep their letters as they are.
 */
function kept(nodes: readonly ElementContent[], address: string, isOfficial = false): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const { tagName, properties } = node;
    if (SKIPPED.has(tagName) || properties.hidden || SKIPPED_CLASSES.some((name) => hasClass(node, name)))
      return [];
    const within = isOfficial || 'dataOfficial' in properties;
    const children = hasClass(node, 'self-link')
      ? [{ type: 'text' as const, value: '#' }]
      : kept(node.children, address, within);
    if (tagName === 'li' && children.every((child) => child.type === 'text' && child.value.trim() === ''))
      return [];
    const { href } = properties;
    const whole = element(
      tagName,
      children,
      typeof href === 'string' ? { href: new URL(href, address).href } : {},
    );
    return !isOfficial && nodes[index - 1]?.type === 'element'
      ? [{ type: 'text', value: ' ' }, whole]
      : [whole];
  });
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
