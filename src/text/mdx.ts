/**
 * The only writer of MDX and Markdown. Pages are syntax trees until here, so text can never become markup or code:
 * the MDX compiler returns the same characters for each `text` node and attribute.
 */
import type {
  BlockContent,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

export type Attributes = Record<string, string | number | boolean | undefined>;

/** Plain characters. Line breaks become spaces: a text node is one line. */
export function text(value: string): Text {
  return { type: 'text', value: oneLine(value) };
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

export function paragraph(...children: (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map(phrase) };
}

export function link(url: string, ...children: (PhrasingContent | string)[]): Link {
  return { type: 'link', url, children: children.map(phrase) };
}

export function list(items: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items };
}

export function item(...children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

/** A component with blocks in it: `<Name a="b">…</Name>`. */
export function block(name: string, attributes: Attributes, children: RootContent[] = []): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributesOf(attributes),
    children: children as MdxJsxFlowElement['children'],
  };
}

/** A component with words in it, as a block of its own. */
export function line(
  name: string,
  attributes: Attributes,
  ...children: (PhrasingContent | string)[]
): Paragraph {
  return paragraph(inline(name, attributes, ...children));
}

/** A component among words. */
export function inline(
  name: string,
  attributes: Attributes,
  ...children: (PhrasingContent | string)[]
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributesOf(attributes),
    children: children.map(phrase),
  };
}

export function root(children: RootContent[]): Root {
  return { type: 'root', children };
}

const FORM = { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one', resourceLink: true } as const;

type HandleText = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * Only texts that a rule of the format could read as markup are checked rule by rule; most are not.
 *
 * @param markup signs that count anywhere
 * @param atEdge the same for a text with what stands before and after it: what counts where a line begins or ends
 */
function checkedFor(markup: RegExp, atEdge: RegExp): HandleText {
  return ({ value }: Text, parent, state, info) => {
    if (!markup.test(value) && !atEdge.test(info.before + value + info.after)) return value;
    const index = state.indexStack.at(-1) ?? 0;
    const siblings = parent?.children ?? [];
    return state.safe(value, { ...info, beforeNode: siblings[index - 1], afterNode: siblings[index + 1] });
  };
}

const processor = unified()
  .use(remarkMdx, { printWidth: Number.POSITIVE_INFINITY })
  .use(remarkStringify, {
    ...FORM,
    handlers: {
      text: checkedFor(
        /[\t\n\r!&*<[\\\]_`{|~]|^\(/,
        /^[\r\n](?:[ #)+\-.:=>\d]|import|export)|[ #][\r\n]$|#$/,
      ),
    },
    // a paragraph that starts with these words would be parsed as code
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport' },
      { atBreak: true, character: 'e', after: 'xport' },
    ],
  });

const plain = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()])
  .use(remarkStringify, {
    ...FORM,
    handlers: { text: checkedFor(/[\t\n\r!&*<[\\\]_`|~]|^\(/, /^[\r\n][ #)+\-.:=>\d]|[ #][\r\n]$|#$/) },
  });

/** A tree without components → Markdown (CommonMark, tables and struck-out words as on GitHub). */
export function toMarkdown(tree: Root): string {
  return plain.stringify(tree);
}

/** Frontmatter and body → the text of an MDX file. Values of the frontmatter are written as JSON, which YAML reads. */
export function toMdx(frontmatter: Record<string, unknown>, body: Root): string {
  const head = Object.entries(frontmatter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${json(value)}`);
  return `---\n${head.join('\n')}\n---\n\n${processor.stringify(body)}`;
}

/** JSON with every character escaped that YAML reads as a line break or a mark. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u00ad\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function phrase(child: PhrasingContent | string): PhrasingContent {
  return typeof child === 'string' ? text(child) : child;
}

function attributesOf(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] => {
    if (value === undefined || value === false) return [];
    // the serialiser does not escape `&`, and the compiler would read `&lt;` as one character
    return [
      {
        type: 'mdxJsxAttribute',
        name,
        value: value === true ? null : oneLine(String(value)).replaceAll('&', '&amp;'),
      },
    ];
  });
}
