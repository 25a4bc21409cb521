/**
 * Takes the one paragraph off that Markdown puts around words standing on lines of their own.
 * Words are one paragraph: more than one is refused.
 */
export function unwrapParagraph(html: string): string {
  const inner = html.trim().replace(/^<p>(.*)<\/p>$/s, '$1');
  if (/<\/?p>/.test(inner)) throw new Error(`Words holds more than one paragraph: ${inner.slice(0, 80)}`);
  return inner;
}
