/** Where every removed address leads: redirects followed to their ends. Pure. */
import type { Redirect } from './schema/permalink.ts';

type Withdrawn = Extract<Redirect, { kind: 'withdrawn' | 'retracted' }>;

function isWithdrawn(redirect: Redirect): redirect is Withdrawn {
  return redirect.kind === 'withdrawn' || redirect.kind === 'retracted';
}

/** Where a redirect leads in the end: places that stand now, and what was withdrawn on the way. */
export type RedirectEnd = {
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
  if (isWithdrawn(redirect)) return [];
  return redirect.kind === 'split' ? redirect.to : [redirect.to];
}

/** All redirects with their ends. */
export type RedirectEnds = {
  /** Every redirect with its end, in the order given. */
  all: RedirectEnd[];
  /** Redirects that lead in a circle; they have no end. */
  circles: Redirect[];
  /** The end of a place that is gone; undefined when it has no redirect, or one that leads in a circle. */
  of: (place: string) => RedirectEnd | undefined;
};

/**
 * Follows every redirect through the others to its end. An anchor without a redirect of its own follows its page: to
 * the same anchor when the page moved whole, else to the end of the page's own redirect.
 */
export function endsOf(redirects: readonly Redirect[]): RedirectEnds {
  const known = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  const decided = new Map<string, RedirectEnd | undefined>();
  const ends = redirects.map((redirect) => ({ redirect, end: follow(redirect, known, decided) }));
  return {
    all: ends.flatMap(({ end }) => end ?? []),
    circles: ends.filter(({ end }) => end === undefined).map(({ redirect }) => redirect),
    of: (place) => {
      const redirect = redirectOf(place, known);
      return redirect && follow(redirect, known, decided);
    },
  };
}

/**
 * Undefined when the way comes back to a place that it passed. Each place is decided once, and a way may be as long as
 * the list of redirects.
 */
function follow(
  start: Redirect,
  known: ReadonlyMap<string, Redirect>,
  decided: Map<string, RedirectEnd | undefined>,
): RedirectEnd | undefined {
  const way = decided.has(start.from) ? [] : [start];
  const passed = new Set<string>();
  for (let redirect = way.at(-1); redirect !== undefined; redirect = way.at(-1)) {
    passed.add(redirect.from);
    const steps = targetsOf(redirect).map((target) => ({ target, next: redirectOf(target, known) }));
    const isCircle = steps.some(({ next }) => next !== undefined && passed.has(next.from));
    const open = steps.find(({ next }) => next !== undefined && !decided.has(next.from))?.next;
    if (open !== undefined && !isCircle) way.push(open);
    else {
      decided.set(redirect.from, isCircle ? undefined : endOf(redirect, steps, decided));
      passed.delete(redirect.from);
      way.pop();
    }
  }
  return decided.get(start.from);
}

/** The end of a redirect all of whose next steps are decided; undefined when one of them has none. */
function endOf(
  redirect: Redirect,
  steps: readonly { target: string; next: Redirect | undefined }[],
  decided: ReadonlyMap<string, RedirectEnd | undefined>,
): RedirectEnd | undefined {
  const { from } = redirect;
  if (isWithdrawn(redirect)) return { from, kind: redirect.kind, to: [], withdrawn: [redirect] };
  const ends = steps.flatMap(({ target, next }): Pick<RedirectEnd, 'to' | 'withdrawn'>[] => {
    const end = next === undefined ? { to: [target], withdrawn: [] } : decided.get(next.from);
    return end === undefined ? [] : [end];
  });
  if (ends.length < steps.length) return undefined;
  const to = [...new Set(ends.flatMap((end) => end.to))];
  const withdrawn = [...new Set(ends.flatMap((end) => end.withdrawn))];
  return { from, kind: kindOf(redirect.kind, to), to, withdrawn };
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
