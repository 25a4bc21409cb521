/** Rows of a long table that stand on its other pages. */

/** Addresses of the pages after this one, from the links to them. */
export function furtherPages(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-page-numbers] a:not([aria-current])');
  return [...links].map(({ href }) => href);
}

/** The rows of these pages in order, with addresses that hold on this page. @throws when a page cannot be read */
export async function fetchFurtherRows(pages: readonly string[]): Promise<HTMLTableRowElement[]> {
  const found = await Promise.all(pages.map(rowsAt));
  return found.flat();
}

async function rowsAt(page: string): Promise<HTMLTableRowElement[]> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  const rows = [...parsed.querySelectorAll<HTMLTableRowElement>('[data-catalogue-rows] tr')];
  for (const row of rows) {
    for (const link of row.querySelectorAll('a'))
      link.href = new URL(link.getAttribute('href') ?? '', page).href;
  }
  return rows.map((row) => document.adoptNode(row));
}
