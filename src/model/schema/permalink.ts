import { z } from 'zod';
import { ADDRESS, ANCHOR, PLACE } from '../../text/address-grammar.ts';
import { slugId } from './document.ts';

/** Ledger of every address ever published and the anchors on it. It only grows. */
export const permalinks = z.record(z.string().regex(ADDRESS), z.array(z.string().regex(ANCHOR)));

/** An address of the site, or a place on it: `/lop/1/`, `/van-ban/x/phan-2/#phan-2.muc-1`. */
export const place = z.string().regex(PLACE);

/** What became of an address, or of an address with an anchor, that was published and is gone. */
export const redirect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), from: place, to: place }),
  /** It is part of something that held other things before. */
  z.strictObject({ kind: z.literal('merged'), from: place, to: place }),
  z.strictObject({ kind: z.literal('split'), from: place, to: z.array(place).min(2) }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    from: place,
    /** What it was, as a citation names it: "điểm c mục 4 phần II". */
    was: z.string().min(1),
    /** The last version of a document that held it. */
    document: slugId,
    version: slugId,
  }),
  /** A comment of ours that we took back. */
  z.strictObject({
    kind: z.literal('retracted'),
    from: place,
    /** What it was about, as a reader knew it. */
    was: z.string().min(1),
    /** Why we took it back. */
    reason: z.string().min(1),
  }),
]);

export const redirects = z.array(redirect);

export type Permalinks = z.infer<typeof permalinks>;
export type Redirect = z.infer<typeof redirect>;
