import { slug } from '../text/vi.ts';

/** Anchor of a component's code: `ƯDCQS9` → `udcqs9`. */
export function codeAnchor(code: string): string {
  return slug(code);
}
