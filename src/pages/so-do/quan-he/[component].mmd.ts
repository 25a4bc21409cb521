/** Drawing of a component's relations, as Mermaid text. */
import type { APIRoute } from 'astro';
import { relatedComponents, siteContext } from '../../../components/component-context.ts';
import { contextText } from '../../../diagram/context-text.ts';

export function getStaticPaths() {
  return relatedComponents().map((component) => ({ params: { component } }));
}

export const GET: APIRoute = ({ params }) => {
  const context = siteContext(params['component'] ?? '');
  return context === undefined ? new Response(null, { status: 404 }) : new Response(contextText(context));
};
