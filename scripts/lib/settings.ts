import { baseFolder } from '../../src/check/link-address.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { MODEL_DIR } from '../../src/model/folders.ts';

/** What the environment sets of a build. */
export type Settings = {
  /** Public address, without path: `https://khung.example`. */
  site: string;
  /** Sub-folder of the public address: starts and ends with `/`. */
  base: string;
  /** Folder of the built site. */
  out: string;
  model: string;
  /** E-mail address for reports of mistakes of the site; empty when there is none. */
  reportTo: string;
};

const DEFAULT_SITE = 'https://khung-kien-truc-so.example';

/**
 * Reads SITE, BASE, KHUNG_OUT_DIR, KHUNG_MODEL_DIR and BAO_LOI; an empty variable counts as not set.
 * @throws ExpectedError for an address or a sub-folder that cannot be published
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    site: siteOf(env['SITE'] || DEFAULT_SITE),
    base: baseOf(env['BASE'] || '/'),
    out: env['KHUNG_OUT_DIR'] || 'dist',
    model: MODEL_DIR,
    reportTo: reportToOf(env['BAO_LOI'] ?? ''),
  };
}

/** A file or folder in `.build/` that belongs to the site of one folder: the site that is being built, or `what` of it. */
export function besideBuild(out: string, what = ''): string {
  return `.build/${what}${out.replaceAll('/', '-')}`;
}

function reportToOf(value: string): string {
  if (value !== '' && !/^[^\s@?&#%]+@[^\s@?&#%]+$/.test(value))
    throw new ExpectedError(
      `BAO_LOI="${value}" không phải địa chỉ thư: hãy viết như bao-loi@khung.example, hoặc bỏ biến này.`,
    );
  return value;
}

function siteOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin !== value.replace(/\/$/, ''))
    throw new ExpectedError(
      `SITE="${value}" không phải địa chỉ của một máy chủ: hãy viết như ${DEFAULT_SITE}, thư mục con thì ghi vào BASE.`,
    );
  return url.origin;
}

function baseOf(value: string): string {
  const base = baseFolder(value);
  if (!/^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]{1,100}\/)*$/.test(base))
    throw new ExpectedError(
      `BASE="${value}" không phải thư mục con của một địa chỉ: hãy viết như /kien-truc/, chỉ chữ không dấu, chữ số và “-”.`,
    );
  return base;
}
