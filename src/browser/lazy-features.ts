/**
 * Loads what copies, cites and previews when a pointer or the focus first reaches a link; until then links are plain
 * links.
 */

/** Links without preview: their targets are shown in another way, or they are in lists of links. */
const NO_PREVIEW =
  '.self-link, .contents, .cards, .previews, .diagram, .catalogue, .search-box, .cite-answer, nav, form';

export function loadFeaturesOnDemand(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  let touching = false;

  main.addEventListener('click', (event) => {
    const target = event.target;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    const own = target.closest<HTMLAnchorElement>('.self-link');
    const button = target.closest<HTMLElement>('[data-cite-copy]');
    const act = target.closest<HTMLElement>('[data-place-do]');
    const link = previewed(target);
    if (own) {
      event.preventDefault();
      location.hash = own.hash;
      void import('./cite-menu.ts').then(({ openCiteMenu }) => openCiteMenu(own));
    } else if (button) {
      void import('./clipboard.ts').then(({ copyFrom }) => copyFrom(button));
    } else if (act) {
      void import('./place-actions.ts').then(({ actOn }) => actOn(act));
    } else if (link && touching && link.getAttribute('aria-describedby') === null) {
      event.preventDefault();
      void import('./link-preview.ts').then(
        ({ preview }) => preview(link, 'touch'),
        () => location.assign(link.href),
      );
    }
  });

  main.addEventListener('pointerdown', ({ pointerType }) => {
    touching = pointerType === 'touch';
  });

  const show = (how: 'hover' | 'focus') => (event: Event) => {
    const link = event.target instanceof Element && !touching ? previewed(event.target) : undefined;
    if (link && (how === 'hover' || link.matches(':focus-visible')))
      void import('./link-preview.ts').then(({ preview }) => preview(link, how), ignore);
  };
  main.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') show('hover')(event);
  });
  main.addEventListener('focusin', show('focus'));

  if (main.dataset['instrument'] === undefined) return;
  const select = (): void => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', select);
    void import('./passage.ts').then(({ watchSelection }) => watchSelection(main), ignore);
  };
  document.addEventListener('selectionchange', select);
}

/** The link around an element whose target can be shown beside it: a place in a page, a component, a reference. */
function previewed(element: Element): HTMLAnchorElement | undefined {
  const link = element.closest<HTMLAnchorElement>('.body a[href]');
  if (link === null || link.origin !== location.origin || link.closest(NO_PREVIEW)) return undefined;
  return link.hash !== '' || link.matches('.ref') || /\/thanh-phan\/./.test(link.pathname) ? link : undefined;
}

/** When the module cannot be loaded, the plain link remains. */
function ignore(): undefined {
  return undefined;
}
