/** A packed Office file with nothing in it that depends on the time or is random. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Earliest time that a zip archive can give a file. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/**
 * The same Word file without its times of creation, and with the ids of links, which the library makes at random,
 * counted in their order.
 */
export function settled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const ids = new Map<string, string>();
  const linkId = (id: string): string => {
    const known = ids.get(id) ?? `rIdL${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const settledParts = Object.entries(parts).map(([path, part]): [string, Uint8Array] => {
    if (path === 'docProps/core.xml') return [path, strToU8(withoutDates(strFromU8(part)))];
    if (!path.startsWith('word/')) return [path, part];
    return [path, strToU8(strFromU8(part).replace(/(?<=")rId[a-z0-9_-]{21}(?=")/g, linkId))];
  });
  return zipSync(Object.fromEntries(settledParts), { mtime: FIRST_MOMENT });
}

function withoutDates(core: string): string {
  return core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}
