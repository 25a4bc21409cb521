/** Tools of a drawing that need scripts: zoom in a dialog, copy its address. */

/** Shows the buttons of every drawing on the page. */
export function startDiagrams(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-diagram]')) {
    const zoom = figure.querySelector<HTMLButtonElement>('[data-zoom]');
    const copy = figure.querySelector<HTMLButtonElement>('[data-copy]');
    if (zoom?.hidden !== true || copy === null) continue;
    zoom.hidden = false;
    copy.hidden = false;
    zoom.addEventListener('click', async () => {
      const { openDiagramDialog } = await import('./diagram-dialog.ts');
      openDiagramDialog(figure);
    });
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(
        new URL(copy.dataset['copy'] || location.pathname, location.href).href,
      );
      copy.textContent = 'Đã chép liên kết tới hình';
    });
  }
}
