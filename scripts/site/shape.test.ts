/** The shape of a file changes with anything in it but its words. */
import { expect, test } from 'vitest';
import { shapeOf } from './shape.ts';

test.each([
  ['an element', 'x.html', '<p>a &lt;b&gt;</p>', '<p>a <b></b></p>'],
  ['a comment', 'x.html', '<p>a &lt;!-- b --></p>', '<p>a <!-- b --></p>'],
  ['an attribute', 'x.html', '<p title="a onclick">b</p>', '<p title="a" onclick="">b</p>'],
  ['where a link leads', 'x.html', '<a href="/a/?q=b">c</a>', '<a href="javascript:b">c</a>'],
  ['a class', 'x.html', '<p class="a">b</p>', '<p class="a b">b</p>'],
  [
    'data in a script',
    'x.html',
    '<script type="application/ld+json">{"a":"b"}</script>',
    '<script type="application/ld+json">{"a":{"b":1}}</script>',
  ],
  ['an element of XML', 'x.xml', '<a>b</a>', '<a><b/></a>'],
  ['an attribute of a drawing', 'x.svg', '<svg><a href="b"/></svg>', '<svg><a onload="b"/></svg>'],
  ['a key', 'x.json', '{"a":"b"}', '{"a":"b","c":"d"}'],
  ['a cell', 'x.csv', 'a,"b,c"\r\n', 'a,b,c\r\n'],
  ['markup of Markdown', 'x.md', 'a \\*b\\*', 'a *b*'],
])('%s is no word', (_, path, words, other) => {
  expect(shapeOf(path, other)).not.toEqual(shapeOf(path, words));
});

test.each([
  ['x.html', '<p title="a">b</p>', '<p title="&lt;c&gt;">&lt;script&gt;</p>'],
  ['x.xml', '<a b="c">d</a>', '<a b="&lt;">]]&gt;</a>'],
  ['x.json', '{"a":"b"}', '{"a":"</script>"}'],
  ['x.csv', 'a,b\r\n', '"""",";"\r\n'],
  ['x.md', 'a b', '\\<script> \\_c\\_'],
])('other words in %s are the same shape', (path, words, other) => {
  expect(shapeOf(path, other)).toEqual(shapeOf(path, words));
});
