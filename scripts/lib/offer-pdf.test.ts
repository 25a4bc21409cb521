import { expect, test } from 'vitest';
import { withPdfLinks } from './offer-pdf.ts';

const printed = [{ name: 'qd-mau', pages: 12, bytes: Buffer.alloc(1_240_000) }];
const page = '<li>Mẫu<span data-pdf="qd-mau"></span></li>';

test('a PDF gets its link in the place that the page keeps for it, the same a second time', () => {
  const linked = withPdfLinks(page, printed, '/kien-truc/', '/du-lieu/');
  expect(linked).toBe(
    '<li>Mẫu<span data-pdf="qd-mau">: <a href="/kien-truc/du-lieu/pdf/qd-mau.pdf">qd-mau.pdf</a>, 12 trang, 1,2 MB</span></li>',
  );
  expect(withPdfLinks(linked, printed, '/kien-truc/', '/du-lieu/')).toBe(linked);
});

test('a page without a place for a file is refused by name', () => {
  expect(() => withPdfLinks('<p>', printed, '/', '/van-ban/qd-mau/')).toThrow(
    'Trang /van-ban/qd-mau/ không có chỗ cho qd-mau.pdf',
  );
});
