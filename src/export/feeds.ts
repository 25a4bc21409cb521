import { changesAddress } from '../model/address.ts';
import { FEED_NAME, type FeedSubject, feedSubjects } from '../model/feed-subjects.ts';
import type { Graph } from '../model/graph.ts';
import { changesIn } from '../model/scoped-changes.ts';
import { lowerFirst } from '../text/vi.ts';
import type { Download, DownloadOptions } from './download.ts';
import { type Feed, feedDownloads } from './feed.ts';

/** A feed for each document, each part with a page of its own, each component and each body. */
export function feedsDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  return [...feedSubjects(graph).values()].flatMap((subject) =>
    feedDownloads(feedOf(graph, subject), publicUrl),
  );
}

function feedOf(graph: Graph, { address, title, document, roots }: FeedSubject): Feed {
  return {
    path: `${address}${FEED_NAME}`,
    title: `${title}: thay đổi`,
    home: address,
    entries: changesIn(graph, document, roots).map(({ version, words }) => ({
      url: `${address}#${version.version}`,
      // The same address when the next version comes, so that an entry never changes.
      page: changesAddress(version),
      title: `${title}: ${lowerFirst(version.versionName)}`,
      summary: words,
      day: version.posted,
    })),
  };
}
