/** One feed in two forms: Atom (RFC 4287) and JSON Feed 1.1. Unchanged entries give unchanged bytes. */
import { element, words, xmlFile } from '../text/xml.ts';
import { type Download, jsonDownload } from './download.ts';

/** `url` is the permanent address of what an entry tells, also its identity; `day` when it was posted, ISO 8601. */
export type FeedEntry = { url: string; page: string; title: string; summary: string; day: string };

/** `path` is where the feed lies, without an ending; `home` the page that it is about. */
export type Feed = { path: string; title: string; home: string; entries: FeedEntry[] };

/** An entry's time is the start of the day in Viet Nam. */
function dateTime(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/** `<path>.atom` and `<path>.json`; entries come newest first. Addresses are made public by `publicUrl`. */
export function feedDownloads(
  { path, title, home, entries }: Feed,
  publicUrl: (path: string) => string,
): Download[] {
  const [latest] = entries;
  const link = (rel: string, type: string, address: string) =>
    element('link', { rel, type, href: publicUrl(address) });
  const atom = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' }, [
    words('id', {}, publicUrl(`${path}.atom`)),
    words('title', {}, title),
    element('author', {}, [words('name', {}, 'Bản trực tuyến không chính thức')]),
    words('updated', {}, dateTime(latest?.day ?? '1970-01-01')),
    link('self', 'application/atom+xml', `${path}.atom`),
    link('alternate', 'text/html', home),
    ...entries.map((entry) =>
      element('entry', {}, [
        words('id', {}, publicUrl(entry.url)),
        words('title', {}, entry.title),
        words('published', {}, dateTime(entry.day)),
        words('updated', {}, dateTime(entry.day)),
        link('alternate', 'text/html', entry.page),
        words('summary', {}, entry.summary),
      ]),
    ),
  ]);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'vi',
    home_page_url: publicUrl(home),
    feed_url: publicUrl(`${path}.json`),
    items: entries.map((entry) => ({
      id: publicUrl(entry.url),
      url: publicUrl(entry.page),
      title: entry.title,
      content_text: entry.summary,
      date_published: dateTime(entry.day),
    })),
  };
  return [
    { path: `${path.slice(1)}.atom`, text: xmlFile(atom) },
    jsonDownload(`${path.slice(1)}.json`, json),
  ];
}
