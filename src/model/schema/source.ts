import { z } from 'zod';
import { STATUSES } from '../../text/status.ts';

/** One text as received: where it lies, what it is, which of its lines are running text. */
export const source = z.strictObject({
  id: z.string().min(1),
  /** Name of a file beside the manifest: plain ASCII, no path. */
  file: z.string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/),
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().min(1),
  issuer: z.string().min(1),
  status: z.enum(STATUSES),
  /** `van-ban` running text, `hinh` text read from figures. */
  kind: z.enum(['van-ban', 'hinh']),
  /** Ranges of lines (from 1, both ends included) that are running text, in reading order; empty for figures. */
  running: z.array(z.tuple([z.int().positive(), z.int().positive()])),
  /** How to read it, in our words. */
  note: z.string(),
});

export const manifest = z.strictObject({ sources: z.array(source).min(1) });

export type Source = z.infer<typeof source>;
