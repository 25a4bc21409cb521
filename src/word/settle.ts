/** A packed Office file with nothing in it that depends on the day or on chance. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file of an archive cannot be older. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/**
 * The same Word file without the moments at which it was made, and with the ids of links, which the library draws by
 * chance, counted in their order.
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
