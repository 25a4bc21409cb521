/** A file offered for download: its path below the site's root and its text. */
export type Download = { path: string; text: string };

/** JSON with a stable layout and a final line break. */
export function jsonDownload(path: string, value: unknown): Download {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
