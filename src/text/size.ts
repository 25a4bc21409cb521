/** Size of a file as a Vietnamese reader writes it, with two digits that count, on one line: 861023 → "860 KB", 1255335 → "1,3 MB". */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  const [value, unit] = kilobytes < 995 ? [kilobytes, 'KB'] : [kilobytes / 1000, 'MB'];
  const rounded = Math.max(1, Number(value.toPrecision(2)));
  return `${String(rounded).replace('.', ',')}\u00a0${unit}`;
}
