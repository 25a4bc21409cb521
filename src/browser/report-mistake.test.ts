import { expect, test } from 'vitest';
import { reportMail, reportText } from './report-mistake.ts';

test('a report names the page with its place and quotes what is selected', () => {
  const text = reportText('https://khung.example/lop/1/#a', '  hai\n  chữ ');
  expect(text).toContain('https://khung.example/lop/1/#a');
  expect(text).toContain('“hai chữ”');
  expect(reportText('https://khung.example/', '')).not.toContain('“');
});

test('a message carries the whole report as its body', () => {
  const mail = new URL(reportMail('loi@khung.example', 'Chỗ sai & đúng\nhết'));
  expect(mail.pathname).toBe('loi@khung.example');
  expect(mail.search).toContain(encodeURIComponent('Chỗ sai & đúng\r\nhết'));
});
