/** Search and downloads of the live site: made when a reader first wants one, forgotten when the model changes. */
import { createReadStream, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { SEARCH_FOLDER } from '../../src/search/record.ts';
import type { Place } from './export.ts';
import { typeOf } from './serve.ts';

type LiveDownloads = typeof import('./live-downloads.ts');

/** The two kinds of files that are not pages. */
export type Kind = 'search' | 'downloads';

/** What kind of file a path of the site is, without the base and its slash; undefined when it is neither. */
export function kindOf(path: string): Kind | undefined {
  if (path.startsWith(`${SEARCH_FOLDER}/`)) return 'search';
  const isDownload = /^du-lieu\/.*\.\w+$|^thanh-phan\/[^/]+\.json$|^(?:llms\.txt|[^/]+\.atom)$/.test(path);
  return isDownload ? 'downloads' : undefined;
}

export type LiveFiles = { serve: Connect.NextHandleFunction; forget: () => void };

/** @param planner the server that loads the code which makes the files */
export function liveFiles(planner: ViteDevServer, place: Place): LiveFiles {
  const made = new Map<Kind, Promise<string>>();
  const make = async (kind: Kind): Promise<string> => {
    const folder = join(planner.config.root, '.build/live', kind);
    await rm(folder, { recursive: true, force: true });
    const code = (await planner.ssrLoadModule('/scripts/lib/live-downloads.ts')) as LiveDownloads;
    if (kind === 'search') await code.makeSearch(folder);
    else await code.makeDownloads(folder, place);
    return folder;
  };
  const folderOf = (kind: Kind): Promise<string> => {
    const folder = made.get(kind) ?? make(kind);
    made.set(kind, folder);
    folder.catch(() => made.delete(kind));
    return folder;
  };
  return {
    forget: () => made.clear(),
    serve: (request, response, next) => {
      const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
      const kind = kindOf(path);
      if (kind === undefined) return next();
      folderOf(kind).then((folder) => {
        const file = join(folder, path);
        if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
        response.writeHead(200, { 'content-type': typeOf(path), 'cache-control': 'no-store' });
        createReadStream(file).pipe(response);
      }, next);
    },
  };
}
