import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Paths of nginx, its media types and its Brotli module on Debian. */
const PROGRAM = '/usr/sbin/nginx';
const TYPES = '/etc/nginx/mime.types';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const hasNginx: boolean = existsSync(PROGRAM) && existsSync(TYPES);
export const hasBrotli: boolean = existsSync(BROTLI);

/** A running server: its address, ending with `/`, and the way to stop it. */
export type RunningServer = { url: string; stop: () => Promise<void> };

/**
 * Starts nginx on a free port with one of our examples, changed only where its comments say so: port, root, and
 * Brotli when the module is installed.
 *
 * @param example text of `nginx.conf` or `nginx-thu-muc.conf`
 * @param dist the built site
 * @param folder name of the sub-folder to serve it in: `kien-truc`; empty for the root
 * @throws with the message of nginx when it rejects the configuration
 */
export async function startNginx(example: string, dist: string, folder: string): Promise<RunningServer> {
  const temp = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const root = join(temp, 'www');
  if (folder === '') await symlink(dist, root);
  else {
    await mkdir(root);
    await symlink(dist, join(root, folder));
  }
  const server = example
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/root \/var\/www[^;]*;/, `root ${root};`)
    .replace('include mime.types;', `include ${TYPES};`)
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const config = join(temp, 'nginx.conf');
  await writeFile(config, wholeConfig(temp, server));
  const run = (...rest: string[]) =>
    promisify(execFile)(PROGRAM, ['-e', join(temp, 'error.log'), '-c', config, ...rest]);
  // The first process exits when the server listens.
  await run();
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      const pid = Number(await readFile(join(temp, 'pid'), 'utf8'));
      await run('-s', 'stop');
      await ended(pid);
      await rm(temp, { recursive: true });
    },
  };
}

function wholeConfig(temp: string, server: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(temp, name)};`,
  );
  // Started by root, it would read the site as `nobody`, who may not open every folder.
  const user = process.getuid?.() === 0 ? 'user root root;' : '';
  return `${user}
${hasBrotli ? `load_module ${BROTLI};` : ''}
pid ${join(temp, 'pid')};
worker_processes 1;
events {}
http {
access_log off;
${paths.join('\n')}
${server}
}
`;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function ended(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setImmediate(resolve));
}
