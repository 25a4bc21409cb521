/** What became of every address that is gone: redirects followed to their ends. Pure. */
import type { Redirect } from './schema/permalink.ts';

type Withdrawn = Extract<Redirect, { kind: 'withdrawn' }>;

/** The end of a redirect's way: places that stand now, and what was withdrawn on the way. */
export type Fate = {
  from: string;
  /** `withdrawn` only when nothing of it stands any more. */
  kind: Redirect['kind'];
  to: string[];
  withdrawn: Withdrawn[];
};

/** `/lop/1/#a` → its page and its anchor; a whole page has none. */
export function partsOf(place: string): { address: string; anchor: string | undefined } {
  const [address = '', anchor] = place.split('#', 2);
  return { address, anchor };
}

/** Where a redirect itself leads. */
export function targetsOf(redirect: Redirect): string[] {
  if (redirect.kind === 'withdrawn') return [];
  return redirect.kind === 'split' ? redirect.to : [redirect.to];
}

/** Redirects as a way to ask. */
export type Fates = {
  /** Every redirect with its end, in the order given. */
  all: Fate[];
  /** Redirects that lead in a circle; they have no end. */
  circles: Redirect[];
  /** The end of a place that is gone; undefined when it has no redirect, or one that leads in a circle. */
  of: (place: string) => Fate | undefined;
};

/**
 * Follows every redirect through the others to its end. An anchor without a redirect of its own shares the fate of its
 * page: it goes along when that moved whole, and the page of a split or a withdrawn address speaks for it.
 */
export function fatesOf(redirects: readonly Redirect[]): Fates {
  const known = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  const ends = redirects.map((redirect) => ({ redirect, fate: follow(redirect, known, []) }));
  return {
    all: ends.flatMap(({ fate }) => fate ?? []),
    circles: ends.filter(({ fate }) => fate === undefined).map(({ redirect }) => redirect),
    of: (place) => {
      const redirect = redirectOf(place, known);
      return redirect && follow(redirect, known, []);
    },
  };
}

/** Undefined when the way comes back to a place that it passed. */
function follow(
  redirect: Redirect,
  known: ReadonlyMap<string, Redirect>,
  passed: readonly string[],
): Fate | undefined {
  const { from } = redirect;
  if (passed.includes(from)) return undefined;
  if (redirect.kind === 'withdrawn') return { from, kind: 'withdrawn', to: [], withdrawn: [redirect] };
  const ends: Pick<Fate, 'to' | 'withdrawn'>[] = [];
  for (const target of targetsOf(redirect)) {
    const next = redirectOf(target, known);
    const end = next === undefined ? { to: [target], withdrawn: [] } : follow(next, known, [...passed, from]);
    if (end === undefined) return undefined;
    ends.push(end);
  }
  const to = [...new Set(ends.flatMap((end) => end.to))];
  return { from, kind: kindOf(redirect.kind, to), to, withdrawn: ends.flatMap(({ withdrawn }) => withdrawn) };
}

function kindOf(own: Redirect['kind'], to: readonly string[]): Redirect['kind'] {
  if (to.length === 0) return 'withdrawn';
  return to.length > 1 ? 'split' : own;
}

/** The redirect that holds for a place: its own, or that of its page. */
function redirectOf(place: string, known: ReadonlyMap<string, Redirect>): Redirect | undefined {
  const { address, anchor } = partsOf(place);
  const own = known.get(place);
  if (own !== undefined || anchor === undefined) return own;
  const page = known.get(address);
  if (page?.kind === 'moved' || page?.kind === 'merged') {
    return { ...page, from: place, to: `${partsOf(page.to).address}#${anchor}` };
  }
  return page && { ...page, from: place };
}
