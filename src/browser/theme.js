// Runs before the page is painted, so that the reader's choices show at once and later scripts move nothing.
(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  // Scripts that run before the load ends apply what the address says.
  if (location.search !== '') {
    root.dataset.asked = '';
    root.dataset.waiting = '';
    addEventListener('load', () => delete root.dataset.waiting);
  }
  // The settings of reading-settings.ts.
  const settings = {
    'chu-giai': 'notes',
    'co-chu': 'size',
    'gian-dong': 'spacing',
    'giao-dien': 'theme',
  };
  try {
    for (const [key, attribute] of Object.entries(settings)) {
      const value = localStorage.getItem(key);
      if (value) root.dataset[attribute] = value;
    }
  } catch {
    // Storage is blocked: the defaults apply.
  }
})();
