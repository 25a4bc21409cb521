/** Other pages of the site, for what is shown of them here. */

const pages = new Map<string, Promise<Document>>();

/** This page, or one that is fetched once; one that could not be fetched is tried again. Throws when it is not there. */
export function pageAt(pathname: string): Promise<Document> {
  if (pathname === location.pathname) return Promise.resolve(document);
  const known = pages.get(pathname);
  if (known !== undefined) return known;
  const loading = load(pathname);
  pages.set(pathname, loading);
  loading.catch(() => pages.delete(pathname));
  return loading;
}

async function load(pathname: string): Promise<Document> {
  const response = await fetch(pathname);
  if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
