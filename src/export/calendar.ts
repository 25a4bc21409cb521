import { unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { type DatedTask, deadlines } from '../model/roadmap.ts';
import { changesIn } from '../model/scoped-changes.ts';
import { fullText } from '../model/walk.ts';
import { upperFirst } from '../text/vi.ts';
import type { Download, DownloadOptions } from './download.ts';

/** `deadlines.ics` (RFC 5545): each task with a deadline on the last day of its year; none without such a task. */
export function calendarDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const tasks = deadlines(graph).flatMap((year) => year.tasks);
  if (tasks.length === 0) return [];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bản trực tuyến không chính thức//Thời hạn//VI',
    `X-WR-CALNAME:${escaped(`${graph.model.structure.site.name}: thời hạn`)}`,
    ...tasks.flatMap((task) => eventOf(graph, task, publicUrl)),
    'END:VCALENDAR',
  ];
  return [{ path: 'du-lieu/deadlines.ics', text: `${lines.map(folded).join('\r\n')}\r\n` }];
}

function eventOf(graph: Graph, task: DatedTask, publicUrl: (path: string) => string): string[] {
  const placed = graph.unit(task.unit);
  const url = publicUrl(unitAddress(placed));
  const [last] = changesIn(graph, placed.document.id, [placed.unit.id]);
  const { posted } = last?.version ?? placed.document;
  const body = upperFirst(graph.agency(task.agency).name);
  return [
    'BEGIN:VEVENT',
    `UID:${task.id}@${new URL(url).hostname}`,
    `DTSTAMP:${posted.replaceAll('-', '')}T000000Z`,
    `DTSTART;VALUE=DATE:${task.deadline.year}1231`,
    `SUMMARY:${escaped(`${body}: ${task.deadline.text}`)}`,
    `DESCRIPTION:${escaped(`${fullText(placed.unit)} (ngày cuối năm là cách ghi của ban biên tập; văn bản ghi “${task.deadline.text}”)`)}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
}

/** Text as a value of a calendar. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A line in pieces of at most 75 octets, as the standard wants it; no letter is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 74) {
      pieces.push(piece);
      piece = '';
      octets = 0;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
