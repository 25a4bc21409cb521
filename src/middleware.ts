import { defineMiddleware } from 'astro:middleware';
import { lateModules } from './late-modules.ts';

/** Every page passes here as Astro has made it; while developing, modules run as Astro's server wants them. */
export const onRequest = defineMiddleware(async (_, next) => {
  const page = await next();
  if (import.meta.env.DEV || !page.headers.get('content-type')?.startsWith('text/html')) return page;
  return new Response(lateModules(await page.text()), page);
});
