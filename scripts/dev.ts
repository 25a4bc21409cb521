/** `npm run dev`: the live site; `scripts/lib/live-site.ts` regenerates what a change in model/ or src/ affects. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join('node_modules', 'astro', 'bin', 'astro.mjs');
const astro = spawn(process.execPath, [program, 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
astro.on('exit', (code) => process.exit(code ?? 0));
