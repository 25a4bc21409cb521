import type { Root } from 'mdast';
import { z } from 'zod';
import { documentStatus } from '../model/schema/document.ts';

/** A link that the shell shows. `href` starts with `/` and has no base; the shell adds it. */
export const link = z.strictObject({ text: z.string(), href: z.string() });

/**
 * What the shell needs to know of a page: the frontmatter of its MDX file.
 * Addresses start and end with `/` and never hold the site's base.
 */
export const pageMeta = z.strictObject({
  /** Unique on the site; goes into <title>. */
  title: z.string(),
  /** One sentence for search engines and previews. */
  description: z.string(),
  /** Kind of page, a class on <body>: `van-ban`, `thanh-phan`, `lop` … */
  kind: z.string(),
  /** Status of the document that the page is about; sets [data-status] and the banner. */
  status: z.strictObject({ value: documentStatus, text: z.string(), doc: z.string() }).optional(),
  /** The heading of the page. `official` when its words are the document's own; `id` is its anchor. */
  heading: z.strictObject({
    text: z.string(),
    label: z.string().optional(),
    id: z.string().optional(),
    official: z.boolean(),
    /** Code of a component, printed beside the name. */
    code: z.string().optional(),
    /** Small line above: kind of page or short title of the document. */
    over: z.string().optional(),
  }),
  /**
   * How the page's own thing is cited, in full; `instrument` is what completes the citation of every unit on the page,
   * `short` the id of its short address.
   */
  cite: z
    .strictObject({
      words: z.string(),
      instrument: z.string().optional(),
      short: z.string().optional(),
      /** Page of the version shown, which stays when the next one comes. */
      version: z.string().optional(),
      /** Akoma Ntoso name of the text shown. */
      iri: z.string().optional(),
    })
    .optional(),
  /** From the home page's child down to the parent of this page. */
  breadcrumbs: z.array(link),
  /** Key of the section's sidebar in navigation.json; absent: no sidebar. */
  section: z.string().optional(),
  /** Entries of "Trên trang này". */
  toc: z.array(z.strictObject({ id: z.string(), text: z.string(), depth: z.int().min(1).max(3) })),
  previous: link.optional(),
  next: link.optional(),
  /**
   * The page is not for search engines: they keep the page at `canonical`.
   * `forward` is where its reader is sent at once. Both start with `/`, without the base.
   */
  unlisted: z.strictObject({ canonical: z.string().optional(), forward: z.string().optional() }).optional(),
  /** Layer whose colour the page carries. */
  layer: z.int().min(1).max(4).optional(),
});

/** Sidebar of one section: links, nested at most twice. */
export type NavItem = { text: string; href: string; items?: NavItem[] };
export type NavSection = { title: string; href: string; items: NavItem[] };
/** Written as `navigation.json` beside the generated pages. */
export type Navigation = Record<string, NavSection>;

export type Link = z.infer<typeof link>;
export type PageMeta = z.infer<typeof pageMeta>;

/** A planned page: address, metadata for the shell, and body as a syntax tree. */
export type Page = { address: string; meta: PageMeta; body: Root };

/** A page as written: path under `content/` and the MDX text. */
export type PageFile = { path: string; text: string };
