/** The grammar of addresses and anchors, which every planned page keeps (INTERFACE.md, "Addresses"). */
import { type Fault, fault } from '../model/faults.ts';
import { ADDRESS, ANCHOR } from '../text/address-grammar.ts';
import { anchorsOf } from './ledger.ts';
import type { Page } from './page.ts';

export function isAddress(address: string): boolean {
  return ADDRESS.test(address);
}

export function isAnchor(anchor: string): boolean {
  return ANCHOR.test(anchor);
}

/**
 * A fault for each planned address and anchor that breaks the grammar (lower-case ASCII segments; an address ends with
 * `/`), and for each address of two pages. `own` are the addresses of pages that are not planned.
 */
export function checkAddresses(pages: readonly Page[], own: readonly string[] = []): Fault[] {
  const taken = new Set(own);
  return pages.flatMap((page) => {
    const { address } = page;
    const isTaken = taken.has(address);
    taken.add(address);
    return [
      ...[
        ...(isAddress(address) ? [] : [address]),
        ...anchorsOf(page)
          .filter((anchor) => !isAnchor(anchor))
          .map((anchor) => `${address}#${anchor}`),
      ].map((place) => fault('BadAddress', place, '', `“${place}” không đúng dạng địa chỉ của trang`)),
      ...(isTaken ? [fault('DuplicateAddress', address, '', `hai trang có cùng địa chỉ “${address}”`)] : []),
    ];
  });
}
