import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { baseFolder } from '../../src/check/link-address.ts';
import { CARD_POLICY, cacheControl, isCard, REVALIDATED, SECURITY_HEADERS } from './headers.ts';
import { mediaType } from './media-type.ts';

/** A running server: its address with the base, ending with `/`, and the way to stop it. */
export type Served = { url: string; close: () => Promise<void> };

/**
 * Serves a folder of static files on this machine, as a plain web host does: `index.html` for a folder, a redirect
 * to the address with `/` for a folder's address without, `404.html` with status 404 for the rest, and `x.br` or
 * `x.gz` instead of `x` for browsers that accept it. The folder may be replaced while it is served.
 *
 * @param port 0: any free port
 * @param base sub-folder of the public address: `/kien-truc/`
 * @throws when the port is taken
 */
export async function serveFolder(dir: string, port: number, base = '/'): Promise<Served> {
  const answer = answerFrom(dir, baseFolder(base));
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${baseFolder(base)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answerFrom(dir: string, base: string) {
  const sendFile = sirv(dir, {
    // Reads the folder at each request, so that a new build shows at once.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders(response, path) {
      response.setHeader('content-type', mediaType(path));
      response.setHeader('cache-control', cacheControl(path.slice(1)));
    },
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, { allow: 'GET, HEAD' });
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (`${address}/` === base) return send(response, 301, { location: `${base}${search}` });
    const path = address.startsWith(base) ? `/${address.slice(base.length)}` : '//';
    const kind = await kindOf(dir, path);
    if (kind === 'folder' && !path.endsWith('/'))
      return send(response, 301, { location: `${address}/${search}` });
    if (kind === undefined || (kind === 'file' && path.endsWith('/'))) return sendMissing(dir, response);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    closeWithAnswer(response);
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    // With an answer 304 too: its headers take the place of the cached ones.
    if (isCard(request.url.slice(1))) response.setHeader('content-security-policy', CARD_POLICY);
    keepUsableHeaders(request.headers);
    sendFile(request, response, () => void sendMissing(dir, response));
  };
}

/** What an address names in the folder; undefined when nothing is there or a link leads out of the folder. */
async function kindOf(dir: string, path: string): Promise<'folder' | 'file' | undefined> {
  if (path.includes('//') || /%(?:2f|5c|00)/i.test(path)) return undefined;
  try {
    const [root, real] = await Promise.all([realpath(dir), realpath(join(dir, decodeURIComponent(path)))]);
    if (real !== root && !real.startsWith(root + sep)) return undefined;
    const stats = await stat(real);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** Closes the file that is being sent when the reader leaves, and the connection when the file cannot be read. */
function closeWithAnswer(response: ServerResponse): void {
  response.once('pipe', (file) => {
    response.once('close', () => file.destroy());
    file.once('error', () => response.destroy());
  });
}

/**
 * Leaves only those request headers that sirv reads as the standard means them: `x-br` is no Brotli, `gzip;q=0` is no
 * gzip, and a range that is not `bytes=a-b` or `bytes=a-` is ignored, as a server may.
 */
function keepUsableHeaders(headers: IncomingMessage['headers']): void {
  const accepted = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.replaceAll(' ', '').toLowerCase().split(';'))
    .filter(([name = '', q = '']) => ['br', 'gzip'].includes(name) && !/^q=0(?:\.0*)?$/.test(q))
    .map(([name]) => name);
  headers['accept-encoding'] = accepted.join(', ');
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const isUsable = start !== undefined && (end === '' || (Number(end) >= Number(start) && Number(end) > 0));
  if (!isUsable || headers['if-range'] !== undefined) delete headers.range;
}

async function sendMissing(dir: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => undefined);
  const type = { 'content-type': mediaType('404.html'), 'cache-control': REVALIDATED };
  send(response, 404, page && type, page);
}

function send(response: ServerResponse, status: number, headers = {}, body: Buffer = Buffer.alloc(0)): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'content-length': body.length });
  response.end(body);
}
