/** Explanations of deviations, kept in this browser alone, for each body and reference framework. */
import { fold, squeeze } from '../../text/vi.ts';

const PREFIX = 'khung-giai-trinh';
const LONGEST = 5000;
const MOST = 5000;

export function explanationsKey(framework: string, body: string): string {
  return `${PREFIX}:${framework}:${fold(squeeze(body))}`;
}

/** What is kept; empty where the browser keeps nothing, or keeps what is none. */
export function readExplanations(key: string): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.flatMap(entryOf).slice(0, MOST) : []);
  } catch {
    return new Map();
  }
}

/** True when the browser has kept them. */
export function writeExplanations(key: string, written: ReadonlyMap<string, string>): boolean {
  try {
    if (written.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify([...written].slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

function entryOf(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return [];
  const [key, words] = value as unknown[];
  return typeof key === 'string' && typeof words === 'string' ? [[key, words.slice(0, LONGEST)]] : [];
}
