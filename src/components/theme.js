// Runs before the page is painted, so that the reader's choice never flashes.
(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    const theme = localStorage.getItem('giao-dien');
    if (theme === 'sang' || theme === 'toi') root.dataset.theme = theme;
  } catch {
    // Storage is closed to this page: it follows the device.
  }
})();
