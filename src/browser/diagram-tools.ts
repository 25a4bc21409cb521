/** Tools of a drawing that need scripts: zoom in a dialog, copy its address. */

/** A picture smaller than this part of its drawing opens enlarged. */
const SMALL = 0.85;

/** Shows the buttons of every drawing on the page. */
export function startDiagrams(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-diagram]')) {
    const zoom = figure.querySelector<HTMLElement>('[data-zoom]');
    const copy = figure.querySelector<HTMLButtonElement>('[data-copy]');
    if (zoom === null || copy?.hidden !== true) continue;
    zoom.hidden = false;
    copy.hidden = false;
    const open = async (at?: { x: number; y: number }): Promise<void> => {
      const { openDiagramDialog } = await import('./diagram-dialog.ts');
      openDiagramDialog(figure, at);
    };
    zoom.addEventListener('click', (event) => {
      // In a text it is a link to the figure's own page, which opens there beside this one as every link does.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void open();
    });
    for (const drawing of figure.querySelectorAll<SVGElement>('.drawing > svg')) {
      drawing.addEventListener('click', (event) => {
        // In the dialog, and in full size, boxes are links; of a reduced picture they are too small to hit.
        const isDrawnSmall = drawing.clientWidth < SMALL * Number(drawing.getAttribute('width'));
        if (drawing.closest('dialog') !== null || !isDrawnSmall || event.detail === 0) return;
        event.preventDefault();
        const { left, top, width, height } = drawing.getBoundingClientRect();
        const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
        // A chain that stands here lies in the dialog.
        const isTurned = figure.matches('.flow') && drawing.parentElement?.matches('.narrow');
        void open(isTurned ? { x: down, y: across } : { x: across, y: down });
      });
    }
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(
        new URL(copy.dataset['copy'] || location.pathname, location.href).href,
      );
      copy.textContent = 'Đã sao chép liên kết tới hình';
    });
  }
}
