/** The folder of the site as every page has it on its search box; the offline edition puts its own there. */
export function siteBase(): string {
  return document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
}
