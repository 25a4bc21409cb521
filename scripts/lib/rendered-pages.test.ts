import { describe, expect, test } from 'vitest';
import { namesOf, withNames, withoutNames } from './rendered-pages.ts';

/** A page as Astro writes it. */
const page = ({ style = 'AAAAAAAA', script = 'BBBBBBBB', policy = "'sha256-a'", more = '' } = {}) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self' ${policy};"><link rel="stylesheet" href="/_astro/_.${style ? `.${style}` : ''}.css">${more}<script type="module" src="/_astro/Shell.${script}.js"></script><p>lời</p>`;

const files = ['_..AAAAAAAA.css', '_..XXXXXXXX.css', 'Shell.BBBBBBBB.js', 'Moved.CCCCCCCC.js'];

describe('a page that is kept', () => {
  test('gets the names and the policy that pages have now', () => {
    const now = { style: 'NEWSTYLE', script: 'NEWSCRPT', policy: "'sha256-b' 'sha256-c'" };
    const names = namesOf(page(now), ['_..NEWSTYLE.css', 'Shell.NEWSCRPT.js']);
    expect(withNames(withoutNames(page()), names)).toBe(page(now));
  });

  test('comes back as it was where nothing has changed, its own scripts too', () => {
    const own = page({ more: '<script type="module" src="/_astro/Moved.CCCCCCCC.js"></script>' });
    expect(withNames(withoutNames(own), namesOf(page(), files))).toBe(own);
  });

  test('is not used when pages link to other styles than it does', () => {
    const more = '<link rel="stylesheet" href="/_astro/new.DDDDDDDD.css">';
    expect(withNames(withoutNames(page()), namesOf(page({ more }), files))).toBeUndefined();
  });

  test('is not used when a file of its name is gone, or when two files have that name', () => {
    const own = page({ more: '<script type="module" src="/_astro/Gone.CCCCCCCC.js"></script>' });
    expect(withNames(withoutNames(own), namesOf(page(), files))).toBeUndefined();
    const two = ['Gone.CCCCCCCC.js', 'Gone.DDDDDDDD.js'];
    expect(withNames(withoutNames(own), namesOf(page(), [...files, ...two]))).toBeUndefined();
  });
});
