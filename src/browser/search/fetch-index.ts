import { SEARCH_FOLDER } from '../../search/record.ts';
import { withBase } from '../../text/base-path.ts';

/** Files whose name does not tell their content: the server is asked whether a kept one still holds. */
const UNNAMED = ['direct.bin', 'engine.bin'];

const started = new Map<string, Promise<Response>>();

/**
 * Asks for the two files that every search needs before the rest of search has been loaded, one after the other:
 * names answer first. A failure is met when the file is used, and tried again then.
 */
export async function startLoading(base: string): Promise<void> {
  try {
    for (const path of UNNAMED) await (await ask(path, base)).clone().arrayBuffer();
  } catch {
    // The file's user says so.
  }
}

/** A file of the search bundle. Rejects when it cannot be loaded. */
export async function load(path: string, base: string): Promise<Response> {
  const response = await ask(path, base);
  started.delete(path);
  return response;
}

function ask(path: string, base: string): Promise<Response> {
  const asked = started.get(path) ?? request(path, base);
  started.set(path, asked);
  return asked;
}

async function request(path: string, base: string): Promise<Response> {
  try {
    const address = withBase(`/${SEARCH_FOLDER}/${path}`, base);
    const response = await fetch(address, UNNAMED.includes(path) ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return response;
  } catch (error) {
    started.delete(path);
    throw error;
  }
}
