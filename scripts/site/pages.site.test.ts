import { describe, expect, test } from 'vitest';
import { componentVersionAddress, versionAddress, wholeTextAddress } from '../../src/model/address.ts';
import { versionsOfComponent } from '../../src/model/component-versions.ts';
import { graphOf } from '../../src/model/graph.ts';
import {
  attribute,
  dist,
  type Element,
  filesBelow,
  model,
  modelPages,
  pageAt,
  readBuilt,
  textOf,
  withAttribute,
  withClass,
  withTag,
} from './fixture.ts';

/** Pages of no document. */
const plainPages = [
  '/van-ban/',
  '/thay-doi/',
  '/tim-kiem/',
  '/du-lieu/',
  '/gioi-thieu/',
  '/cach-doc/',
  '/cach-trich-dan/',
  '/tro-nang/',
  '/thuat-ngu/',
  '/trich-dan/',
];

/** Pages of ours that are about the subject and show its status. */
const aboutTheSubject = ['/van-ban/', '/thay-doi/', '/du-lieu/', '/thuat-ngu/', '/trich-dan/'];

/** The page of each version, with the page that search engines keep instead. */
const versions = model.documents.map((document) => ({
  address: versionAddress(document),
  canonical: wholeTextAddress(document.id),
}));

const fileOf = (address: string) => `${address.slice(1)}index.html`;
const html = (await filesBelow(dist)).filter((file) => file.endsWith('.html'));
/** Short addresses only send on, and cards are for other sites. */
const isAside = (file: string) => /^(?:c|nhung)\//.test(file);
const built = html.filter((file) => !isAside(file));

test('a page has one name, in the menu, in the footer and as its heading', () => {
  const page = pageAt('/gioi-thieu/');
  const links = ['header', 'footer'].flatMap((tag) =>
    withTag(page, tag).flatMap((part) => withTag(part, 'nav').flatMap((nav) => withTag(nav, 'a'))),
  );
  const said = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim();
  expect(links.length).toBeGreaterThan(15);
  for (const link of links) {
    const [heading] = withTag(pageAt(attribute(link, 'href') ?? ''), 'h1');
    expect(heading && said(heading).replace(/ \([^()]*\)$/, '')).toBe(said(link));
  }
});

describe('the pages of the site', () => {
  test('hold all that the model names, those about the site and the one for lost addresses', () => {
    const expected = [...modelPages().map(({ address }) => address), ...plainPages].map(fileOf);
    expect([...expected, '404.html'].filter((file) => !built.includes(file))).toEqual([]);
  });

  test('are as many as the framework has of each kind', () => {
    const count = (pattern: RegExp) => built.filter((file) => pattern.test(file)).length;
    expect({
      components: count(/^thanh-phan\/[^/]+\/index\.html$/),
      layers: count(/^lop\/[1-4]\/index\.html$/),
      principles: count(/^nguyen-tac\/[1-7]\/index\.html$/),
      frameworks: count(/^khung-tham-chieu\/[^/]+\/index\.html$/),
      wholeTexts: count(/^van-ban\/[^/]+\/toan-van\/index\.html$/),
    }).toEqual({ components: 305, layers: 4, principles: 7, frameworks: 4, wholeTexts: 3 });
  });

  test.each([
    '/thanh-phan/hts7/',
    '/thanh-phan/udcqs9/',
    '/thanh-phan/dlhq9/',
    '/thanh-phan/ndxp/',
    '/thanh-phan/v-apex/',
    '/thanh-phan/trung-tam-du-lieu-quoc-gia/',
    '/van-ban/qd-khung-kien-truc-so/phan-2/muc-1/',
    '/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/',
    '/khung-tham-chieu/cap-xa/',
  ])('keep the published address %s', (address) => {
    expect(built).toContain(fileOf(address));
  });

  test('are all in the sitemap, by their public address, save versions, redirects and the page for lost addresses', () => {
    const isUnlisted = (file: string) => withAttribute(pageAt(`/${file}`), 'content', 'noindex').length > 0;
    expect(readBuilt('sitemap-index.xml')).toContain('/sitemap-0.xml</loc>');
    const listed = [...readBuilt('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    expect(listed.map(fileOf).toSorted()).toEqual(
      built.filter((file) => file !== '404.html' && !isUnlisted(file)),
    );
    const ofComponents = graphOf(model).model.components.flatMap((component) =>
      versionsOfComponent(graphOf(model), component).map(({ version }) =>
        fileOf(componentVersionAddress(component, version)),
      ),
    );
    expect(built.filter(isUnlisted)).toEqual(
      [...versions.map(({ address }) => fileOf(address)), ...ofComponents].toSorted(),
    );
  });
});

describe('the page of a version', () => {
  test.each(versions)(
    '$address has the anchors of $canonical and names it as its canonical',
    ({ address, canonical }) => {
      const idsOf = (at: string) =>
        withClass(pageAt(at), 'unit').map((unit) => [
          attribute(unit, 'id'),
          ...withClass(unit, 'code-anchor').map((code) => attribute(code, 'id')),
        ]);
      const [link] = withAttribute(pageAt(address), 'rel', 'canonical');
      expect(idsOf(address)).toEqual(idsOf(canonical));
      expect(link && new URL(attribute(link, 'href') ?? '').pathname).toBe(canonical);
    },
  );
});

describe('every page', () => {
  test('is in Vietnamese, has one heading and a title of its own', () => {
    const titles = new Map<string, string>();
    for (const file of built) {
      const page = pageAt(`/${file}`);
      const [html] = withTag(page, 'html');
      expect(html && attribute(html, 'lang'), file).toBe('vi');
      expect(withTag(page, 'h1').length, file).toBe(1);
      const head = withTag(page, 'head').flatMap((element) => withTag(element, 'title'));
      titles.set(head.map((title) => textOf(title)).join('|'), file);
    }
    expect(titles.size).toBe(built.length);
  });
});

test('short addresses and cards are in Vietnamese and for no search engine; each card has one heading and a title of its own', () => {
  const aside = html.filter(isAside);
  const titles = new Set<string>();
  for (const file of aside) {
    const text = readBuilt(file);
    expect(text, file).toContain('<html lang="vi">');
    expect(text, file).toContain('<meta name="robots" content="noindex">');
    expect(text.split('<h1>').length - 1, file).toBe(file.startsWith('nhung/') ? 1 : 0);
    titles.add(/<title>([^<]+)/.exec(text)?.[1] ?? '');
  }
  expect(aside.length).toBeGreaterThan(model.components.length * 2);
  expect(titles.size).toBe(aside.length);
});

describe('the legal status', () => {
  const statusOf = new Map(model.documents.map((document) => [document.id, document]));

  test('of the three documents is a draft, one in force and one that went before', () => {
    expect(Object.fromEntries(model.documents.map(({ id, status }) => [id, status]))).toEqual({
      'qd-khung-kien-truc-so': 'du-thao',
      'qd-3388-gia-lai': 'hieu-luc',
      'kien-truc-chinh-phu-so-4-0': 'truoc-day',
    });
  });

  test('is marked on every page that speaks for a document, and a banner says it in words', () => {
    for (const { address, document } of modelPages()) {
      const page = pageAt(address);
      const [body] = withTag(page, 'body');
      const [banner] = withClass(page, 'status-banner');
      expect(body && attribute(body, 'data-status'), address).toBe(statusOf.get(document)?.status);
      expect(banner && textOf(banner), address).toContain(statusOf.get(document)?.statusText);
    }
  });

  test.each(aboutTheSubject)('is that of the subject on %s, which speaks about it', (address) => {
    const page = pageAt(address);
    const { subject } = graphOf(model);
    expect(withTag(page, 'body').map((body) => attribute(body, 'data-status'))).toEqual([subject.status]);
  });

  test.each([...plainPages.filter((address) => !aboutTheSubject.includes(address)), '/404.html'])(
    'is not marked on %s, which speaks for none',
    (address) => {
      const page = pageAt(address);
      expect(withTag(page, 'body').map((body) => attribute(body, 'data-status'))).toEqual([undefined]);
      expect(withClass(page, 'status-banner')).toEqual([]);
    },
  );
});
