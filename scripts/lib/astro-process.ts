/**
 * Builds the site. All that does not depend on the pages is done at once; these are looked for when the process that
 * started this one says that they are there.
 */
import { once } from 'node:events';
import { build } from 'astro';

const isTurn = once(process, 'message');
// Who started this process and is gone will not say anything.
process.once('disconnect', () => process.exit(1));

async function waitForPages(): Promise<void> {
  const [settings] = (await isTurn) as [Record<string, string>];
  process.removeAllListeners('disconnect');
  process.disconnect();
  Object.assign(process.env, settings);
}

await build({
  logLevel: 'silent',
  force: true,
  integrations: [{ name: 'wait-for-pages', hooks: { 'astro:build:start': waitForPages } }],
});
