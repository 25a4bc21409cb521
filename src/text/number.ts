/** A number as Vietnamese readers write it: a dot between thousands, a comma before decimals. 1234.5 → `1.234,5`. */
export function numberInWords(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}

/** Size of a file with two significant digits, kept on one line: 861023 → `860 KB`, 1255335 → `1,3 MB`. */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  const [value, unit] = kilobytes < 995 ? [kilobytes, 'KB'] : [kilobytes / 1000, 'MB'];
  const rounded = Math.max(1, Number(value.toPrecision(2)));
  return `${numberInWords(rounded, Number.isInteger(rounded) ? 0 : 1)}\u00a0${unit}`;
}

/** 43210 → `43,2 KB`. */
export function kilobytes(bytes: number): string {
  return `${numberInWords(bytes / 1e3, 1)} KB`;
}

/** 18270000 → `18,3 MB`. */
export function megabytes(bytes: number): string {
  return `${numberInWords(bytes / 1e6, 1)} MB`;
}

/** 1234 ms → `1,2 s`. */
export function seconds(milliseconds: number): string {
  return `${numberInWords(milliseconds / 1000, 1)} s`;
}
