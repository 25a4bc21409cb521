/**
 * The key of each planned page: equal keys, equal HTML but for the names of styles and scripts. It names the MDX, the
 * code that renders it, and everything that this code takes from the model.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { contextIn } from '../../src/components/component-context.ts';
import { figureIn } from '../../src/components/figure-data.ts';
import { pageFrameOf, siteFrameOf } from '../../src/components/frame-data.ts';
import { shownItems } from '../../src/components/navigation.ts';
import { canonicalModel } from '../../src/export/canonical-model.ts';
import { DRAWINGS_DIR } from '../../src/model/folders.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Navigation, Page } from '../../src/plan/page.ts';
import { withBase } from '../../src/text/base-path.ts';
import { type Code, readCode } from './import-closure.ts';
import { once } from './once.ts';
import type { Settings } from './settings.ts';
import { keyOf } from './store.ts';

const BLOCKS = 'src/components/block-components.ts';
const MODEL = 'src/model/site-model.ts';
const FRAME = 'src/components/frame-data.ts';

/** What every page is rendered by, whatever its blocks. */
const RENDERER = ['astro.config.mjs', 'src/pages/[...address].astro'];
const PACKAGES = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Only for the live site. */
const LIVE = 'scripts/lib/live-site.ts';

/** The only file by which these blocks read the model, and what they take from it. */
const TAKEN: Readonly<Record<string, { by: string; of: (graph: Graph, of: Attributes) => unknown }>> = {
  Relations: {
    by: 'src/components/component-context.ts',
    of: (graph, { component }) => contextIn(graph, component ?? ''),
  },
  Diagram: {
    by: 'src/components/figure-data.ts',
    of: (graph, { id }) => [figureIn(graph, id ?? ''), drawing(id), drawing(`${id}-hep`)],
  },
  DiagramPreview: {
    by: 'src/components/figure-data.ts',
    of: (graph, { id }) => [figureIn(graph, id ?? '').name, drawing(id)],
  },
};

type Attributes = Readonly<Record<string, string | undefined>>;

/** What a page holds of blocks: their names, and those that take data by their attributes. */
type Used = { names: Set<string>; taking: { name: string; attributes: Attributes }[] };

/** Reads the code once and returns what makes the key of a page from its MDX. */
export function pageKeys(
  graph: Graph,
  navigation: Navigation,
  { site, base, reportTo }: Settings,
): (page: Page, mdx: string) => string {
  const code = readCode(new Set([BLOCKS, LIVE]));
  const frame = siteFrameOf(graph);
  const renderer = code.closureOf(RENDERER);
  const model = once(() => keyOf(canonicalModel(graph).text));
  const shared = keyOf(
    JSON.stringify([process.version, site, base, reportTo, { ...frame, offered: [...frame.offered] }]),
    code.hashOf([...PACKAGES, ...renderer]),
    readsModel(code, renderer) ? model() : '',
  );
  const publicUrl = (path: string) => new URL(withBase(path, base), site).href;
  const blockKey = blockKeys(code, model);
  return (page, mdx) => {
    const { address, meta } = page;
    const used = blocksIn(page.body);
    const section = meta.section === undefined ? undefined : navigation[meta.section];
    const taken = [
      pageFrameOf(graph, meta, address, publicUrl),
      section && [section.title, section.href, shownItems(section.items, address, section.href)],
      used.taking.map(({ name, attributes }) => TAKEN[name]?.of(graph, attributes)),
    ];
    return keyOf(shared, ...[...used.names].sort().map(blockKey), JSON.stringify(taken), address, mdx);
  };
}

/**
 * The key of a block by its name: its code, and the whole model where it reads the model in a way that is not known.
 */
function blockKeys(code: Code, model: () => string): (name: string) => string {
  const listed = readFileSync(BLOCKS, 'utf8').matchAll(/\{([^}]+)\} from '\.\/([^']+)'/g);
  // A component may have two names: `{ default as ChangeRow, default as ComparisonRow }`.
  const files = new Map(
    [...listed].flatMap(([, names = '', file = '']) =>
      [...names.matchAll(/default as (\w+)/g)].map(
        ([, name = '']) => [name, `src/components/${file}`] as const,
      ),
    ),
  );
  const keys = new Map<string, string>();
  const keyOfBlock = (name: string): string => {
    const file = files.get(name);
    if (file === undefined) {
      if (/^[A-Z]/.test(name)) throw new Error(`${BLOCKS} has no ${name}`);
      return name;
    }
    const closure = code.closureOf([file]);
    return keyOf(name, code.hashOf(closure), readsModel(code, closure, TAKEN[name]?.by) ? model() : '');
  };
  return (name) => {
    const key = keys.get(name) ?? keyOfBlock(name);
    keys.set(name, key);
    return key;
  };
}

/** Whether a file among these imports the model of the site, other than those whose data is part of the key. */
function readsModel(code: Code, closure: readonly string[], by?: string): boolean {
  return closure.some(
    (file) => file !== by && file !== FRAME && file !== MODEL && code.importsOf(file).includes(MODEL),
  );
}

function drawing(id: string | undefined): string {
  try {
    return keyOf(readFileSync(join(DRAWINGS_DIR, `${id}.svg`)));
  } catch {
    return '';
  }
}

function blocksIn(body: Root): Used {
  const used: Used = { names: new Set(), taking: [] };
  const visit = (node: Root | Root['children'][number]): void => {
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
      used.names.add(node.name);
      if (Object.hasOwn(TAKEN, node.name)) {
        const attributes = node.attributes.flatMap((one) =>
          one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
        );
        used.taking.push({ name: node.name, attributes: Object.fromEntries(attributes) });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(body);
  return used;
}
