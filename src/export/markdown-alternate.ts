/**
 * A page of the built site → the same words as Markdown, for readers without a browser. Leaves out what only a screen
 * needs (pictures, buttons, filters, navigation); links are public addresses; each citable unit keeps its link to
 * itself, written `#`.
 */
import type { Element, ElementContent, Text } from 'hast';
import { defaultNodeHandlers, toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import { toMarkdown } from '../text/mdx.ts';

/** The link to the Markdown copy in the head of a page. */
const NAMED = /<link rel="alternate" type="text\/markdown"/;
const ADDRESS = /<link rel="canonical" href="([^"]*)"/;

/** Drawings are half of some pages; removing them first makes parsing faster. */
const PICTURE = /<svg[\s>].*?<\/svg>/gs;

const SKIPPED = new Set(['button', 'dialog', 'form', 'img', 'input', 'nav', 'script', 'select', 'template']);

/** Elements that stand among words; all others begin a line. */
const INLINE = new Set(
  'a abbr b cite code del dfn em i ins label mark q s small strong sub sup time'.split(' '),
);

/** Elements that keep their white space. */
const SPACED = new Set(['pre', 'textarea']);

/** Classes of elements that mean nothing without a screen. */
const SKIPPED_CLASSES = ['drawing', 'cite-buttons', 'place-tools', 'code-anchor'];

/**
 * The Markdown copy of a page; undefined for a page that links to none.
 * @throws when the page links to a copy but has no public address or no <main>
 */
export function markdownAlternate(html: string): string | undefined {
  if (!NAMED.test(html)) return undefined;
  const [, address] = ADDRESS.exec(html) ?? [];
  const [main] = elementsOf(html, '<main ', '</main>');
  if (address === undefined || main === undefined) throw new Error('Trang thiếu địa chỉ hoặc <main>.');
  const [status] = elementsOf(html, '<section class="status-banner', '</section>');
  const page = element('main', [
    ...(status === undefined ? [] : [element('blockquote', kept(status.childNodes, address))]),
    element('p', [element('a', [{ type: 'text', value: address }], { href: address })]),
    ...kept(main.childNodes, address),
  ]);
  collapseSpaces(page);
  return toMarkdown(toTree(page));
}

/** The page comes in through the handler of an empty root, as the library is slow to copy a tree and to trim it. */
function toTree({ children }: Element): Root {
  const root = { type: 'root', children } as const;
  return toMdast(
    { type: 'root', children: [] },
    { nodeHandlers: { root: (state) => defaultNodeHandlers.root(state, root) } },
  ) as Root;
}

/** The first element of the page with this start and end, parsed alone. */
function elementsOf(html: string, start: string, end: string): Html.Element[] {
  const from = html.indexOf(start);
  if (from === -1) return [];
  const part = html.slice(from, html.indexOf(end, from) + end.length).replaceAll(PICTURE, '');
  return parseFragment(part, { scriptingEnabled: false }).childNodes.filter((node) => 'tagName' in node);
}

/**
 * What the copy keeps of these nodes. Adjacent elements get a space between them; official words keep every letter.
 */
function kept(nodes: readonly Html.ChildNode[], address: string, isOfficial = false): ElementContent[] {
  const all: ElementContent[] = [];
  for (const [index, node] of nodes.entries()) {
    if ('value' in node) addText(all, node.value);
    else if ('tagName' in node && !isSkipped(node)) {
      const within = isOfficial || attribute(node, 'data-official') !== undefined;
      const children: ElementContent[] = hasClass(node, 'self-link')
        ? [{ type: 'text', value: '#' }]
        : kept(node.childNodes, address, within);
      if (node.tagName === 'li' && children.every(isBlank)) continue;
      const previous = nodes[index - 1];
      if (!isOfficial && previous !== undefined && 'tagName' in previous) addText(all, ' ');
      const href = attribute(node, 'href');
      if (node.tagName !== 'span')
        all.push(
          element(node.tagName, children, href === undefined ? {} : { href: new URL(href, address).href }),
        );
      else
        for (const child of children) {
          if (child.type === 'text') addText(all, child.value);
          else all.push(child);
        }
    }
  }
  return all;
}

/** Collapses white space as a browser does: none at the start and end of a block, one space between words. */
function collapseSpaces(block: Element): void {
  /** The text before this place in the same block; undefined at the start of a block. */
  let before: Text | undefined;
  const endBlock = () => {
    if (before !== undefined) before.value = before.value.replace(/ $/, '');
    before = undefined;
  };
  const visit = (parent: Element): void => {
    for (const node of parent.children) {
      if (node.type === 'text') {
        const value = node.value.replace(/[\t\n\v\f\r ]+/g, ' ');
        node.value = before === undefined || before.value.endsWith(' ') ? value.replace(/^ /, '') : value;
        if (node.value !== '') before = node;
      } else if (node.type === 'element') {
        const isBlock = !INLINE.has(node.tagName);
        if (isBlock) endBlock();
        if (!SPACED.has(node.tagName)) visit(node);
        if (isBlock) endBlock();
      }
    }
    parent.children = parent.children.filter((node) => node.type !== 'text' || node.value !== '');
  };
  visit(block);
  endBlock();
}

/** Joins adjacent texts. */
function addText(nodes: ElementContent[], value: string): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value += value;
  else nodes.push({ type: 'text', value });
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isSkipped(node: Html.Element): boolean {
  return (
    SKIPPED.has(node.tagName) ||
    attribute(node, 'hidden') !== undefined ||
    SKIPPED_CLASSES.some((name) => hasClass(node, name))
  );
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function attribute({ attrs }: Html.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function hasClass(node: Html.Element, name: string): boolean {
  return attribute(node, 'class')?.split(/\s+/).includes(name) ?? false;
}
