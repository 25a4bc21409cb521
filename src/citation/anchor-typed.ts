/** An anchor as it may be typed: in capitals, with đ for the letter that anchors write `dd`. */
export function anchorTyped(anchor: string): string {
  return anchor
    .toLowerCase()
    .replace(/(?<=(?:^|\.)(?:diem|tiet)-)đ/g, 'dd')
    .replaceAll('đ', 'd')
    .replace(/\.+$/, '');
}
