/** Memory of running processes, as Linux tells it under /proc; other systems tell nothing. */
import { readdirSync, readFileSync } from 'node:fs';

/** How often to look, in milliseconds. The system keeps each process's peak, so only one's last moments can be missed. */
const INTERVAL = 200;

/** A watch over a process and those it starts. */
export type MemoryWatch = {
  /** Ends the watch. Gives the peak of the process that held most, in bytes; undefined where the system does not tell. */
  stop: () => number | undefined;
};

export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const look = () => {
    for (const member of familyOf(pid)) peak = Math.max(peak, peakOf(read(`/proc/${member}/status`)));
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? undefined : peak;
    },
  };
}

/** Peak resident memory in bytes from the text of `/proc/<pid>/status`; 0 when it is not there. */
export function peakOf(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Parent of a process from the text of `/proc/<pid>/stat`, whose second field may hold blanks and brackets. */
export function parentOf(stat: string): number | undefined {
  const [, parent] = /^\d+ \(.*\) \S (\d+) /s.exec(stat) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

/** The process, its children, their children … */
function familyOf(pid: number): Set<number> {
  const parents = new Map(
    listProcesses().flatMap((member) => {
      const parent = parentOf(read(`/proc/${member}/stat`));
      return parent === undefined ? [] : [[member, parent] as const];
    }),
  );
  const family = new Set([pid]);
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.add(child);
  }
  return family;
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
