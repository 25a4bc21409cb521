/** Drawing of a component's relations, as a file. */
import type { APIRoute } from 'astro';
import { relatedComponents, siteContext } from '../../../components/component-context.ts';
import { contextPicture } from '../../../diagram/context-picture.ts';

export function getStaticPaths() {
  return relatedComponents().map((component) => ({ params: { component } }));
}

export const GET: APIRoute = ({ params }) => {
  const context = siteContext(params['component'] ?? '');
  return context === undefined
    ? new Response(null, { status: 404 })
    : new Response(contextPicture(context, false));
};
