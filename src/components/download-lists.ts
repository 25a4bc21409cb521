/** Content of `/du-lieu/` for each format: purpose, files, an example of use. */
import { OWN_FRAMEWORK_ADDRESS } from '../model/address.ts';
import { bodyDocuments, bodyFrameworks, sharedDocuments } from '../model/framework-scope.ts';
import type { Graph } from '../model/graph.ts';
import { PUBLISHED_SCHEMAS } from '../model/raw.ts';
import { AREAS } from '../model/schema/component.ts';
import { areaChoices } from '../model/site-pages.ts';
import { subjectWords } from '../model/subject.ts';
import { changesSincePath } from '../model/versions.ts';
import { AREA_NAMES } from '../model/vocabulary.ts';
import { lowerFirst } from '../text/vi.ts';
import { eIdOf, firstClause } from './example-unit.ts';
import { assessmentList, frameworkTemplateList, versionTableList, wordList } from './office-lists.ts';

/** A file below `/du-lieu/`, or with a leading `/` below the root. */
export type ListedFile = { path: string; text: string };

export type DownloadList = {
  id: string;
  title: string;
  about: string;
  example: string;
  more?: { href: string; text: string };
  files: ListedFile[];
};

/** Of which download each schema is; the others are of the files of the model and of the parts of `model.json`. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  'download-model': 'model.json',
  'download-components': 'components.json',
  'download-component': 'tệp của từng thành phần',
  'download-comparisons': 'comparisons.json',
  'download-findings': 'findings.json',
  'download-duties': 'duties.json',
  'download-changes': 'changes.json',
  'download-conformity': 'conformity.json',
  'download-verify': 'verify.json',
  'download-changes-since': 'changes-since',
  'download-build': 'build.json',
};

const AS_TABLE = 'Cùng nội dung dạng CSV (UTF-8 có BOM)';
const AS_WORKBOOK = 'Cùng nội dung cho Excel, LibreOffice: có bộ lọc, dòng tiêu đề đứng yên';

/**
 * Files of documents of single bodies are offered by the pages of these. Examples run in the folder of the downloads.
 *
 * @param profiles those of OSCAL: a framework, or a checklist with its area
 * @param site public address of the site, ending with `/`
 */
export function downloadLists(graph: Graph, profiles: readonly string[], site: string): DownloadList[] {
  const { subject, model } = graph;
  const { components, duties, figures, tasks, terms } = model;
  const documents = sharedDocuments(graph);
  const bodies = new Set(bodyFrameworks(graph).map(({ id }) => id));
  const levels = profiles.filter((level) => !bodies.has(level));
  const versions = model.versions.filter(({ id }) => !bodyDocuments(graph).has(id));
  const { noun } = subjectWords(subject);
  const [someComponent] = components.filter(({ code }) => code !== null).concat(components);
  const clause = firstClause(subject);
  const [lists, templates] = [assessmentList(graph), frameworkTemplateList(graph)];
  const [drawn] = figures;
  return [
    {
      id: 'thanh-phan',
      title: 'Thành phần',
      about: `Cho phần mềm quản lý danh mục và cho bảng tính. ${components.length} thành phần: mã, tên, khung, lớp, nhóm, cấp cung cấp, địa bàn, cơ quan, lời văn định nghĩa, địa chỉ. Mỗi thành phần cũng có tệp riêng kèm quan hệ, đối chiếu với văn bản trước, nhiệm vụ và thành phần cùng nhóm, tại địa chỉ của nó, ví dụ thanh-phan/${someComponent?.id}.json.`,
      example: `jq -r '.[] | select(.framework == "${someComponent?.framework}" and .layer == 1) | "\\(.code) \\(.name)"' components.json`,
      more: { href: '/du-lieu/huong-dan/', text: 'Ví dụ dùng dữ liệu' },
      files: [
        { path: 'components.json', text: 'Mảng các thành phần' },
        { path: 'components.csv', text: AS_TABLE },
        { path: 'components.xlsx', text: AS_WORKBOOK },
      ],
    },
    {
      id: 'nhiem-vu',
      title: 'Nhiệm vụ và thời hạn',
      about: `Cho việc theo dõi thực hiện. ${tasks.length} nhiệm vụ mà ${noun} giao cho từng cơ quan, lời văn nguyên vẹn, thời hạn đúng chữ của văn bản cùng năm dạng số; deadlines chỉ gồm nhiệm vụ có thời hạn, sớm trước muộn sau.`,
      example: `libreoffice --calc tasks.xlsx`,
      files: [
        { path: 'tasks.csv', text: 'Mọi nhiệm vụ' },
        { path: 'tasks.xlsx', text: AS_WORKBOOK },
        { path: 'deadlines.csv', text: 'Nhiệm vụ có thời hạn' },
        { path: 'deadlines.xlsx', text: AS_WORKBOOK },
        { path: 'deadlines.ics', text: 'Thời hạn cho lịch, ghi vào ngày cuối năm' },
      ],
    },
    {
      id: 'tu-dien',
      title: 'Từ điển theo SKOS',
      about: `Cho công cụ quản lý từ vựng và dữ liệu liên kết. Hai lược đồ khái niệm: ${terms.length} từ viết tắt, thuật ngữ; và các khung, lớp, nhóm, thành phần xếp theo bậc. Nhãn chính, nhãn viết tắt, cách gõ không dấu, định nghĩa nguyên văn kèm nguồn, quan hệ. Định danh là địa chỉ của trang này.`,
      example: `jq -r '.graph[] | select(.altLabel) | "\\(.altLabel.vi[0]): \\(.prefLabel.vi)"' glossary.jsonld`,
      files: [{ path: 'glossary.jsonld', text: 'JSON-LD 1.1, ngữ cảnh nằm trong tệp' }],
    },
    {
      id: 'van-ban',
      title: 'Văn bản',
      about:
        'Cho phần mềm cần đúng cấu trúc của lời văn. Mỗi văn bản là một cây: phần, mục, điều, khoản, điểm, đoạn; mỗi đơn vị có neo (id), nhãn in trên giấy, lời văn từng chữ.',
      example: `jq -r '.. | objects | select(.id == "${clause}") | .text' documents/${subject.id}.json`,
      files: documents.map(({ id, title }) => ({ path: `documents/${id}.json`, text: title })),
    },
    {
      id: 'akoma-ntoso',
      title: 'Văn bản theo chuẩn Akoma Ntoso 3.0',
      about: `Cho phần mềm quản lý, so sánh văn bản pháp luật. Mỗi văn bản là một tệp XML: phần đầu, căn cứ, điều, khoản, điểm, nơi nhận; khung và phụ lục là tài liệu kèm theo. Mã eId đổi được thành neo của bản trực tuyến: ${eIdOf(clause)} là ${clause}. Ngày 0001-01-01 nghĩa là văn bản chưa có ngày.`,
      example: `xmllint --xpath 'string(//*[@eId="${eIdOf(clause)}"]/*[last()])' documents/${subject.id}.akn.xml`,
      files: documents.map(({ id, title }) => ({ path: `documents/${id}.akn.xml`, text: title })),
    },
    {
      id: 'archimate',
      title: 'Mô hình kiến trúc theo ArchiMate 3.1',
      about: `Cho công cụ kiến trúc. Một tệp có các khung, lớp, nhóm, ${components.length} thành phần, cơ quan, nguyên tắc, yêu cầu kỹ thuật, quan hệ giữa chúng và ${figures.length} hình của văn bản thành khung nhìn. Trong Archi, dùng chức năng nhập tệp Open Exchange rồi thêm thành phần của đơn vị mình vào các khung nhìn.`,
      example: `xmllint --xpath 'count(//*[local-name()="element"])' archimate.xml`,
      more: { href: '/du-lieu/archimate/', text: 'Bảng chuyển sang ArchiMate' },
      files: [{ path: 'archimate.xml', text: 'Model Exchange File Format 3.1' }],
    },
    {
      id: 'oscal',
      title: 'Danh mục kiểm soát theo OSCAL 1.2.1',
      about:
        'Cho công cụ theo dõi mức độ đáp ứng. Danh mục có mọi thành phần và yêu cầu kỹ thuật; mỗi hồ sơ (profile) chọn ra phần của một cấp, một loại địa bàn; tệp trong resolved là hồ sơ đã ghép sẵn lời văn.',
      example: `jq -r '.. | .controls? // empty | .[] | "\\(.id) \\(.title)"' oscal/resolved/${levels.at(-1)}.json`,
      files: [
        { path: 'oscal/catalog.json', text: 'Danh mục' },
        ...levels.flatMap((level) => [
          { path: `oscal/profile-${level}.json`, text: `${levelName(graph, level)}: hồ sơ` },
          { path: `oscal/resolved/${level}.json`, text: `${levelName(graph, level)}: hồ sơ đã ghép lời văn` },
        ]),
      ],
    },
    {
      id: 'word',
      title: 'Word để làm việc',
      about:
        'Cho người soạn thảo, góp ý, lập khung kiến trúc. Văn bản, từng phần và từng khung tham chiếu đúng lời văn, trình bày theo Nghị định 30/2020/NĐ-CP; danh sách kiểm tra để điền; mẫu khung kiến trúc của đơn vị mình; bảng đối chiếu; bảng tổng hợp ý kiến góp ý có chỗ ghi cơ quan gửi và chữ ký. Danh sách, mẫu, bảng là của ban biên tập bản trực tuyến.',
      example: `libreoffice --writer documents/${subject.id}.docx`,
      files: wordList(graph),
    },
    {
      id: 'tu-danh-gia',
      title: 'Bảng tính tự đánh giá, khung tham chiếu để kiểm tra',
      about:
        'Cho đơn vị tự đánh giá theo khung tham chiếu. Mỗi dòng là một thành phần, cột Tình trạng có danh sách chọn; bảng đã điền được đọc lại và gộp ngay trong trình duyệt. conformity.json ghi thành phần, điều khoản mà một khung của đơn vị được đối chiếu; chọn và xếp là của ban biên tập.',
      example: `libreoffice --calc ${lists[0]?.path ?? 'mau/'}`,
      more: { href: '/tu-danh-gia/', text: 'Đọc lại, gộp nhiều đơn vị' },
      files: [...lists, { path: 'conformity.json', text: 'Khung tham chiếu để kiểm tra khung của đơn vị' }],
    },
    {
      id: 'khung-cua-don-vi',
      title: 'Bảng tính lập khung kiến trúc của đơn vị',
      about: 'Cho đơn vị lập khung kiến trúc của mình. Mỗi dòng là một thành phần của khung tham chiếu.',
      example: `libreoffice --calc ${templates[0]?.path ?? 'mau/'}`,
      more: { href: OWN_FRAMEWORK_ADDRESS, text: 'Cách điền và dựng bản trực tuyến riêng' },
      files: templates,
    },
    {
      id: 'doi-chieu',
      title: 'Đối chiếu với văn bản trước',
      about: `Cho người lập kế hoạch chuyển đổi từ khung cũ. Mỗi dòng là một quy định của ${noun} bên cạnh quy định tương ứng của văn bản trước: loại thay đổi, tên và chỗ ở hai bên, nhận xét của ban biên tập bản trực tuyến.`,
      example: `jq -r '.[] | select(.kind == "moi") | .name' comparisons.json`,
      files: [
        { path: 'comparisons.json', text: 'Mảng các dòng' },
        { path: 'comparisons.csv', text: AS_TABLE },
        { path: 'comparisons.xlsx', text: AS_WORKBOOK },
      ],
    },
    {
      id: 'ra-soat',
      title: `Nhận xét về ${noun}`,
      about: `Cho người góp ý ${noun}. Nhận xét của ban biên tập bản trực tuyến, không phải lời văn bản: chỗ viện dẫn chưa rõ, lời văn khác hình, chữ viết tắt chưa giải thích; mỗi nhận xét có chỗ và đoạn trích.`,
      example: `jq -r '.[] | select(.severity == "noi-dung") | .note' findings.json`,
      files: [
        { path: 'findings.json', text: 'Mảng các nhận xét' },
        { path: 'findings.csv', text: AS_TABLE },
        { path: 'findings.xlsx', text: AS_WORKBOOK },
      ],
    },
    {
      id: 'nghia-vu',
      title: 'Sổ nghĩa vụ',
      about: `Cho người theo dõi việc phải làm. ${duties.duties.length} nghĩa vụ mà văn bản đặt ra: mức độ (phải, không được, chỉ khi, ưu tiên, khuyến khích, có thể), ai, việc gì, đối tượng, điều kiện, ngoại lệ, thời hạn, kèm đúng đoạn lời văn. Phân loại và tóm tắt là cách hiểu của ban biên tập bản trực tuyến.`,
      example: `jq -r '.[] | select(.strength == "khong-duoc") | .span' duties.json`,
      more: { href: '/nghia-vu/', text: 'Xem sổ nghĩa vụ' },
      files: [
        { path: 'duties.json', text: 'Mảng các nghĩa vụ' },
        { path: 'duties.csv', text: AS_TABLE },
        { path: 'duties.xlsx', text: AS_WORKBOOK },
      ],
    },
    {
      id: 'thay-doi',
      title: 'Thay đổi giữa các bản',
      about:
        'Cho hệ thống cần biết khi nào văn bản đổi. Mỗi mục là một bản của một văn bản so với bản trước nó: đơn vị thêm, đổi lời, chuyển chỗ, bỏ. Đăng ký tệp Atom trong trình đọc tin để nhận bản mới.',
      example: `jq -r '.[] | "\\(.posted) \\(.document) \\(.changes | length)"' changes.json`,
      files: [
        { path: 'changes.json', text: 'Mọi bản, mới trước cũ sau' },
        ...[...documents, ...versions].map((version) => ({
          path: changesSincePath(version),
          text: `Những gì đã đổi từ bản này tới nay: ${version.shortTitle}, ${lowerFirst(version.versionName)}`,
        })),
        ...versionTableList(versions),
        { path: '/thay-doi.atom', text: 'Nguồn tin Atom của mọi văn bản' },
        {
          path: `/van-ban/${subject.id}/thay-doi.atom`,
          text: 'Nguồn tin riêng: mỗi văn bản, phần, thành phần, cơ quan có tệp thay-doi.atom và thay-doi.json ở địa chỉ của nó',
        },
      ],
    },
    {
      id: 'mo-hinh',
      title: 'Toàn bộ mô hình và lược đồ',
      about:
        'Cho ai muốn dựng công cụ của mình từ đúng dữ liệu đã dựng nên bản trực tuyến. model.json gồm văn bản, thành phần, cấu trúc, cơ quan, nhiệm vụ, hình, từ ngữ, quan hệ; lược đồ JSON (bản thảo 2020-12) mô tả từng tệp tải về và từng phần của mô hình; mọi tệp đều được kiểm tra theo lược đồ của mình.',
      example: `jq '.components | group_by(.framework) | map({(.[0].framework): length}) | add' model.json`,
      files: [
        { path: 'model.json', text: 'Một tệp' },
        ...Object.entries(SCHEMA_OF).map(([name, of]) => ({
          path: `schema/${name}.schema.json`,
          text: `Lược đồ của ${of}`,
        })),
        ...Object.keys(PUBLISHED_SCHEMAS).map((name) => ({
          path: `schema/${name}.schema.json`,
          text: `Lược đồ của phần ${name} trong mô hình`,
        })),
      ],
    },
    {
      id: 'markdown',
      title: 'Markdown cho mô hình ngôn ngữ',
      about:
        'Cho chương trình đọc chữ thay người. Mỗi trang có bản Markdown ở cùng địa chỉ, thêm index.md; llms.txt là mục lục. Dấu # sau một đoạn là địa chỉ của đúng đoạn đó.',
      example: `curl -s ${site}van-ban/${subject.id}/toan-van/index.md`,
      files: [{ path: '/llms.txt', text: 'Mục lục các trang Markdown' }],
    },
    {
      id: 'kiem-tra-lien-ket',
      title: 'Kiểm tra trích dẫn và liên kết',
      about:
        'Cho chương trình kiểm tra liên kết. verify.json ghi mọi nơi dẫn được, mã băm lời văn của từng nơi theo từng bản, và nơi nào đã chuyển hoặc rút. Địa chỉ ghi kèm bản đã đọc, ví dụ c/hts7/?ban=…: lời văn còn nguyên khi mã băm của bản đó bằng mã băm mới nhất.',
      example: `jq -r '.documents[0].places["dieu-2"].words' verify.json`,
      files: [{ path: 'verify.json', text: 'Các nơi dẫn được, lời văn theo bản, nơi đã chuyển hoặc rút' }],
    },
    {
      id: 'so-do',
      title: 'Sơ đồ',
      about: `Cho tài liệu và trang trình bày. ${figures.length} hình của văn bản, vẽ lại: SVG để xem và in, mã Mermaid để sửa. Sơ đồ quan hệ của từng thành phần ở diagrams/quan-he/.`,
      example: `curl -s ${site}du-lieu/diagrams/${drawn?.id}.mmd`,
      files: figures.flatMap(({ id, name }) => [
        { path: `diagrams/${id}.svg`, text: `${name}, hình vẽ` },
        { path: `diagrams/${id}.mmd`, text: `${name}, mã Mermaid` },
      ]),
    },
    {
      id: 'xuat-xu',
      title: 'Nguồn gốc dữ liệu',
      about:
        'Cho ai cần chắc tệp đang dùng là tệp của bản trực tuyến. build.json ghi mã băm của mô hình và của từng văn bản nguồn; checksums.txt ghi SHA-256 đầy đủ của mọi tệp trong thư mục này.',
      example: 'sha256sum --check --ignore-missing checksums.txt',
      files: [
        { path: 'build.json', text: 'Phiên bản, mã băm của mô hình và của các văn bản nguồn' },
        { path: 'checksums.txt', text: 'SHA-256 của mọi tệp' },
      ],
    },
  ];
}

function levelName(graph: Graph, level: string): string {
  const { frameworks } = graph.model.structure;
  const whole = frameworks.find(({ id }) => id === level);
  if (whole !== undefined) return whole.shortName;
  const area = AREAS.find((id) => level.endsWith(`-${id}`));
  const choice = areaChoices(graph).find(({ id }) => level.startsWith(`${id}-`));
  if (area === undefined || choice === undefined) throw new Error(`no level ${level}`);
  return `${graph.framework(choice.framework).shortName}, ${AREA_NAMES[area].toLowerCase()}`;
}
