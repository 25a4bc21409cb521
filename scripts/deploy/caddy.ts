import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type RunningServer } from './nginx.ts';

/** Path of Caddy on Debian. */
const PROGRAM = '/usr/bin/caddy';

export const hasCaddy: boolean = existsSync(PROGRAM);

/**
 * Starts Caddy on a free port with our example, changed only where its comments say so: host and root.
 *
 * @param example text of `Caddyfile`
 * @param dist the built site
 * @throws with the message of Caddy when it ends before it listens
 */
export async function startCaddy(example: string, dist: string): Promise<RunningServer> {
  const temp = await mkdtemp(join(tmpdir(), 'caddy-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const site = example
    .replace(/^khung-kien-truc-so\.example \{/m, `${url} {`)
    .replace('root * /var/www/khung-kien-truc-so', `root * ${dist}`);
  const config = join(temp, 'Caddyfile');
  await writeFile(config, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const child = spawn(PROGRAM, ['run', '--config', config, '--adapter', 'caddyfile'], {
    env: { HOME: temp, XDG_CONFIG_HOME: temp, XDG_DATA_HOME: temp },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('serving initial configuration')) resolve();
    });
    child.on('exit', () => reject(new Error(printed)));
  });
  return {
    url: `${url}/`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(temp, { recursive: true });
    },
  };
}
