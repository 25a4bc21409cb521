/** Search and downloads of the live site: made at the first request, dropped when the model changes. */
import { rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Connect, ViteDevServer } from 'vite';
import { SEARCH_FOLDER } from '../../src/search/record.ts';
import { mediaType } from './media-type.ts';
import type { Place } from './write-downloads.ts';

type LiveDownloads = typeof import('./live-downloads.ts');

/** The two kinds of files that are not pages. */
export type Kind = 'search' | 'downloads';

/** What kind of file a path of the site is, without the base and its slash; undefined when it is neither. */
export function kindOf(path: string): Kind | undefined {
  if (path.startsWith(`${SEARCH_FOLDER}/`)) return 'search';
  const isDownload =
    /^du-lieu\/.*\.\w+$|^so-do\/quan-he\/[^/]+\.\w+$|^thanh-phan\/[^/]+\.json$|^(?:llms\.txt|(?:.*\/)?thay-doi\.(?:atom|json))$/.test(
      path,
    );
  return isDownload ? 'downloads' : undefined;
}

export type LiveFiles = { serve: Connect.NextHandleFunction; forget: () => void };

/** @param planner the server that loads the code which makes the files */
export function liveFiles(planner: ViteDevServer, place: Place): LiveFiles {
  const made = new Map<Kind, Promise<Connect.NextHandleFunction>>();
  const make = async (kind: Kind): Promise<Connect.NextHandleFunction> => {
    const folder = join(planner.config.root, '.build/live', kind);
    await rm(folder, { recursive: true, force: true });
    const code = (await planner.ssrLoadModule('/scripts/lib/live-downloads.ts')) as LiveDownloads;
    if (kind === 'search') await code.makeSearch(folder);
    else await code.makeDownloads(folder, place);
    const setHeaders = (response: ServerResponse, path: string) =>
      response.setHeader('content-type', mediaType(path));
    return sirv(folder, { dev: true, setHeaders });
  };
  const serverOf = (kind: Kind): Promise<Connect.NextHandleFunction> => {
    const server = made.get(kind) ?? make(kind);
    made.set(kind, server);
    server.catch(() => made.delete(kind));
    return server;
  };
  return {
    forget: () => made.clear(),
    serve: (request, response, next) => {
      const kind = kindOf(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
      if (kind === undefined) next();
      else serverOf(kind).then((serve) => serve(request, response, next), next);
    },
  };
}
