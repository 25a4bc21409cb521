const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;

/**
 * Lets the modules of a page wait until its first picture stands: as data they hold up nothing, and the script in the
 * page's head (`early-script.ts`) wakes them.
 */
export function lateModules(html: string): string {
  return html.replace(MODULE, '<script type="text/plain" data-module="$1"></script>');
}
