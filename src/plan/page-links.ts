/** Links in official words, relative to the page around them. */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { documentAddress, termsAddress, wholeTextAddress } from '../model/address.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Page } from './page.ts';

type Node = Root | RootContent;

/**
 * The page with its links in official words resolved: a link to the page itself becomes plain words, a link to a place on
 * the page becomes its anchor; on a whole text every place of the document is on the page.
 * A term is explained where the page first uses it, and only there.
 */
export function settleLinks(page: Page, documents: readonly LegalDocument[]): Page {
  const whole = documents.find(({ id }) => wholeTextAddress(id) === page.address);
  const here = whole === undefined ? page.address : documentAddress(whole.id);
  const explained = new Set<string>();
  const hrefHere = (href: string): string | undefined => {
    if (href === page.address || explained.has(href)) return undefined;
    if (href.startsWith(termsAddress())) explained.add(href);
    const anchor = href.indexOf('#');
    if (anchor < 0 || !href.startsWith(here)) return href;
    return whole !== undefined || href.slice(0, anchor) === here ? href.slice(anchor) : href;
  };
  return { ...page, body: settled(page.body, hrefHere) };
}

function settled<T extends Node>(node: T, hrefHere: (href: string) => string | undefined): T {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'mdxJsxTextElement' || child.name !== 'Ref') return [settled(child, hrefHere)];
    const href = hrefHere(hrefOf(child));
    if (href === undefined) return child.children;
    return [{ ...child, attributes: [{ type: 'mdxJsxAttribute', name: 'href', value: href }] }];
  });
  return { ...node, children } as T;
}

function hrefOf({ attributes }: MdxJsxTextElement): string {
  const [attribute] = attributes;
  return typeof attribute?.value === 'string' ? attribute.value : '';
}
