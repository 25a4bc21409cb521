import type { Page, Reference } from './built-page.ts';
import { type Check, type Finding, hasTarget, type Site } from './site.ts';

/** Every link, resource and anchor inside the site has a target that exists. */
export const deadLinks: Check = {
  name: 'dead-link',
  check(site) {
    const anchors = new Map(site.pages.map((page) => [page, new Set(page.ids.map(({ id }) => id))]));
    return site.pages.flatMap((page) => page.references.flatMap((ref) => follow(site, anchors, page, ref)));
  },
};

function follow(
  site: Site,
  anchors: ReadonlyMap<Page, ReadonlySet<string>>,
  page: Page,
  reference: Reference,
): Finding[] {
  const finding = (what: string, todo: string) => [
    { file: page.file, place: site.placeAt(page, reference.at), what, todo },
  ];
  const { url } = reference;
  const target = site.targetOf(url, page.address);
  if (target.to === 'nowhere') return finding(`Địa chỉ "${url}" viết sai`, 'viết lại địa chỉ');
  if (target.to === 'beside') {
    return finding(`Liên kết "${url}" nằm ngoài thư mục ${site.base}`, 'tạo địa chỉ bằng href()');
  }
  if (target.to !== 'inside') return [];
  if (!hasTarget(site, target.path)) {
    return finding(`Liên kết chết "${url}"`, 'sửa địa chỉ hoặc tạo trang còn thiếu');
  }
  const goal = site.pageAt(target.path);
  if (!goal || target.anchor === '' || target.anchor === 'top' || anchors.get(goal)?.has(target.anchor))
    return [];
  return finding(
    `Liên kết "${url}": trang ${goal.file} không có neo "${target.anchor}"`,
    'sửa neo hoặc thêm id còn thiếu',
  );
}
