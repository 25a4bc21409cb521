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
  {
    key: 'chu-giai',
    attribute: 'notes',
    legend: 'Hiện chú giải',
    options: [
      { value: 'khong', text: 'Không' },
      { value: '', text: 'Số' },
      { value: 'day-du', text: 'Đầy đủ' },
    ],
  },
  {
    key: 'co-chu',
    attribute: 'size',
    legend: 'Cỡ chữ',
    options: [
      { value: '', text: 'Vừa' },
      { value: 'lon', text: 'Lớn' },
      { value: 'rat-lon', text: 'Rất lớn' },
    ],
  },
  {
    key: 'gian-dong',
    attribute: 'spacing',
    legend: 'Giãn dòng',
    options: [
      { value: '', text: 'Vừa' },
      { value: 'rong', text: 'Rộng' },
    ],
  },
  {
    key: 'giao-dien',
    attribute: 'theme',
    legend: 'Màu nền',
    options: [
      { value: '', text: 'Theo máy' },
      { value: 'sang', text: 'Sáng' },
      { value: 'toi', text: 'Tối' },
    ],
  },
];

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
      if (attribute === 'notes') openNotes();
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

/** Opens or closes all notes on units, as the setting says. */
export function openNotes(): void {
  const isOpen = document.documentElement.dataset['notes'] === 'day-du';
  for (const notes of document.querySelectorAll<HTMLDetailsElement>('.unit-notes > details'))
    notes.open = isOpen;
}
