export function readDocx(_bytes: Uint8Array): { text: string; notes: string[] } {
  throw new Error('chưa đọc được');
}
