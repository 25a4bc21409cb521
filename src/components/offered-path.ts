import { siteGraph } from '../model/site-model.ts';
import { hasPage } from '../model/site-pages.ts';

/** The path of a page that stands at its folder's address (`[...index].astro`); none when this site has no such page. */
export function offeredPath(address: string): { params: { index: undefined } }[] {
  return hasPage(siteGraph(), address) ? [{ params: { index: undefined } }] : [];
}
