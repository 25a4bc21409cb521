/** A drawing as a file that leaves the site: other programs know neither the page's colours nor its address. */

/**
 * Colours as plain values instead of the page's custom properties, links with their full public address.
 * @throws Error for a custom property without a value of its own
 */
export function standaloneSvg(svg: string, publicUrl: (path: string) => string): string {
  const plain = svg.replace(/var\(--[\w-]+,\s*([^()]+)\)/g, '$1');
  const left = /var\([^)]*\)/.exec(plain)?.[0];
  if (left !== undefined) throw new Error(`Hình vẽ có màu ${left} không có giá trị dự phòng.`);
  return plain.replace(
    /\b((?:xlink:)?href)="(\/[^"]*)"/g,
    (_, name: string, path: string) => `${name}="${publicUrl(path)}"`,
  );
}
