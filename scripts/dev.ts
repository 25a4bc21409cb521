/** `npm run dev`: the live site; `scripts/lib/live-site.ts` regenerates what a change in model/ or src/ affects. */
import { spawn } from 'node:child_process';

const astro = spawn('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit' });
astro.on('exit', (code) => process.exit(code ?? 0));
