import type { RootContent } from 'mdast';
import {
  CHANGES_ADDRESS,
  COMPARISONS_ADDRESS,
  documentAddress,
  frameworkAddress,
  LOOK_UP_ADDRESS,
  lawsAddress,
  layerAddress,
  principleAddress,
  reviewAddress,
  termsAddress,
  wholeTextAddress,
} from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { hasPage } from '../model/site-pages.ts';
import { subjectWords } from '../model/subject.ts';
import { countInWords } from '../text/count.ts';
import { paragraph, root, toMarkdown } from '../text/mdx.ts';
import { reviewName } from '../text/site-words.ts';
import type { Download, DownloadOptions } from './download.ts';

type Line = [path: string, name: string, about: string];

/**
 * `/llms.txt`: an index for language models: one line a page, linking to its Markdown copy, then the data.
 * `publicUrl` makes a public address of an address of this site.
 */
export function llmsDownload(graph: Graph, { publicUrl }: DownloadOptions): Download {
  const { model, subject } = graph;
  const { documents, structure, components, terms } = model;
  const { noun, force } = subjectWords(subject);
  const others = documents.length - 1;
  const tree = root([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: structure.site.name }] },
    {
      type: 'blockquote',
      children: [
        paragraph(
          `Bản trực tuyến không chính thức của ${subject.shortTitle}${others === 0 ? '' : ` và ${countInWords(others)} văn bản trước đó`}: nguyên văn, danh mục thành phần, đối chiếu.`,
        ),
      ],
    },
    paragraph(
      `Mỗi trang có bản Markdown ở cùng địa chỉ, thêm index.md. Lời văn bản được giữ từng chữ; nhận xét của ban biên tập được ghi rõ là của ban biên tập. Khi trích dẫn, nêu tình trạng của văn bản: ${force}. Dấu # sau một đoạn là địa chỉ của đúng đoạn đó.`,
    ),
    ...pages(
      'Văn bản',
      documents.flatMap(({ id, title, statusText }): Line[] => [
        [documentAddress(id), title, `${statusText}; mục lục`],
        [wholeTextAddress(id), `${title}, toàn văn`, 'cả văn bản trên một trang'],
      ]),
    ),
    ...pages('Khung, lớp, nguyên tắc', [
      ...structure.frameworks.map(
        (framework): Line => [
          frameworkAddress(framework),
          framework.name,
          `${countOf(framework.id)} thành phần`,
        ],
      ),
      ...structure.layers.map(
        ({ number, name }): Line => [
          layerAddress(number),
          `Lớp ${number}. ${name}`,
          'lời văn, thành phần, yêu cầu kỹ thuật',
        ],
      ),
      ...structure.principles.map(
        ({ number, name }): Line => [principleAddress(number), `Nguyên tắc ${number}`, name],
      ),
    ]),
    ...pages('Tra cứu', [
      ...offered([
        [
          '/thanh-phan/',
          'Danh mục thành phần',
          `${components.length} thành phần của ${countInWords(structure.frameworks.length)} khung`,
        ],
        [LOOK_UP_ADDRESS, 'Tra cứu theo cơ quan', 'mỗi cơ quan cần có gì và ai cung cấp'],
        ['/lo-trinh/', 'Lộ trình', 'nhiệm vụ, cơ quan, thời hạn'],
        ['/co-quan/', 'Cơ quan', 'nhiệm vụ và thành phần của từng cơ quan'],
        [termsAddress(), 'Từ viết tắt và thuật ngữ', 'nghĩa theo lời văn, nơi nêu'],
        [lawsAddress(), 'Văn bản được viện dẫn', 'luật, quyết định mà các văn bản dẫn tới'],
        [COMPARISONS_ADDRESS, 'Đối chiếu', 'với văn bản trước, lời văn với hình'],
        [reviewAddress(), reviewName(noun), 'nhận xét của ban biên tập, không phải lời văn bản'],
        [CHANGES_ADDRESS, 'Thay đổi', 'các bản của từng văn bản khác nhau ở đâu'],
        ['/cach-trich-dan/', 'Cách trích dẫn', 'địa chỉ và cách gọi tên từng đơn vị'],
      ]),
    ]),
    ...section('Dữ liệu', [
      ...(components.length === 0
        ? []
        : [['/du-lieu/components.json', 'components.json', 'mọi thành phần với lời văn định nghĩa'] as Line]),
      ['/du-lieu/model.json', 'model.json', 'toàn bộ mô hình'],
      ...(components.length + terms.length === 0
        ? []
        : [['/du-lieu/glossary.jsonld', 'glossary.jsonld', 'từ và thành phần theo SKOS'] as Line]),
      ['/du-lieu/index.md', 'Các tệp khác', 'văn bản, bảng tính, Akoma Ntoso, ArchiMate, OSCAL'],
    ]),
  ]);
  return { path: 'llms.txt', text: toMarkdown(tree) };

  function pages(title: string, lines: Line[]): RootContent[] {
    return section(
      title,
      lines.map(([path, ...words]) => [`${path}index.md`, ...words]),
    );
  }

  function section(title: string, lines: Line[]): RootContent[] {
    if (lines.length === 0) return [];
    return [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
      list(lines, publicUrl),
    ];
  }

  function offered(lines: Line[]): Line[] {
    return lines.filter(([path]) => hasPage(graph, path));
  }

  function countOf(framework: string): number {
    return components.filter((component) => component.framework === framework).length;
  }
}

function list(lines: Line[], publicUrl: (path: string) => string): RootContent {
  return {
    type: 'list',
    spread: false,
    children: lines.map(([path, name, about]) => ({
      type: 'listItem',
      spread: false,
      children: [
        paragraph(
          { type: 'link', url: publicUrl(path), children: [{ type: 'text', value: name }] },
          `: ${about}`,
        ),
      ],
    })),
  };
}
