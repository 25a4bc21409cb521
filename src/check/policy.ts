import { createHash } from 'node:crypto';
import type { Inline, Page } from './built-page.ts';
import type { Check, Finding, Site } from './site.ts';

/** Directives with their sources. */
type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * Every page has a Content-Security-Policy that runs no foreign code and covers each inline script and style by its
 * hash (CSP Level 3).
 */
export const policy: Check = {
  name: 'policy',
  check: (site) =>
    site.pages.filter((page) => page.redirect === undefined).flatMap((page) => checkPage(site, page)),
};

function checkPage(site: Site, page: Page): Finding[] {
  const finding = (place: string, what: string, todo: string): Finding => ({
    file: page.file,
    place,
    what,
    todo,
  });
  if (page.policies.length === 0) {
    return [finding('', 'Trang không có Content-Security-Policy', 'bật security.csp cho trang')];
  }
  const policies = page.policies.map(parsePolicy);
  const findings = page.inlines
    .filter((inline) => !policies.every((rules) => allows(rules, inline)))
    .map((inline) =>
      finding(
        site.placeAt(page, inline.at),
        `${nameOf(inline)} không được CSP cho phép`,
        'đưa ra tệp riêng hoặc thêm mã băm vào CSP',
      ),
    );
  const limits = policies.flatMap((rules) => sourcesOf(rules, ['script-src', 'default-src']) ?? []);
  if (limits.length === 0) findings.push(finding('', 'CSP không giới hạn mã', 'thêm script-src'));
  for (const source of limits.filter((name) => name === "'unsafe-inline'" || name === "'unsafe-eval'")) {
    findings.push(finding('', `CSP cho chạy mã lạ (${source})`, 'bỏ giá trị đó khỏi script-src'));
  }
  return findings;
}

function parsePolicy(content: string): Policy {
  const rules = new Map<string, readonly string[]>();
  for (const rule of content.split(';')) {
    const [name = '', ...sources] = rule.trim().split(/\s+/);
    if (name !== '' && !rules.has(name.toLowerCase())) rules.set(name.toLowerCase(), sources);
  }
  return rules;
}

function sourcesOf(rules: Policy, directives: readonly string[]): readonly string[] | undefined {
  const directive = directives.find((name) => rules.has(name));
  return directive === undefined ? undefined : rules.get(directive);
}

const directivesFor: Readonly<Record<Inline['what'], readonly string[]>> = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  style: ['style-src-elem', 'style-src', 'default-src'],
  'style-attribute': ['style-src-attr', 'style-src', 'default-src'],
};

function allows(rules: Policy, inline: Inline): boolean {
  const sources = sourcesOf(rules, directivesFor[inline.what]);
  if (sources === undefined) return true;
  const hashes = sources.filter((source) => /^'(?:sha\d+|nonce)-/.test(source));
  if (inline.what === 'style-attribute') return hashes.length === 0 && sources.includes("'unsafe-inline'");
  if (hashes.length === 0) return sources.includes("'unsafe-inline'");
  return hashes.some((source) => {
    const [, algorithm, digest] = /^'(sha256|sha384|sha512)-(.+)'$/.exec(source) ?? [];
    return algorithm !== undefined && createHash(algorithm).update(inline.text).digest('base64') === digest;
  });
}

function nameOf(inline: Inline): string {
  return { script: 'Mã <script>', style: 'Kiểu <style>', 'style-attribute': 'Thuộc tính style' }[inline.what];
}
