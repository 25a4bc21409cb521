import { defineConfig } from 'vitest/config';

const site = '**/*.site.test.ts';
const browser = '**/*.browser.test.ts';

/** `unit` needs nothing; `site` reads the built dist/; `browser` starts Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: [site, browser],
          // What the tests of pure functions load, the real model above all, is loaded once a process.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: [`{src,scripts}/${site}`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: [`{src,scripts}/${browser}`],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
