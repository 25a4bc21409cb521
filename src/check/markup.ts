import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import type { Page } from './built-page.ts';
import type { Check, Finding, Site } from './site.ts';

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
    'attr-delimiter': 'off',
    'attr-spacing': 'off',
    // Safari does not announce a list without bullets as a list unless it has the role.
    'no-redundant-role': 'off',
    // The check `policy` covers style attributes.
    'no-inline-style': 'off',
    // All files come from the site.
    'require-sri': 'off',
  },
};

/** Works out the rules once, not for every page. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor() {
    this.#resolved ??= super.getConfigFor('');
    return this.#resolved;
  }
}

/** Longer pages are made of the same parts as shorter ones of their kind, and take seconds. */
const LONGEST_SAMPLE = 150_000;

/** Pages are valid HTML; a long page of each kind is checked. */
export const markup: Check = {
  name: 'markup',
  ofPages: true,
  check(site) {
    const validator = new HtmlValidate(new OneConfig(config));
    return samplePages(site).flatMap(({ file }) =>
      site
        .recall('markup', file, (html) => mistakesIn(validator, html))
        .map((mistake) => ({ file, ...mistake })),
    );
  },
};

function mistakesIn(validator: HtmlValidate, html: string): Omit<Finding, 'file'>[] {
  return validator.validateStringSync(html).results.flatMap(({ messages }) =>
    messages.map((message) => ({
      place: message.selector ?? `${message.line}:${message.column}`,
      what: `${message.message} (${message.ruleId})`,
      todo: 'sửa thành phần sinh ra đoạn HTML này',
    })),
  );
}

/** The longest page of each kind below the limit, or else its shortest; without redirects. */
export function samplePages(site: Site, limit = LONGEST_SAMPLE): Page[] {
  const kinds = Map.groupBy(
    site.pages.filter((page) => page.redirect === undefined),
    (page) => page.kind,
  );
  return [...kinds.values()].map((pages) =>
    pages.reduce((best, page) => (isBetter(page.bytes, best.bytes, limit) ? page : best)),
  );
}

function isBetter(bytes: number, best: number, limit: number): boolean {
  return best > limit ? bytes < best : bytes > best && bytes <= limit;
}
