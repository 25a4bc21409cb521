/** Words that readers no longer meet: each thing has one name, and the shared ones are in `text/site-words.ts`. */
import { expect, test } from 'vitest';
import { read, sourceFiles } from './fixture.ts';

/** Each with the word to use. */
const OLD: readonly [RegExp, string][] = [
  [/(?<!\p{L})bạn(?!\p{L})/iu, 'quý vị'],
  [
    /(?:nhận xét|ghi chú|chú giải|tóm tắt|cách (?:hiểu|ghi|xếp)|là) của (?:trang(?! \p{Ll})|chúng tôi)/iu,
    '… của ban biên tập',
  ],
  [/chúng tôi (?:không )?(?:hiểu|coi|xếp|đọc)/iu, 'ban biên tập …'],
  [/(?:mô hình của|vận hành|có trên|đăng trên) trang(?! \p{Ll})/iu, 'bản trực tuyến'],
  [/(?<!\p{L})(?:là của trang|văn bản (?:có )?(?:trên|ở) trang) này/iu, 'bản trực tuyến'],
  [/trang web|website/iu, 'bản trực tuyến'],
  [/(?<!\p{L})(?:Đã chép|Chép)(?= (?:liên kết|trích dẫn|danh sách|bản|Markdown|có))/u, 'Sao chép'],
  [/['>"]Rà soát['<"]/u, 'Nhận xét về dự thảo'],
  [/vừa khung/iu, 'Vừa màn hình'],
];

/** What the model says in our words; official texts stay as they are, and the lexicon holds what people type. */
const ours = sourceFiles(['model'], ['json']).filter(
  (file) => !/\/(?:documents|sources|schema|versions|fixtures|lexicon)\b/.test(file),
);

const code = sourceFiles(['src'], ['ts', 'astro']).filter((file) => !/\.test\.ts$|fixture/.test(file));

/** Pages written by hand. */
const pages = ['cach-doc', 'cach-trich-dan', 'gioi-thieu', 'tro-nang'].map((name) => `content/${name}.mdx`);

test('a word that is no longer used is found', () => {
  expect(OLD.filter(([old]) => old.test('Nhận xét của trang: máy của bạn, Chép liên kết')).length).toBe(3);
});

test.each([...code, ...pages, ...ours])('%s has no word that is no longer used', (file) => {
  const text = read(file);
  expect(OLD.flatMap(([old, now]) => (old.test(text) ? [`${old} → ${now}`] : []))).toEqual([]);
});
