/**
 * Runs first on every page of the offline edition. A page opened from a folder may fetch nothing and finds no
 * `index.html`: what the site's scripts fetch comes from a table in a script file, loaded at the first query,
 * and links that they make get their `index.html`.
 */
import { EDITION_FOLDER, FETCHED_FILE, FETCHED_NAME } from './offline-folder.ts';

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const root = new URL(own.slice(0, own.lastIndexOf(`${EDITION_FOLDER}/`)));

let table: Promise<Readonly<Record<string, string>>> | undefined;

for (const element of document.querySelectorAll<HTMLElement>('[data-base]')) {
  element.dataset['base'] = root.pathname;
}

globalThis.fetch = async (input) => {
  const { href } = new URL(input instanceof Request ? input.url : input, location.href);
  const name = href.startsWith(root.href) ? href.slice(root.href.length) : '';
  table ??= loadTable();
  const content = (await table)[name];
  if (content === undefined) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
};

function loadTable(): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`${EDITION_FOLDER}/${FETCHED_FILE}`, root).href;
    script.addEventListener('load', () => resolve(Reflect.get(globalThis, FETCHED_NAME)));
    script.addEventListener('error', () => {
      table = undefined;
      reject(new Error(FETCHED_FILE));
    });
    document.head.append(script);
  });
}

function nameFile(link: Element): void {
  if (link instanceof HTMLAnchorElement && link.protocol === 'file:' && link.pathname.endsWith('/')) {
    link.pathname += 'index.html';
  }
}

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    if (target instanceof Element) nameFile(target);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      nameFile(node);
      for (const link of node.querySelectorAll('a[href]')) nameFile(link);
    }
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['href'] });
