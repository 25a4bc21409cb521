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
  let isAwake = false;
  const wake = () => {
    if (isAwake) return;
    isAwake = true;
    const waiting = [...document.querySelectorAll('script[data-module]')];
    let left = waiting.length;
    const end = () => {
      if (--left > 0) return;
      delete root.dataset.waiting;
      performance.mark('scripts');
    };
    for (const { dataset } of waiting) {
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
    if (isAsked || document.hidden) return wake();
    new PerformanceObserver(wake).observe({ type: 'paint', buffered: true });
    setTimeout(wake, 2000);
  });
})();
