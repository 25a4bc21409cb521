/** `npm run dev`: the live site; a change in model/ makes the pages anew, a change in a page shows at once. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { runCommand } from './lib/command.ts';
import { planModel, writePages } from './lib/plan-pages.ts';

async function generate(): Promise<void> {
  const pages = await writePages(planModel('model'), 'content');
  console.log(`${pages} trang MDX trong content`);
}

await runCommand(async () => {
  await generate();
  let waiting: NodeJS.Timeout | undefined;
  watch('model', { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => runCommand(generate), 200);
  });
  const astro = spawn('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit' });
  astro.on('exit', (code) => process.exit(code ?? 0));
});
