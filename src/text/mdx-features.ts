/**
 * How MDX is read, by the site and by the tests that prove that text stays text: official words pass through
 * letter for letter, so no automatic links, no strikethrough, no curled quotes.
 */
export const MDX_FEATURES = { gfm: false, smartPunctuation: false } as const;
