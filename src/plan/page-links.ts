/** Links in official words as the page around them needs them. */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { documentAddress, wholeTextAddress } from '../model/address.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Page } from './page.ts';

type Node = Root | RootContent;

/**
 * The page with its links in official words settled: one that leads to the page itself is plain words again, one that
 * leads to a place on the page is as short as its anchor; on a whole text every place of the document is on the page.
 */
export function settleLinks(page: Page, documents: readonly LegalDocument[]): Page {
  const whole = documents.find(({ id }) => wholeTextAddress(id) === page.address);
  const here = whole === undefined ? page.address : documentAddress(whole.id);
  const hrefHere = (href: string): string | undefined => {
    if (href === page.address) return undefined;
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
