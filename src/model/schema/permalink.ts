import { z } from 'zod';

/** Ledger of every address ever published and the anchors on it. It only grows. */
export const permalinks = z.record(z.string().regex(/^\//), z.array(z.string()));

/** Where an address (or an address with an anchor) that is gone leads now. */
export const redirects = z.array(
  z.strictObject({
    from: z.string().regex(/^\//),
    to: z.string().regex(/^\//),
    kind: z.enum(['moved', 'split', 'merged', 'withdrawn']),
  }),
);

export type Permalinks = z.infer<typeof permalinks>;
export type Redirect = z.infer<typeof redirects>[number];
