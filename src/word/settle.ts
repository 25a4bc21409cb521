/** A packed Office file with nothing in it that depends on the time or is random. */
import { strToU8, zipSync } from 'fflate';

/** Earliest time that a zip archive can give a file. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/**
 * A Word file of its parts by their path, without its times of creation, and with the ids of links, which the library
 * makes at random, counted in their order.
 */
export function settled(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const ids = new Map<string, string>();
  const linkId = (id: string): string => {
    const known = ids.get(id) ?? `rIdL${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const settledPart = (path: string, text: string): string => {
    if (path === 'docProps/core.xml') return withoutDates(text);
    return path.startsWith('word/') ? text.replace(/(?<=")rId[a-z0-9_-]{21}(?=")/g, linkId) : text;
  };
  const files = [...parts].map(
    ([path, part]) => [path, typeof part === 'string' ? strToU8(settledPart(path, part)) : part] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: FIRST_MOMENT });
}

function withoutDates(core: string): string {
  return core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}
