import type { Found } from '../../search/found.ts';
import { quoteTyped } from '../../text/typed.ts';

/** What the live region says of a finished search: how many results, for which words; `shown` after filters. */
export function statusText(
  typed: string,
  { hits, complete, corrected }: Pick<Found, 'complete' | 'corrected'> & { hits: readonly unknown[] },
  shown: number,
): string {
  const quoted = quoteTyped(typed);
  const number = (value: number) => new Intl.NumberFormat('vi').format(value);
  if (hits.length === 0) return `Không tìm thấy kết quả nào cho ${quoted}.`;
  if (shown === 0) return `${number(hits.length)} kết quả cho ${quoted}, nhưng không kết quả nào hợp bộ lọc.`;
  const count = shown === hits.length ? number(shown) : `${number(shown)} trong ${number(hits.length)}`;
  if (!complete) return `Không nơi nào có đủ các từ ${quoted}. Có ${count} kết quả gần nhất.`;
  if (corrected !== null) return `Không có ${quoted}. Có ${count} kết quả cho cách viết gần nhất.`;
  return `${count} kết quả cho ${quoted}.`;
}

export const LOADING_TEXT = 'Đang tìm…';
export const NAMES_ONLY_TEXT = 'Chưa tải được phần toàn văn; đây là kết quả theo tên và mã.';
export const FAILURE_TEXT = 'Chưa tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối rồi thử lại.';
