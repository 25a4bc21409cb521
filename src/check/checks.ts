import { kilobytes, numberInWords } from '../text/number.ts';
import { deadLinks } from './dead-links.ts';
import { drawings } from './drawings.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { inlineCode } from './inline-code.ts';
import { language } from './language.ts';
import { markup } from './markup.ts';
import { policy } from './policy.ts';
import type { Check, Finding, Site } from './site.ts';
import { sizes } from './sizes.ts';
import { thirdParty } from './third-party.ts';
import { titles } from './titles.ts';
import { unlinkedPages } from './unlinked-pages.ts';
import { weigh } from './weight.ts';

/** All checks of a built site, in the order in which they run. */
export const checks: readonly Check[] = [
  deadLinks,
  unlinkedPages,
  duplicateIds,
  titles,
  language,
  headings,
  images,
  sizes,
  thirdParty,
  inlineCode,
  policy,
  markup,
  drawings,
];

/** A finding with the name of its check. */
type Named = Finding & { name: string };

/** Runs the checks that look at pages only, which may come before the other files of the site. */
export function checkPages(site: Site): Named[] {
  return checks.filter(({ ofPages }) => ofPages).flatMap((one) => run(one, site));
}

/** Runs every check, but for those of pages whose findings are given, and returns all findings in the order of the checks. */
export function checkSite(site: Site, inPages = checkPages(site)): Named[] {
  return checks.flatMap((one) =>
    one.ofPages ? inPages.filter(({ name }) => name === one.name) : run(one, site),
  );
}

function run({ name, check }: Check, site: Site): Named[] {
  return check(site).map((finding) => ({ name, ...finding }));
}

/** One line about the site: how many pages, links and anchors; the heaviest first view. */
export function summarize(site: Site): string {
  const links = site.pages.reduce(
    (sum, { references }) => sum + references.filter(({ use }) => use === 'link').length,
    0,
  );
  const anchors = site.pages.reduce((sum, { ids }) => sum + ids.length, 0);
  const heaviest = [...site.pages]
    .sort((a, b) => b.bytes - a.bytes)
    .reduce(
      (heaviest, page) => {
        const weight = weigh(site, page);
        return weight.most > heaviest.size && weight.firstView > heaviest.size
          ? { address: `/${page.address}`, size: weight.firstView }
          : heaviest;
      },
      { address: '', size: 0 },
    );
  return [
    `${numberInWords(site.pages.length)} trang`,
    `${numberInWords(links)} liên kết`,
    `${numberInWords(anchors)} neo`,
    `lần xem đầu nặng nhất ${kilobytes(heaviest.size)} (${heaviest.address})`,
  ].join(', ');
}
