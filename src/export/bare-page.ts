/** A page without the site's frame, for machines and other sites. */
import { escapeXml } from '../text/xml.ts';

export type BarePage = {
  title: string;
  /** Public address that search engines keep instead. */
  canonical: string;
  /** Directives of the page's policy beside `default-src 'none'`. */
  policy?: string;
  /** Further elements of the head, as HTML. */
  head: string[];
  /** The element `<body>`, as HTML. */
  body: string;
};

/** The page as HTML; it may not run scripts and is not for search engines. */
export function barePage({ title, canonical, policy = '', head, body }: BarePage): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'${policy}">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<link rel="canonical" href="${escapeXml(canonical)}">
${head.join('\n')}
</head>
${body}
</html>
`;
}
