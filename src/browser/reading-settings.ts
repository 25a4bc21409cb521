/** Reading settings: what can be chosen, and the choice applied and remembered. `theme.js` applies it before first paint. */

export type ReadingSetting = {
  /** Name in the browser's storage. */
  key: string;
  /** Name of the data attribute on the root element; absent for the default value, the empty one. */
  attribute: string;
  legend: string;
  options: { value: string; text: string }[];
};

export const READING_SETTINGS: ReadingSetting[] = [
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

/** Makes the settings of the page work. */
export function startReadingSettings(): void {
  const { dataset } = document.documentElement;
  const panel = document.querySelector('#tuy-chinh-doc');
  for (const { key, attribute } of READING_SETTINGS) {
    for (const input of panel?.querySelectorAll<HTMLInputElement>(`[name="${key}"]`) ?? []) {
      input.checked = input.value === (dataset[attribute] ?? '');
      input.addEventListener('change', () => {
        if (input.value) dataset[attribute] = input.value;
        else delete dataset[attribute];
        store(key, input.value);
        if (attribute === 'notes') openNotes();
      });
    }
  }
  openNotes();
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
function openNotes(): void {
  const isOpen = document.documentElement.dataset['notes'] === 'day-du';
  for (const notes of document.querySelectorAll<HTMLDetailsElement>('.unit-notes > details'))
    notes.open = isOpen;
}
