/** Code of the script in the head of every page (`early-script.ts`); `astro.config.mjs` puts it in. */
declare const EARLY_SCRIPT: string;
