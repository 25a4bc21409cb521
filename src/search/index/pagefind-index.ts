/**
 * The one place that knows Pagefind: it splits the texts into words and indexes them, and its index is decoded here.
 * The browser never sees Pagefind's own files.
 *
 * The form of those files is no public interface. It is pinned: `package.json` names the exact version and the test
 * beside this file decodes real indexes. When an upgrade makes that test fail, compare `readWords` with `pagefind_web`
 * in Pagefind's repository at the new tag (`index_chunk` and `metadata`), correct it here, and change `FORM`.
 */
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';

/** Begins every file of the index. */
const SIGNATURE = 'pagefind_dcd';

/** The version whose form is read below. */
const FORM = 'Pagefind 1.6';

/** Vietnamese is not stemmed; the language is forced so that all texts share one index. */
const LANGUAGE = 'vi';

/**
 * The words of each text, in their order, as Pagefind indexes them. A text without words costs nothing and has none.
 * Pagefind's Node API reports instead of throwing; this throws, naming the text by its number, on any report, when
 * counts do not agree, and when the index is not in the form that is read here.
 */
export async function indexedWords(texts: readonly string[]): Promise<string[][]> {
  const words: string[][] = texts.map(() => []);
  const numbers = [...texts.keys()].filter((at) => texts[at] !== '');
  if (numbers.length === 0) throw new Error('Chỉ mục tìm kiếm: không có văn bản nào.');
  const files = await indexFiles(texts, numbers);
  const pages = pageNumbers(files);
  if (pages.length !== numbers.length)
    throw new Error(`Chỉ mục tìm kiếm: có ${numbers.length} mục nhưng Pagefind chỉ nhận ${pages.length}.`);
  for (const file of files.filter(({ path }) => path.endsWith('.pf_index'))) {
    for (const { spelling, page, place } of readWords(file)) {
      const own = words[pages[page] ?? -1];
      if (own === undefined) throw otherForm(file.path);
      own[place] = spelling;
    }
  }
  return words;
}

async function indexFiles(texts: readonly string[], numbers: readonly number[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  try {
    if (index === undefined || errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const at of numbers) await addText(index, at, texts[at] ?? '');
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    return files;
  } finally {
    await index?.deleteIndex();
    await close();
  }
}

async function addText(index: PagefindIndex, at: number, content: string): Promise<void> {
  // The address that Pagefind keeps is the number of the text.
  const { errors } = await index.addCustomRecord({ url: `/${at}`, content, language: LANGUAGE });
  if (errors.length > 0) throw new Error(`Pagefind, mục ${at}: ${errors.join('; ')}`);
}

/** The number of the text that each page of the index is: the list of pages has hashes, the fragments addresses. */
function pageNumbers(files: readonly IndexFile[]): number[] {
  const byHash = new Map(
    files
      .filter(({ path }) => path.endsWith('.pf_fragment'))
      .map((file) => {
        const { url } = JSON.parse(unpack(file).toString()) as { url: string };
        return [file.path.slice('fragment/'.length, -'.pf_fragment'.length), Number(url.slice(1))];
      }),
  );
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (list === undefined) throw new Error('Chỉ mục tìm kiếm: Pagefind không ghi danh sách trang.');
  const [, pages] = array(decode(unpack(list)), list.path);
  return array(pages, list.path).map((page) => {
    const number = byHash.get(String(array(page, list.path)[0]));
    if (number === undefined) throw otherForm(list.path);
    return number;
  });
}

/**
 * Each word of a file of the index with every place where it stands: `[word, pages, [[spelling, pages] …]]`, where the
 * spellings with marks follow the word without. A page is `[step from the last page, [weight, place, …]]`, where each
 * place is counted from the one before and a negative number is the weight of what follows.
 */
function* readWords(file: IndexFile): Generator<{ spelling: string; page: number; place: number }> {
  const [words] = array(decode(unpack(file)), file.path);
  for (const item of array(words, file.path)) {
    const [word, pages, variants] = array(item, file.path);
    for (const spelled of [[word, pages], ...array(variants, file.path)]) {
      const [spelling, steps] = array(spelled, file.path);
      let page = 0;
      for (const step of array(steps, file.path)) {
        const [next, places] = array(step, file.path);
        page += Number(next);
        let place = 0;
        for (const number of array(places, file.path).map(Number)) {
          if (number < 0) continue;
          place += number;
          yield { spelling: String(spelling), page, place };
        }
      }
    }
  }
}

function unpack({ path, content }: IndexFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw otherForm(path);
  return bytes.subarray(SIGNATURE.length);
}

function array(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw otherForm(path);
  return value;
}

function otherForm(path: string): Error {
  return new Error(`Chỉ mục tìm kiếm: ${path} không đúng dạng của ${FORM}; xem đầu tệp pagefind-index.ts.`);
}
