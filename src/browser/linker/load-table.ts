import { LINK_TABLE_FILE, type LinkTable } from '../../linker/link-table.ts';
import { withBase } from '../../text/base-path.ts';

let loading: Promise<LinkTable> | undefined;

/** The link table of the site whose base is given, loaded once; a failure is tried again at the next call. */
export function loadTable(base: string): Promise<LinkTable> {
  loading ??= request(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function request(base: string): Promise<LinkTable> {
  const response = await fetch(withBase(`/${LINK_TABLE_FILE}`, base), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${LINK_TABLE_FILE}`);
  return (await response.json()) as LinkTable;
}
