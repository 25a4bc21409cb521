// <khung-trich-dan> shows the card of the link in it on hover and focus. All styles go through the CSSOM.
(() => {
  const site = new URL('..', document.currentScript.src);
  const cardOf = (link) => {
    const { origin, pathname, searchParams, hash } = new URL(link);
    if (origin !== site.origin) return;
    const path = pathname.slice(site.pathname.length);
    const id = /^(?:c|thanh-phan|nhung)\/([^/]+)/.exec(path)?.[1] ?? hash.slice(1);
    const version = searchParams.get('ban');
    return id && new URL(`nhung/${id}/${version ? `ban/${version}/` : ''}`, site);
  };
  class Card extends HTMLElement {
    connectedCallback() {
      this.style.position = 'relative';
      this.onmouseenter = () => this.show();
      this.onmouseleave = () => this.hide();
      addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
      this.addEventListener('focusin', this.onmouseenter);
      this.addEventListener('focusout', this.onmouseleave);
    }
    show() {
      const link = this.querySelector('a[href]');
      const src = link && cardOf(link.href);
      if (!src || this.frame) return;
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, title: `Thẻ: ${link.textContent}`, tabIndex: -1 });
      const { left, top, bottom } = link.getBoundingClientRect();
      const isAbove = bottom + 290 > innerHeight && top > 290;
      Object.assign(frame.style, {
        position: 'absolute',
        [isAbove ? 'bottom' : 'top']: '100%',
        left: `${Math.min(0, innerWidth - left - 420)}px`,
        width: 'min(400px, 95vw)',
        height: '280px',
        border: '0',
        zIndex: '9',
        boxShadow: '0 4px 16px #0005',
      });
      this.append(frame);
      this.frame = frame;
    }
    hide() {
      this.frame?.remove();
      this.frame = undefined;
    }
  }
  customElements.define('khung-trich-dan', Card);
})();
