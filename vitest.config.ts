import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const site = '**/*.site.test.ts';
const browser = '**/*.browser.test.ts';

/** Files that are tested at the same time. A worker, with its browser, keeps a processor busy and needs up to a gigabyte. */
const WORKERS = Math.min(4, Math.max(2, availableParallelism()));

/** Files that take the longest though they are short; begun last, they would keep one worker busy and the others idle. */
const LONGEST = ['build.site', 'base.browser', 'accessibility.browser'];

/** Vitest's own order, the longest files before the others of their project. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.includes(name));
    const orderOf = (file: TestSpecification) => file.project.config.sequence.groupOrder;
    return sorted.sort((a, b) => orderOf(a) - orderOf(b) || Number(isLong(b)) - Number(isLong(a)));
  }
}

/**
 * `unit` calls functions; `site` reads the built dist/, starts commands and LibreOffice, and indexes or plans the whole
 * model again and again; `browser` starts Chromium.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: [site, browser],
          // What tests load, the real model above all, is loaded once a process.
          isolate: false,
          maxWorkers: WORKERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: [`{src,scripts}/${site}`],
          isolate: false,
          maxWorkers: WORKERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: [`{src,scripts}/${browser}`],
          maxWorkers: WORKERS,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser on a busy machine may lose one race; a fault of the site fails twice, and the report names each retry.
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
