(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  const isAsked = location.search !== '';
  if (isAsked) {
    root.dataset.asked = '';
    root.dataset.waiting = '';
  }
  try {
    const theme = localStorage.getItem('giao-dien');
    if (theme === 'sang' || theme === 'toi') root.dataset.theme = theme;
  } catch {
    // Storage is closed to this page: it follows the device.
  }

  const missed = new Map();
  const redo = {
    click({ target, ctrlKey, metaKey, shiftKey }) {
      const button =
        !ctrlKey && !metaKey && !shiftKey && target.closest('[data-search-open], [data-cite-copy]');
      return button && [button, () => button.click()];
    },
    keydown({ target, key, ctrlKey, metaKey }) {
      const isSearch =
        ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/' && !target.closest('input, select');
      const again = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, bubbles: true });
      return isSearch && [document, () => target.dispatchEvent(again)];
    },
    input({ target }) {
      const { value, checked } = target;
      const again = () => {
        if (target.type !== 'file') Object.assign(target, { value, checked });
        for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
      };
      return [target, again];
    },
  };
  const keep = (event) => {
    const [key, again] = redo[event.type](event) || [];
    if (!again) return;
    missed.set(key, again);
    if (event.type !== 'input') event.preventDefault();
    wake();
  };
  for (const type in redo) document.addEventListener(type, keep);

  let isAwake = false;
  const wake = () => {
    if (isAwake || document.readyState === 'loading') return;
    isAwake = true;
    const modules = [...document.querySelectorAll('script[data-module]')];
    let left = modules.length;
    const end = () => {
      if (--left > 0) return;
      for (const type in redo) document.removeEventListener(type, keep);
      delete root.dataset.waiting;
      performance.mark('scripts');
      for (const again of missed.values()) again();
    };
    for (const { dataset } of modules) {
      const script = document.createElement('script');
      script.type = 'module';
      script.async = false;
      script.src = dataset.module;
      script.addEventListener('load', end);
      script.addEventListener('error', end);
      document.head.append(script);
    }
    if (left === 0) end();
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (isAsked || document.hidden || missed.size > 0) return wake();
    new PerformanceObserver(wake).observe({ type: 'paint', buffered: true });
    setTimeout(wake, 5000);
  });
})();
