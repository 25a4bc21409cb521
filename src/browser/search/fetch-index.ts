import type { Bundle } from '../../search/engine.ts';
import { NAMES_FILE, SEARCH_FOLDER } from '../../search/record.ts';
import { withBase } from '../../text/base-path.ts';

let started: Promise<Response> | undefined;

/** Requests the file that every search needs while the rest of search is still being loaded. */
export function startLoading(base: string): void {
  started ??= request(NAMES_FILE, base);
  // The search that needs the file meets the failure and tries again.
  started.catch(() => undefined);
}

/** The search bundle of the site whose base is given. */
export function siteBundle(base: string): Bundle {
  return async (path) => {
    const asked = path === NAMES_FILE ? started : undefined;
    started = undefined;
    const { body } = await (asked ?? request(path, base));
    if (body === null) throw new Error(`${path} is empty`);
    // The files are packed with gzip, whatever the server does.
    const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')));
    return new Uint8Array(await unpacked.arrayBuffer());
  };
}

async function request(path: string, base: string): Promise<Response> {
  const address = withBase(`/${SEARCH_FOLDER}/${path}`, base);
  // Only this file keeps its name when its content changes: the server is asked whether a kept one still holds.
  const response = await fetch(address, path === NAMES_FILE ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}
