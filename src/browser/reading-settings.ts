/** Reading settings: what can be chosen, and the choice applied and remembered. `theme.js` applies it before first paint. */

type ReadingSetting = {
  /** Name in the browser's storage. */
  key: string;
  /** Name of the data attribute on the root element; absent for the default value, the empty one. */
  attribute: string;
  legend: string;
  options: { value: string; text: string }[];
};

const SETTINGS: ReadingSetting[] = [
  setting('chu-giai', 'notes', 'Hiện chú giải', { khong: 'Không', '': 'Số', 'day-du': 'Đầy đủ' }),
  setting('co-chu', 'size', 'Cỡ chữ', { '': 'Vừa', lon: 'Lớn', 'rat-lon': 'Rất lớn' }),
  setting('gian-dong', 'spacing', 'Giãn dòng', { '': 'Vừa', rong: 'Rộng' }),
  setting('giao-dien', 'theme', 'Màu nền', { '': 'Theo máy', sang: 'Sáng', toi: 'Tối' }),
];

function setting(
  key: string,
  attribute: string,
  legend: string,
  options: Readonly<Record<string, string>>,
): ReadingSetting {
  return {
    ...{ key, attribute, legend },
    options: Object.entries(options).map(([value, text]) => ({ value, text })),
  };
}

let panel: HTMLElement | undefined;

/** Makes the settings, opens them, and leaves opening and closing to the buttons from then on. */
export function openReadingSettings(buttons: Iterable<HTMLButtonElement>): void {
  if (panel !== undefined) return;
  panel = makePanel();
  document.body.append(panel);
  for (const button of buttons) button.popoverTargetElement = panel;
  panel.showPopover();
  panel.querySelector<HTMLInputElement>('input:checked')?.focus();
}

function makePanel(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'reading-settings';
  made.popover = 'auto';
  made.role = 'dialog';
  made.ariaLabel = 'Tùy chỉnh đọc';
  made.append(...SETTINGS.map(fieldOf));
  return made;
}

function fieldOf({ key, attribute, legend, options }: ReadingSetting): HTMLElement {
  const { dataset } = document.documentElement;
  const field = document.createElement('fieldset');
  const name = document.createElement('legend');
  name.textContent = legend;
  field.append(name);
  for (const { value, text } of options) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = key;
    input.value = value;
    input.checked = value === (dataset[attribute] ?? '');
    input.addEventListener('change', () => {
      if (value) dataset[attribute] = value;
      else delete dataset[attribute];
      store(key, value);
      if (attribute === 'notes') void openNotes();
    });
    label.append(input, ` ${text}`);
    field.append(label);
  }
  return field;
}

function store(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage is blocked: the choice lasts for this page only.
  }
}

/** Opens or closes all notes on units, as the setting says, and brings those that are on other pages. */
export async function openNotes(): Promise<void> {
  const isOpen = document.documentElement.dataset['notes'] === 'day-du';
  if (isOpen && document.querySelector('[data-home]') !== null) {
    const { bringNotes, linksWithDistantNotes } = await import('./distant-notes.ts');
    await bringNotes(linksWithDistantNotes()).catch(() => undefined);
  }
  for (const notes of document.querySelectorAll<HTMLDetailsElement>('.unit-notes > details'))
    notes.open = isOpen;
}
