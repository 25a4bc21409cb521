import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { baseFolder } from '../../src/check/link-address.ts';
import { ASKED, cacheControl, SECURITY_HEADERS } from './headers.ts';

/** A running server: its address with the base, ending with `/`, and the way to stop it. */
export type Served = { url: string; close: () => Promise<void> };

const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mmd': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Type of a file by its name, with its letters; bytes when the name says nothing. */
export function typeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

type Found = { file: string; size: number; type: string; cache: string; encoding?: string };

/**
 * Serves a folder of static files on this machine, the way a plain web host does: `index.html` for a folder,
 * a redirect to the address with `/` for a folder's address without, `404.html` with status 404 for the rest,
 * `x.br` or `x.gz` in the place of `x` when it stands beside it and the reader's browser takes it.
 *
 * @param port 0: any free port
 * @param base sub-folder of the public address: `/kien-truc/`
 * @throws when the port is taken
 */
export async function serveFolder(dir: string, port: number, base = '/'): Promise<Served> {
  const folder = baseFolder(base);
  const root = await realpath(dir);
  const server = createServer((request, response) => {
    answer(root, folder, request, response).catch(() => send(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${folder}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, { allow: 'GET, HEAD' });
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const search = query === undefined ? '' : `?${query}`;
  if (`${address}/` === base) return send(response, 301, { location: `${base}${search}` });
  const names = namesBelow(base, address);
  if (names === undefined) return sendMissing(root, request, response);
  const path = join(root, ...names);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) {
    if (!address.endsWith('/')) {
      const location = `${base}${names.map(encodeURIComponent).join('/')}/${search}`;
      return send(response, 301, { location });
    }
    return sendFile(root, join(path, 'index.html'), request, response);
  }
  if (address.endsWith('/')) return sendMissing(root, request, response);
  return sendFile(root, path, request, response);
}

/** Names of folders and file below the base; undefined when the address is none of this site. */
function namesBelow(base: string, address: string): string[] | undefined {
  if (!address.startsWith(base)) return undefined;
  try {
    const names = address.slice(base.length).split('/').map(decodeURIComponent);
    return names.some((name) => name === '..' || /[/\\\0]/.test(name)) ? undefined : names.filter(Boolean);
  } catch {
    return undefined;
  }
}

async function sendFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await find(root, path, request);
  if (!found) return sendMissing(root, request, response);
  stream(found, 200, request, response);
}

async function sendMissing(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await find(root, join(root, '404.html'), request);
  if (!found) return send(response, 404);
  stream(found, 404, request, response);
}

/** The file to send for a path, compressed when that stands beside it; undefined when it is none or leaves the root. */
async function find(root: string, path: string, request: IncomingMessage): Promise<Found | undefined> {
  const type = typeOf(path);
  const cache = cacheControl(relative(root, path).replaceAll(sep, '/'));
  const plain = await fileInside(root, path);
  if (!plain) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  for (const { name, ending } of encodings) {
    if (!new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted)) continue;
    const packed = await fileInside(root, path + ending);
    if (packed) return { ...packed, type, cache, encoding: name };
  }
  return { ...plain, type, cache };
}

async function fileInside(root: string, path: string): Promise<{ file: string; size: number } | undefined> {
  const file = await realpath(path).catch(() => undefined);
  if (file === undefined || !file.startsWith(root + sep)) return undefined;
  const stats = await stat(file);
  return stats.isFile() ? { file, size: stats.size } : undefined;
}

function stream(found: Found, status: number, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'cache-control': status === 200 ? found.cache : ASKED,
    'content-length': found.size,
    'content-type': found.type,
    vary: 'accept-encoding',
    ...(found.encoding === undefined ? {} : { 'content-encoding': found.encoding }),
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'content-length': 0 });
  response.end();
}
