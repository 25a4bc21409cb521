/** The grammar of addresses and anchors, which every planned page keeps (INTERFACE.md, "Addresses"). */
import { type Fault, fault } from '../model/faults.ts';
import { anchorsOf } from './ledger.ts';
import type { Page } from './page.ts';

/** Lower-case ASCII letters and digits; `-` and `.` stand between them. */
const SEGMENT = '[a-z0-9]+(?:[-.][a-z0-9]+)*';
const ADDRESS = new RegExp(`^/(?:${SEGMENT}/)*$`);
const ANCHOR = new RegExp(`^${SEGMENT}$`);

export function isAddress(address: string): boolean {
  return ADDRESS.test(address);
}

export function isAnchor(anchor: string): boolean {
  return ANCHOR.test(anchor);
}

/** A fault for each planned address and anchor that is not made of lower-case ASCII segments; an address ends with `/`. */
export function checkAddresses(pages: readonly Page[]): Fault[] {
  return pages.flatMap((page) => {
    const { address } = page;
    return [
      ...(isAddress(address) ? [] : [address]),
      ...anchorsOf(page)
        .filter((anchor) => !isAnchor(anchor))
        .map((anchor) => `${address}#${anchor}`),
    ].map((place) => fault('BadAddress', place, '', `“${place}” không đúng dạng địa chỉ của trang`));
  });
}
