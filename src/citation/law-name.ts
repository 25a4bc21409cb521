/** Where the name of a law ends in running text: names hold commas and "và", and sentences go on behind them. */

/** Words that no name of a law has and with which a sentence goes on. */
const GOES_ON =
  /^(?:của|được|phải|có|là|thì|về|theo|trong|tại|cho|để|đã|đang|sẽ|nhằm|khi|nếu|này|nêu|nói|bằng|bởi|gồm|cùng|hiện|hoặc)$/u;
/** Words behind a comma or "và" that begin something else. */
const BEGINS_OTHER =
  /^(?:các|những|mọi|cơ|bộ|ủy|uỷ|việc|trừ|bao|như|đồng|căn|thuộc|cụ|ngoài|trường|đối|do|bảo|thực|áp|tổ|xây|triển|phù|đáp|góp|phục|kết|hướng|ban|quy|văn|nghị|quyết|thông|chỉ|luật|pháp|trên|với|không|tập|doanh|người|nhà|địa|công|một|hai|từ|đến|sau|trước|bổ|sửa|thay|khoản|điểm|điều|mục|chương|phần|phụ|vì|nên|mà|tuy|nhưng)$/u;
const NUMBER = /^([^;:()“”]{1,150}?)\s+số\s+\d+\/\d{4}\/\p{Lu}/u;
const WORD = /^([\s,]*)([\p{L}\p{M}\p{N}-]+)/u;
/** What stands behind a name that holds a comma or "và"; anything else is a sentence that goes on. */
const CLOSES =
  /^\s*(?:$|[;.)”]|,?\s*(?:và\s+)?(?:Bộ luật|Luật)\s|số\s+\d|ngày\s+\d|năm\s+\d|của\s+Quốc hội|quy định(?!\p{L}))/u;
/** Maximum words of a name. */
const LONGEST = 24;

/** Length of the name that begins a text; `others` finds the names of other instruments in it. */
export function lawNameLength(text: string, others: RegExp): number {
  const numbered = NUMBER.exec(text)?.[1];
  if (numbered !== undefined && !others.test(numbered)) return numbered.length;
  let end = 0;
  let isAfterAnd = false;
  let firstBreak = 0;
  for (let words = 0; words < LONGEST; words += 1) {
    const [all = '', gap = '', word = ''] = WORD.exec(text.slice(end)) ?? [];
    const isCapital = /^\p{Lu}/u.test(word);
    const isBreak = gap.includes(',') || isAfterAnd;
    if (word === '' || /\n/.test(gap) || (words > 0 && isCapital && isBreak)) break;
    if (isBreak && BEGINS_OTHER.test(word)) break;
    const rest = text.slice(end + gap.length);
    if (words > 0 && (GOES_ON.test(word) || /^(?:số|ngày|năm)\s+\d|^quy định(?!\p{L})/u.test(rest))) break;
    if (word === 'và') {
      const next = WORD.exec(rest.slice(2))?.[2] ?? '';
      if (
        next === '' ||
        /^\p{Lu}/u.test(next) ||
        BEGINS_OTHER.test(next) ||
        others.test(rest.slice(3, 40).split(/[,;.]/)[0] ?? '')
      )
        break;
    }
    if (firstBreak === 0 && (gap.includes(',') || word === 'và')) firstBreak = end;
    isAfterAnd = word === 'và';
    end += all.length;
  }
  return firstBreak > 0 && !CLOSES.test(text.slice(end)) ? firstBreak : end;
}
