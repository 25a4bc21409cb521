import type { Fragment } from './fragment.ts';

/** The part of Pagefind's browser code that is used. */
export type Pagefind = { search(term: string): Promise<{ results: PagefindResult[] }> };
export type PagefindResult = { id: string; data(): Promise<Fragment> };

type PagefindModule = {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind & { init(): Promise<void> };
};

/**
 * Loads Pagefind from its folder (an address that ends with `/`) and readies it.
 * It runs without a worker: a search takes a few milliseconds, the worker would cost a request and 12 KB.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const instance = module.createInstance({ basePath: folder, noWorker: true });
  await instance.init();
  return instance;
}
