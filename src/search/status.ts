import type { Found } from './engine.ts';

/** What the live region says of a finished search: how many results, for which words. */
export function statusText(typed: string, { total, complete }: Pick<Found, 'total' | 'complete'>): string {
  const quoted = `“${typed.trim()}”`;
  if (total === 0) return `Không tìm thấy kết quả nào cho ${quoted}.`;
  const count = new Intl.NumberFormat('vi').format(total);
  if (!complete) return `Không nơi nào có đủ các từ ${quoted}. Có ${count} kết quả gần nhất.`;
  return `${count} kết quả cho ${quoted}.`;
}

export const LOADING_TEXT = 'Đang tìm…';
export const FAILURE_TEXT = 'Chưa tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối rồi thử lại.';
