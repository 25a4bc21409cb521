import type { Bundle } from '../../search/engine.ts';
import { NAMES_FILE, SEARCH_FOLDER, TEXTS_FILE } from '../../search/record.ts';
import { withBase } from '../../text/base-path.ts';

const FIRST_FILES: readonly string[] = [NAMES_FILE, TEXTS_FILE];
const started = new Map<string, Promise<Response>>();

/** Requests the files that every search needs while the rest of search is still being loaded. */
export function startLoading(base: string): void {
  for (const path of FIRST_FILES) {
    const asked = request(path, base);
    // The search that needs the file meets the failure and tries again.
    asked.catch(() => undefined);
    started.set(path, asked);
  }
}

/** The search bundle of the site whose base is given. */
export function siteBundle(base: string): Bundle {
  return async (path) => {
    const asked = started.get(path);
    started.delete(path);
    const { body } = await (asked ?? request(path, base));
    if (body === null) throw new Error(`${path} is empty`);
    // The files are packed with gzip, whatever the server does.
    const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')));
    return new Uint8Array(await unpacked.arrayBuffer());
  };
}

async function request(path: string, base: string): Promise<Response> {
  const address = withBase(`/${SEARCH_FOLDER}/${path}`, base);
  // These files keep their names when their content changes: the server is asked whether a kept one still holds.
  const response = await fetch(address, FIRST_FILES.includes(path) ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}
