import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAddress } from '../../src/model/address.ts';
import { withBase } from '../../src/text/base-path.ts';

/** Day on which each document was posted, by its id. */
export type PostingDays = Readonly<Record<string, string>>;

/** The posting days of a model; none when it cannot be read, which the build says elsewhere. */
export function readPostingDays(modelDir: string): PostingDays {
  const folder = join(modelDir, 'documents');
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.flatMap((name) => {
      const { id, posted } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
      return typeof id === 'string' && typeof posted === 'string' ? [[id, posted]] : [];
    }),
  );
}

/** The day on which a page last changed: that of its document, or the newest for pages that speak of all of them. */
export function lastModified(url: string, days: PostingDays, base: string): string | undefined {
  const { pathname } = new URL(url);
  const own = Object.keys(days).find((id) => pathname.startsWith(withBase(documentAddress(id), base)));
  return own === undefined ? Object.values(days).toSorted().at(-1) : days[own];
}
