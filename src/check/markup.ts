import { type ConfigData, HtmlValidate } from 'html-validate';
import type { Page } from './built-page.ts';
import type { Check, Site } from './site.ts';

/** The recommended rules of html-validate, without those that another check replaces or that do not fit the site. */
const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Anchors are official numbers: `dieu-2.khoan-3`.
    'valid-id': ['error', { relaxed: true }],
    // Official names are longer than 70 characters.
    'long-title': 'off',
    // Written by Astro; no meaning for readers.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Safari does not announce a list without bullets as a list unless it has the role.
    'no-redundant-role': 'off',
    // The check `policy` covers style attributes.
    'no-inline-style': 'off',
    // All files come from the site.
    'require-sri': 'off',
  },
};

/** Pages are valid HTML; the longest of each kind is checked. */
export const markup: Check = {
  name: 'markup',
  check(site) {
    const validator = new HtmlValidate(config);
    return samplePages(site).flatMap((page) => {
      const report = validator.validateStringSync(site.texts.get(page.file) ?? '', page.file);
      return report.results.flatMap(({ messages }) =>
        messages.map((message) => ({
          file: page.file,
          place: message.selector ?? `${message.line}:${message.column}`,
          what: `${message.message} (${message.ruleId})`,
          todo: 'sửa thành phần sinh ra đoạn HTML này',
        })),
      );
    });
  },
};

/** The longest page of each kind, without redirects. */
export function samplePages(site: Site): Page[] {
  const length = (page: Page) => site.texts.get(page.file)?.length ?? 0;
  const kinds = Map.groupBy(
    site.pages.filter((page) => page.redirect === undefined),
    (page) => page.kind,
  );
  return [...kinds.values()].map((pages) =>
    pages.reduce((longest, page) => (length(page) > length(longest) ? page : longest)),
  );
}
