/**
 * Options of the MDX parser, for the site and for tests. Official words must not change: no automatic links, no
 * strikethrough, no smart quotes.
 */
export const MDX_FEATURES = { gfm: false, smartPunctuation: false } as const;
