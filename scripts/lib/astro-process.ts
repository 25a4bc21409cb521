/** Loads Astro, then builds the site once, with the settings that the process which started it sends. */
import { once } from 'node:events';
import { build } from 'astro';

const [settings] = (await once(process, 'message')) as [Record<string, string>];
process.disconnect();
Object.assign(process.env, settings);
await build({ logLevel: 'silent', force: true });
