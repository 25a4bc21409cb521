import { createHash } from 'node:crypto';
import {
  type Check,
  type Finding,
  isPage,
  makeAnew,
  type Publication,
  pageOf,
  type Site,
  siteOf,
} from './site.ts';

/** Words and attributes of a page for a test; defaults pass every check. */
export type Draft = {
  title?: string;
  description?: string;
  lang?: string;
  kind?: string;
  head?: string;
  policy?: string;
  body?: string;
};

/** A small page that passes every check unless the options break one. */
export function html(draft: Draft = {}): string {
  const { title = 'Trang chủ', description = `Mô tả: ${title}`, lang = 'vi', kind = 'trang' } = draft;
  const { policy = "default-src 'self'", head = '', body = '' } = draft;
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<title>${title}</title><meta name="description" content="${description}">${head}
</head><body class="kind-${kind}"><main><h1>${title}</h1>
${body}
</main></body></html>`;
}

/** A site of the given files. */
export function site(files: Record<string, string>, publication: Publication = { base: '/' }): Site {
  const paths = Object.keys(files);
  const textOf = (file: string) => files[file] ?? '';
  const recall = makeAnew(textOf);
  const pages = paths.filter(isPage).map((file) => pageOf(file, recall));
  return siteOf(pages, paths, textOf, publication, recall);
}

/** Findings of a check on a site of the given files. */
export function find(check: Check, files: Record<string, string>, publication?: Publication): Finding[] {
  return check.check(site(files, publication));
}

/** The source expression of a Content-Security-Policy that covers a text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
