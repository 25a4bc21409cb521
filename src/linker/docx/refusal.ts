/** Why a file is not read: a sentence for the reader, with what to do. */
export class Refusal extends Error {}

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 50_000_000;

export const REFUSALS = {
  tooLarge: 'Tệp lớn hơn 50 MB. Xin bỏ bớt hình hoặc chia tệp rồi thử lại.',
  empty: 'Tệp không có nội dung.',
  oldWord:
    'Đây là tệp Word kiểu cũ (.doc). Xin mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi thử lại.',
  password: 'Tệp được đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu trong Word rồi thử lại.',
  richText: 'Đây là tệp RTF. Xin mở bằng Word và lưu thành .docx rồi thử lại.',
  notWord: 'Đây không phải tệp Word (.docx). Xin chọn tệp .docx, hoặc dán phần chữ vào ô.',
  broken: 'Tệp bị hỏng hoặc tải chưa xong: không đọc được gói nén. Xin mở bằng Word, lưu lại rồi thử lại.',
  bomb: 'Tệp giải nén ra quá lớn so với kích thước của nó nên không được mở. Xin kiểm tra nguồn gốc của tệp.',
  macros: 'Tệp có macro (.docm). Xin lưu thành Word Document (.docx) không có macro rồi thử lại.',
  signed: 'Tệp đã được ký số; thêm liên kết sẽ làm chữ ký mất hiệu lực. Xin dùng bản chưa ký.',
  entities:
    'Tệp có khai báo DOCTYPE mà Word không bao giờ ghi, nên không được mở. Xin kiểm tra nguồn gốc của tệp.',
  brokenXml: 'Nội dung của tệp bị hỏng (XML sai). Xin mở bằng Word, lưu lại rồi thử lại.',
  encoding: 'Nội dung của tệp không ở bảng mã UTF-8. Xin mở bằng Word, lưu lại rồi thử lại.',
} as const;

export function refuse(why: keyof typeof REFUSALS): never {
  throw new Refusal(REFUSALS[why]);
}
