import { slug } from '../../text/vi.ts';

/** Letters of a name that an id is made of; the grammar of ids allows a hundred. */
const LONGEST = 80;

/** Gives each name an id of its letters, cut when long; one that is taken gets a number behind it. */
export function ownIds(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const words = slug(name).slice(0, LONGEST).replace(/-+$/, '');
    let id = words;
    for (let turn = 2; taken.has(id); turn++) id = `${words}-${turn}`;
    taken.add(id);
    return id;
  };
}
