/**
 * Every way in which a model can be wrong, with what to do about it.
 * A fault says where (file and JSON path), what, and how to fix it; faults are collected, never thrown one by one.
 */
export const FAULTS = {
  MissingFile: 'Thêm tệp này vào thư mục mô hình.',
  UnreadableFile:
    'Sửa để đọc được: thư mục là thư mục, tệp ở dạng UTF-8 không có byte lạ, quyền cho phép đọc.',
  BadJson: 'Sửa cú pháp JSON ở chỗ được chỉ.',
  TooLarge: 'Bỏ phần lặp lại, hoặc tách tệp; tệp lớn nhất của mô hình nay chưa đến 1 MB.',
  TooDeep: 'Bỏ những tầng thừa; cây đơn vị của một văn bản không sâu quá vài chục tầng.',
  NotInModel: 'Mô hình chỉ gồm tệp thường nằm trong thư mục của nó; chép tệp vào đó thay cho liên kết.',
  TooLong: 'Rút gọn chuỗi này; chuỗi dài nhất của mô hình nay chưa đến 2.000 chữ.',
  BlankText: 'Ghi chữ vào đây, hoặc bỏ trường này.',
  LeftToFill: 'Ghi điều mà bản in nói vào đây thay cho “CẦN ĐIỀN”.',
  DuplicateKey: 'Giữ một trong hai; JSON chỉ đọc giá trị sau cùng của một khóa.',
  BadShape: 'Sửa giá trị cho đúng lược đồ trong schema/.',
  SourceChanged:
    'Văn bản nguồn không được sửa; lấy lại đúng tệp, hoặc nhập phiên bản mới bằng npm run import.',
  NotNfc: 'Chuẩn hóa chuỗi về Unicode NFC.',
  BadCharacter: 'Bỏ ký tự này; văn bản in không có ký tự điều khiển, ký tự đảo chiều chữ hay nửa ký tự.',
  DuplicateId: 'Đặt cho một trong hai mã khác; mã là địa chỉ công bố nên không được trùng.',
  DuplicateAddress: 'Đổi mã của một trong hai: mỗi trang có địa chỉ riêng.',
  SelfReference: 'Trỏ tới thứ khác; một thứ không có quan hệ với chính nó.',
  CycleInUnits: 'Bỏ đơn vị lặp lại bên trong chính nó.',
  DanglingReference: 'Trỏ lại tới một mã có thật.',
  NameNotInText: 'Dùng đúng chữ của văn bản ở đơn vị được trỏ tới.',
  TextNotInSource: 'Chép lại đúng lời văn trong model/sources; không sửa lỗi của văn bản.',
  SourceNotInModel: 'Thêm dòng này vào đúng một đơn vị của tài liệu.',
  QuoteNotInText:
    'Chép đúng từng chữ một đoạn của đơn vị hoặc của hình được trỏ tới; điều lời văn không nói thì ghi note, không ghi quote.',
  NothingToExplain: 'Bỏ dòng giải thích này, hoặc trỏ nó tới đơn vị có chữ cần giải thích.',
  FigureTextNotInSource: 'Chép đúng chữ trên hình; lỗi đọc hình ghi vào bảng sửa trong src/model/ocr.ts.',
  FigureCodeMismatch: 'Trỏ ô tới đúng thành phần mang mã in trên ô.',
  CounterpartKindWrong: 'Ghi “giong-nhau” khi và chỉ khi tên và lời văn hai bên trùng từng chữ.',
  MissingCode: 'Thêm thành phần còn thiếu, hoặc đánh số lại nếu văn bản đã đổi.',
  GapInNumbering:
    'Kiểm tra số còn thiếu; nếu văn bản in đúng như vậy, ghi mã đơn vị này vào “asPrinted” của văn bản.',
  NoGapInNumbering: 'Bỏ mã này khỏi “asPrinted”: chỉ khai đơn vị mà bản in đánh số không liền.',
  PermalinkLost: 'Địa chỉ đã công bố phải còn: khôi phục, hoặc ghi nơi chuyển đến vào redirects.json.',
  BadAddress:
    'Đặt lại mã hay số làm nên đoạn địa chỉ đó: chỉ chữ thường a–z, chữ số, dấu “-” và “.” giữa các chữ (đ viết là d).',
  DeadRedirect: 'Chuyển hướng phải dẫn tới một địa chỉ đang có.',
  LiveRedirect: 'Chỉ ghi chuyển hướng cho địa chỉ không còn; bỏ dòng này, hoặc bỏ trang đang đứng ở đó.',
  RedirectLoop: 'Trỏ một trong các chuyển hướng này tới địa chỉ đang có.',
  VersionOrder:
    'Mỗi phiên bản của một văn bản có mã và ngày đăng riêng; bản trong documents/ có ngày đăng muộn nhất.',
  VersionOutOfPlace: 'Để bản cũ ở versions/<mã văn bản>/<mã phiên bản>.json.',
} as const;

export type FaultName = keyof typeof FAULTS;

export type Fault = {
  name: FaultName;
  /** Path of the file below the model's folder. */
  file: string;
  /** JSON path (`$.units[0].text`) or line (`dòng 12`). */
  place: string;
  /** What is wrong, with the bad value. */
  what: string;
  /** What to do. */
  todo: string;
};

/** The longest part of a bad value that a fault prints: it may be a text of a hundred million letters. */
const LONGEST = 500;

/** Makes a fault; `hint` is added to the general advice (for example the nearest id). */
export function fault(name: FaultName, file: string, place: string, what: string, hint = ''): Fault {
  const todo = hint === '' ? FAULTS[name] : `${FAULTS[name]} ${shortened(hint)}`;
  return { name, file, place: shortened(place), what: shortened(what), todo };
}

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).toWellFormed()}…`;
}

/** How many faults of one name are printed for one file: a thousand alike have one cause. */
export const MOST_SHOWN = 100;

/** The first faults of each name in each file, in their order; one more says how many are left out. */
export function shownFaults(faults: readonly Fault[]): Fault[] {
  const groups = Map.groupBy(faults, ({ file, name }) => `${name} ${file}`);
  const shown = new Set([...groups.values()].flatMap((group) => group.slice(0, MOST_SHOWN)));
  const rest = [...groups.values()].flatMap((group): Fault[] => {
    const [first] = group;
    if (first === undefined || group.length <= MOST_SHOWN) return [];
    const what = `còn ${group.length - MOST_SHOWN} lỗi như vậy nữa trong tệp này`;
    return [fault(first.name, first.file, '$', what)];
  });
  return [...faults.filter((one) => shown.has(one)), ...rest];
}

/** Thrown once with all faults of a model that are printed. */
export class ModelError extends Error {
  readonly faults: Fault[];
  constructor(faults: readonly Fault[]) {
    super(`Mô hình có ${faults.length} lỗi`);
    this.name = 'ModelError';
    this.faults = shownFaults(faults);
  }
}
