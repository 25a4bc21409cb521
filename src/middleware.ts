import { defineMiddleware } from 'astro:middleware';
import { lateModules } from './late-modules.ts';

/** Who opens the search page types right away: its modules come with it. */
const AT_ONCE = /\/tim-kiem\/?$/;

/** Every page passes here as Astro has made it; while developing, modules run as Astro's server wants them. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const page = await next();
  if (import.meta.env.DEV || AT_ONCE.test(url.pathname)) return page;
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  return new Response(lateModules(await page.text()), page);
});
