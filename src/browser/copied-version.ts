/** Links that carry the version that they were copied from (`?ban=…`), and a notice when the words have changed since. */

type Place = { unit: string };
/** A file `changes-since/<document>/<version>.json`, as far as it is read here. */
export type ChangesSince = {
  changes: { kind: string; from: Place | null; to: Place[]; components: { id: string }[] }[];
};

/** Page of a version: folder of the site, document, version. */
const VERSION_PAGE = /^(.*\/)van-ban\/([^/]+)\/ban\/([^/]+)\/$/;
const NAME = /^[a-z0-9-]{1,100}$/;

/** The address with the version that the page shows; the same where the page shows none. */
export function withVersion(address: string): string {
  const [, , , version] = VERSION_PAGE.exec(document.querySelector('main')?.dataset['version'] ?? '') ?? [];
  if (version === undefined) return address;
  const url = new URL(address);
  url.searchParams.set('ban', version);
  return url.href;
}

/** The version that the reader's link carries: in this page's address, or in that of the short address which led here. */
export function versionOfLink(address: string, referrer: string): string | undefined {
  const here = new URL(address);
  const before = URL.canParse(referrer) ? new URL(referrer) : undefined;
  const isShort = before?.origin === here.origin && /\/c\/[^/]+\/$/.test(before.pathname);
  const said = here.searchParams.get('ban') ?? (isShort ? before.searchParams.get('ban') : null);
  return said !== null && NAME.test(said) ? said : undefined;
}

/** Whether the words of a unit, of something in it or of a component's definition are other ones than in the file's version. */
export function isChanged(
  { changes }: ChangesSince,
  place: { unit: string } | { component: string },
): boolean {
  const isOwn = ({ unit }: Place): boolean =>
    'unit' in place && (unit === place.unit || unit.startsWith(`${place.unit}.`));
  return changes.some(
    ({ kind, from, to, components }) =>
      kind !== 'kept' &&
      kind !== 'moved' &&
      ('component' in place
        ? components.some(({ id }) => id === place.component)
        : to.some(isOwn) || (from !== null && to.length === 0 && isOwn(from))),
  );
}

/** Says at the place that the link leads to that its words have changed; nothing where that cannot be known. */
export async function tellChanged(): Promise<void> {
  const main = document.querySelector('main');
  const version = versionOfLink(location.href, document.referrer);
  const [, base, id, present] = VERSION_PAGE.exec(main?.dataset['version'] ?? '') ?? [];
  if (main === null || version === undefined || id === undefined || version === present) return;
  const anchor = decodeURIComponent(location.hash.slice(1)) || (document.querySelector('h1')?.id ?? '');
  const [, component] = /\/thanh-phan\/([^/]+)\/$/.exec(location.pathname) ?? [];
  const place = component === undefined ? { unit: anchor } : { component };
  try {
    const file = await fetch(`${base}du-lieu/changes-since/${id}/${version}.json`);
    if (!file.ok || !isChanged((await file.json()) as ChangesSince, place)) return;
  } catch {
    return;
  }
  const then =
    component === undefined
      ? `${base}van-ban/${id}/ban/${version}/#${anchor}`
      : `${base}thanh-phan/${component}/ban/${version}/`;
  const target = document.getElementById(anchor) ?? main.querySelector('.body');
  const row = component ?? anchor;
  target?.before(noticeOf(then, `${base}doi-chieu/${id}/ban/${version}/#${row}`));
}

function noticeOf(then: string, changes: string): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'note';
  notice.role = 'status';
  notice.dataset['notOfficial'] = '';
  notice.dataset['changedSince'] = '';
  const link = (href: string, text: string): HTMLElement =>
    Object.assign(document.createElement('a'), { href, textContent: text });
  const line = document.createElement('p');
  line.append(
    'Lời văn ở đây đã đổi từ khi liên kết này được sao chép. Xem ',
    link(then, 'đúng bản đã sao chép'),
    ' hoặc ',
    link(changes, 'những gì đã đổi'),
    '.',
  );
  notice.append(line);
  return notice;
}
