/** The frameworks as an OSCAL 1.2.1 catalogue, a profile for each level, and each profile resolved. Pure. */
import type { Graph } from '../../model/graph.ts';
import { subjectWords } from '../../model/subject.ts';
import type { DownloadOptions } from '../download.ts';
import { type Download, jsonDownload } from '../download.ts';
import { controlGroups, controlsIn, keepControls } from './controls.ts';
import { dutyGroups } from './duty-controls.ts';
import { type Level, levelsOf } from './levels.ts';
import type { Catalog, Group, Metadata, Profile } from './types.ts';
import { uuidOf } from './uuid.ts';

const OSCAL = '1.2.1';
const FOLDER = 'du-lieu/oscal';

/** What every file says of itself; `subject` may have no date yet. */
function remarksOf({ subject }: Graph): string {
  const dated = 'Ngày cập nhật là ngày ban hành mới nhất trong các văn bản của mô hình';
  return `Sinh từ mô hình dữ liệu của bản trực tuyến, không phải bản công bố chính thức. Lời của mỗi mục là lời văn bản; cách xếp thành danh mục kiểm soát là của ban biên tập bản trực tuyến. ${dated}${subject.date === undefined ? `, vì ${subjectWords(subject).noun} chưa có ngày` : ''}.`;
}

/** OSCAL requires a new UUID for new content: the UUID is made from the hash of the content. None without components. */
export function oscalDownloads(graph: Graph, options: DownloadOptions): Download[] {
  if (graph.model.components.length === 0) return [];
  const ours = remarksOf(graph);
  const groups = [...controlGroups(graph, options.publicUrl), ...dutyGroups(graph, options.publicUrl)];
  const requirements = controlsIn(groups).filter((control) => control.class === 'yeu-cau');
  const levels = levelsOf(
    graph,
    requirements.map(({ id }) => id),
  );
  const write = writer(graph, options);
  const profiles = levels.map((level) => ({ level, ...write.profile(profilePath(level), level) }));
  return [
    write.catalog(
      `${FOLDER}/catalog.json`,
      { title: graph.root?.name ?? graph.model.structure.site.name, remarks: ours },
      groups,
    ),
    ...profiles.map(({ file }) => file),
    ...profiles.map(({ level, uuid }) => {
      const kept = new Set(level.controls);
      const resolved = keepControls(groups, (id) => kept.has(id));
      const source = { href: `../profile-${level.id}.json`, uuid };
      const said = { ...level, remarks: `${level.remarks} ${ours}`, source };
      return write.catalog(`${FOLDER}/resolved/${level.id}.json`, said, resolved);
    }),
  ];
}

function profilePath({ id }: Level): string {
  return `${FOLDER}/profile-${id}.json`;
}

type Said = { title: string; remarks: string; source?: { href: string; uuid: string } };

function writer(graph: Graph, { version, hash, publicUrl }: DownloadOptions) {
  const ours = remarksOf(graph);
  const lastModified = lastDate(graph);
  const metadata = (path: string, { title, remarks, source }: Said): Metadata => ({
    title,
    'last-modified': lastModified,
    version,
    'oscal-version': OSCAL,
    ...(source !== undefined && {
      props: [
        { name: 'resolution-tool', value: 'Bản trực tuyến, src/export/oscal' },
        { name: 'source-profile-uuid', value: source.uuid },
      ],
    }),
    links: [
      { href: publicUrl(`/${path}`), rel: 'canonical' },
      ...(source === undefined ? [] : [{ href: source.href, rel: 'source-profile' }]),
    ],
    remarks,
  });
  const uuid = (path: string, content: unknown) =>
    uuidOf(`${publicUrl(`/${path}`)}#${hash(JSON.stringify(content))}`);
  return {
    catalog(path: string, said: Said, groups: Group[]): Download {
      const content: Omit<Catalog, 'uuid'> = { metadata: metadata(path, said), groups };
      return jsonDownload(path, { catalog: { uuid: uuid(path, content), ...content } });
    },
    profile(path: string, { title, remarks, controls }: Level): { uuid: string; file: Download } {
      const content: Omit<Profile, 'uuid'> = {
        metadata: metadata(path, { title, remarks: `${remarks} ${ours}` }),
        imports: [{ href: 'catalog.json', 'include-controls': [{ 'with-ids': controls }] }],
        merge: { 'as-is': true },
      };
      const own = uuid(path, content);
      return { uuid: own, file: jsonDownload(path, { profile: { uuid: own, ...content } }) };
    },
  };
}

/** For a model without documents. */
const NO_DATE = '1970-01-01';

/** The newest day on which a document of the model was posted, at midnight in Vietnam. */
function lastDate({ model }: Graph): string {
  const dates = model.documents.map(({ posted }) => posted).sort();
  return `${dates.at(-1) ?? NO_DATE}T00:00:00+07:00`;
}
