/** The grammar of addresses and anchors (INTERFACE.md, "Addresses"), for pages, redirects and the ledger. */

/** Lower-case ASCII letters and digits; `-` and `.` only between them. */
const ANCHOR_SOURCE = '[a-z0-9]+(?:[-.][a-z0-9]+)*';

/** A dot stands before digits only: `model.json` is a file. At most 100 letters; no device name of Windows. */
const SEGMENT_SOURCE =
  '(?=[^/]{1,100}/)(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])[./])[a-z0-9]+(?:(?:-|[.](?=[0-9]))[a-z0-9]+)*';

/** Folders that hold no pages. */
const RESERVED_SOURCE = '(?!/(?:pagefind)/)';

const ADDRESS_SOURCE = `${RESERVED_SOURCE}/(?:${SEGMENT_SOURCE}/)*`;

/** An address of a page: `/lop/1/`. */
export const ADDRESS = new RegExp(`^${ADDRESS_SOURCE}$`);

/** An anchor: `phan-2.muc-3.diem-a`, at most 200 letters. */
export const ANCHOR = new RegExp(`^(?=.{1,200}$)${ANCHOR_SOURCE}$`);

/** An address, or an anchor on one: `/lop/1/`, `/van-ban/x/phan-2/#phan-2.muc-1`. */
export const PLACE = new RegExp(`^${ADDRESS_SOURCE}(?:#(?=.{1,200}$)${ANCHOR_SOURCE})?$`);
