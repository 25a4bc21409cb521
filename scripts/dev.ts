/** `npm run dev`: the live site; `scripts/lib/live-site.ts` regenerates what a change in model/ or src/ affects. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { PAGES_LOCK, withLock } from './lib/lock.ts';

await runCommand(() =>
  withLock(PAGES_LOCK, async () => {
    const program = join('node_modules', 'astro', 'bin', 'astro.mjs');
    const astro = spawn(process.execPath, [program, 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
    // Astro ends first, then this process, which removes the lock.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
    const [code] = await once(astro, 'exit');
    process.exitCode = code ?? 0;
  }),
);
