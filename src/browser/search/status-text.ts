import type { Found } from '../../search/hits.ts';
import { numberInWords } from '../../text/number.ts';
import { quoteTyped } from '../../text/typed.ts';

type Counted = Pick<Found, 'full' | 'corrected' | 'missing' | 'isPartial'> & { hits: readonly unknown[] };

/**
 * What the live region says of a finished search: how many results, for which words, `shown` after filters; and that
 * there are more texts than were searched.
 */
export function statusText(typed: string, found: Counted, shown: number): string {
  return found.isPartial
    ? `${countText(typed, found, shown)} ${PARTIAL_TEXT}`
    : countText(typed, found, shown);
}

const PARTIAL_TEXT = 'Mới tìm ở các văn bản gần nhất; chọn văn bản để tìm ở văn bản khác.';

function countText(typed: string, { hits, full, corrected, missing }: Counted, shown: number): string {
  const quoted = quoteTyped(typed);
  if (quoted === '') return `${numberInWords(shown)} kết quả theo bộ lọc.`;
  const absent = missing ? `Các văn bản không có ${quoted}. ` : '';
  if (hits.length === 0) return `${absent}Không tìm thấy kết quả nào cho ${quoted}.`;
  if (shown === 0)
    return `${numberInWords(hits.length)} kết quả cho ${quoted}, nhưng không kết quả nào hợp bộ lọc.`;
  const count =
    shown === hits.length
      ? numberInWords(shown)
      : `${numberInWords(shown)} trong ${numberInWords(hits.length)}`;
  if (missing) return `${absent}Có ${count} kết quả gần nhất.`;
  if (corrected !== null) return `Không có ${quoted}. Có ${count} kết quả cho cách viết gần nhất.`;
  if (full === 0) return `Không nơi nào có đủ các từ ${quoted}. Có ${count} kết quả gần nhất.`;
  if (full < hits.length)
    return `${count} kết quả cho ${quoted}, ${numberInWords(full)} kết quả có đủ các từ.`;
  return `${count} kết quả cho ${quoted}.`;
}

export const LOADING_TEXT = 'Đang tìm…';
export const NAMES_ONLY_TEXT = 'Chưa tải được phần toàn văn; đây là kết quả theo tên và mã.';
export const FAILURE_TEXT = 'Chưa tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối rồi thử lại.';
