/** The bytes of a text file as a text, or a sentence that says why they are none. Pure. */
import { ExpectedError } from '../expected-error.ts';
import { INVISIBLE } from '../running.ts';

export type Decoded = { text: string; notes: string[] };

const CONVERT = 'hãy đổi sang Unicode (UTF-8) bằng Unikey hoặc Word, rồi nhập lại';

/**
 * UTF-8 with or without its mark, UTF-16 with it.
 * @throws ExpectedError in Vietnamese for every other encoding that can be named, and for files of other programs
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const starts = (...values: number[]): boolean => values.every((value, index) => bytes[index] === value);
  if (starts(0x50, 0x4b))
    throw new ExpectedError('là tệp nén hoặc tệp Word (.docx) mang đuôi khác: đổi đuôi thành .docx.');
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new ExpectedError('là tệp Word đời cũ (.doc): mở bằng Word và lưu thành .docx.');
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw new ExpectedError('là tệp PDF: lấy bản .docx, hoặc chép lời văn sang tệp .txt.');
  if (starts(0xff, 0xfe))
    return checked(new TextDecoder('utf-16le').decode(bytes), [
      'tệp ở dạng UTF-16, đã đọc được; trong model/sources hãy để bản UTF-8.',
    ]);
  if (starts(0xfe, 0xff))
    return checked(new TextDecoder('utf-16be').decode(bytes), [
      'tệp ở dạng UTF-16, đã đọc được; trong model/sources hãy để bản UTF-8.',
    ]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const old = oldEncoding(new TextDecoder('windows-1252').decode(bytes));
    throw new ExpectedError(
      old === undefined
        ? `không phải UTF-8: ${CONVERT}.`
        : `dùng bảng mã ${old}, không phải UTF-8: ${CONVERT}.`,
    );
  }
  return checked(text, []);
}

function checked(text: string, notes: string[]): Decoded {
  if (/^\s*\{\\rtf/.test(text)) throw new ExpectedError('là tệp RTF: mở bằng Word và lưu thành .docx.');
  if (
    /^\s*(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(text) ||
    (text.match(/<\/(?:p|div|td|span)>/gi)?.length ?? 0) > 2
  )
    throw new ExpectedError('là trang HTML hoặc XML, không phải lời văn: chép lời văn sang tệp .txt.');
  if (text.includes('\0'))
    throw new ExpectedError(`có byte rỗng, có lẽ là UTF-16 không có dấu đầu tệp: ${CONVERT}.`);
  const old = oldEncoding(text);
  if (old !== undefined) throw new ExpectedError(`dùng bảng mã ${old} đã bị lưu thành UTF-8: ${CONVERT}.`);
  const more = /\r(?!\n)/.test(text)
    ? ['dòng kết thúc bằng CR (máy Macintosh đời cũ); đã đọc từng dòng.']
    : [];
  const eth = text.match(/[Ðð]/g)?.length ?? 0;
  if (eth > 0) more.push(`có ${eth} chữ Ð/ð (eth, U+00D0) thay cho Đ/đ; đã đọc là Đ/đ.`);
  const invisible = text.match(INVISIBLE)?.length ?? 0;
  if (invisible > 0)
    more.push(`có ${invisible} ký tự không nhìn thấy (gạch nối mềm, khoảng trống rộng 0 …); đã bỏ qua.`);
  return { text, notes: [...notes, ...more] };
}

/** Letters that only Vietnamese in Unicode has. */
const UNICODE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]|[aeiouy][\u0300\u0301\u0303\u0309\u0323]/gu;
/** Signs of TCVN3 inside words, where no language has them: `Ph¹m`, `®iÒu`, `C¬`. */
const TCVN3 = /(?<=[A-Za-zÀ-ÿ])[µ¸¶·¹¨»¾¼½©®ª«¬¦§\u00ad](?=[a-z\s.,;:)]|$)|[®§](?=[a-zA-ZÀ-ÿ])/gu;
/** Vowels with a second letter for their mark, as VNI has them: `Phaïm vi aùp duïng`. */
const VNI =
  /[aeouy](?:[øùûõïâêáàåãäéèúüëö])|[AEOUY](?:[ØÙÛÕÏÂÊÁÀÅÃÄÉÈÚÜËÖ])|[ñÑ](?=[aeiouyöôAEIOUYÖÔ])|[öôÖÔ](?:[øùûõï]|[ØÙÛÕÏ])/gu;

/** The old Vietnamese encoding that a text was in before it was read as Western European; undefined for Unicode. */
function oldEncoding(text: string): 'TCVN3 (ABC)' | 'VNI' | undefined {
  const sample = text.slice(0, 100_000);
  const counts = [UNICODE, TCVN3, VNI].map((pattern) => sample.match(pattern)?.length ?? 0);
  const [unicode = 0, tcvn3 = 0, vni = 0] = counts;
  if (Math.max(tcvn3, vni) < 3 || Math.max(tcvn3, vni) <= unicode) return undefined;
  return tcvn3 >= vni ? 'TCVN3 (ABC)' : 'VNI';
}
