// Runs before the page is painted, so that the reader's choice never flashes and nothing moves that scripts bring.
(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  // Scripts that run before the load ends apply what the address says.
  if (location.search !== '') {
    root.dataset.asked = '';
    root.dataset.waiting = '';
    addEventListener('load', () => delete root.dataset.waiting);
  }
  try {
    const theme = localStorage.getItem('giao-dien');
    if (theme === 'sang' || theme === 'toi') root.dataset.theme = theme;
  } catch {
    // Storage is closed to this page: it follows the device.
  }
})();
