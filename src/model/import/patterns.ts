/** What lines of an instrument look like that have no label: letterhead, title, legal bases, signature. */

/** Kinds of instruments and of what is issued with them, as their titles begin; the longer first. */
const KINDS = [
  'thông tư liên tịch',
  'nghị quyết liên tịch',
  'khung kiến trúc',
  'chương trình',
  'chiến lược',
  'hướng dẫn',
  'công văn',
  'danh mục',
  'điều lệ',
  'hiến pháp',
  'pháp lệnh',
  'nghị quyết',
  'nghị định',
  'quyết định',
  'thông tư',
  'thông báo',
  'chỉ thị',
  'kế hoạch',
  'kết luận',
  'quy hoạch',
  'quy trình',
  'quy chuẩn',
  'quy định',
  'quy chế',
  'nội quy',
  'báo cáo',
  'tờ trình',
  'phương án',
  'bộ luật',
  'lệnh',
  'luật',
  'đề án',
];

const STARTS_WITH_KIND = new RegExp(`^(${KINDS.join('|')})(?![\\p{Ll}])`, 'u');

/** The kind of instrument that a title line names: "THÔNG TƯ" → `thông tư`; undefined for any other line. */
export function kindInTitle(text: string): string | undefined {
  if (!isCapitals(text) && !/^[\p{L} ]+\s(?:số\s)?\d+[\d/]*[/-]\p{Lu}/u.test(text)) return undefined;
  return STARTS_WITH_KIND.exec(text.toLowerCase().replaceAll(/(?<=\p{L})(?=dự thảo)/gu, ' '))?.[1];
}

/** The abbreviation of a kind in an official number: "Số: 412/QĐ-UBND". */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  QĐ: 'quyết định',
  NĐ: 'nghị định',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  NQ: 'nghị quyết',
  CT: 'chỉ thị',
  KH: 'kế hoạch',
  QH: 'luật',
  PL: 'pháp lệnh',
  TB: 'thông báo',
};

/** The kind of instrument that the line of its number names. */
export function kindInNumber(text: string): string | undefined {
  const [, abbreviation = ''] = /^Số(?: hiệu)?:?\s*[\d…./\s]*[/-]?(\p{Lu}+?)(?:\d*)(?:-|$)/u.exec(text) ?? [];
  return ABBREVIATIONS[abbreviation];
}

/** Printed in capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export const MOTTO = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u;

/** The line below "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". */
export const MOTTO_BELOW = /^Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc$/iu;

/** "(Ban hành kèm theo Quyết định số …)". */
export const ISSUED_WITH = /^\(?\s*(?:Được\s+)?(?:Ban hành\s+)?[Kk]èm theo\s/u;

/** "KT. BỘ TRƯỞNG", "THỦ TƯỚNG", "(Đã ký)": who signs. */
export const SIGNATURE =
  /^(?:(?:(?:KT|TM|TL|TUQ|Q)\.|[KT]\/[TMLU])\s?\p{Lu}[^\p{Ll}]*|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|TỔNG BÍ THƯ|BÍ THƯ|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CHÁNH ÁN|THỐNG ĐỐC|TỔNG KIỂM TOÁN|TỔNG THANH TRA)[^\p{Ll}]*|\((?:Đã ký|Họ và tên|Ký tên)[^)]*\)|Đã ký)$/u;

const BASIS = /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét|Trên cơ sở)\s/u;
/** How plans and directives begin: a sentence, not a title. */
const BASIS_OF_PLAN = /^(?:Thực hiện|Triển khai|Tiếp tục|Để|Nhằm)\s.*[.:;,]$/u;

/** A legal basis, or what stands for one. */
export function isBasis(text: string): boolean {
  return BASIS.test(text) || BASIS_OF_PLAN.test(text);
}

/** "Luật này được Quốc hội … thông qua ngày …": who adopted the instrument, at its end. */
export function isAdoption(text: string): boolean {
  return /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:đã )?được \p{Lu}.*\sthông qua(?!\p{L})/u.test(
    text,
  );
}

/** "Bộ trưởng Bộ Y tế ban hành Thông tư quy định …": who issues what. */
export function isFormula(text: string): boolean {
  return /^\p{Lu}.{2,120}?\s(?:ban hành|quyết định ban hành)\s(?:\p{Lu}\p{Ll}+\s){0,2}?(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Quy định|Quy chế)(?!\p{L})/u.test(
    text,
  );
}

/** Cells of a letterhead, of a card of a web page or of a signature: no table. */
export const IN_A_FRAME = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|^\s*Số(?: hiệu)?(?::|\s*$)|Nơi nhận|Ngày ban hành/u;
