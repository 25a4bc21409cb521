/** Address of a page from the path of its file without extension: `van-ban/index` → `/van-ban/`, `index` → `/`. */
export function addressOf(entryId: string): string {
  const folder = entryId.replace(/(^|\/)index$/, '');
  return folder === '' ? '/' : `/${folder}/`;
}
