import { withBase } from '../text/base-path.ts';

/** The address to write into the page for a path of this site: `/lop/1/` → `/kien-truc/lop/1/`. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}
