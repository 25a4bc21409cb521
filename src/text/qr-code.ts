/** The one place that knows how QR codes are made. */
import encode from 'qr';
import { element, xmlFile } from './xml.ts';

/** Rows of a code without its light border: true is dark. Low error correction: the smallest code. */
export function qrModules(words: string): boolean[][] {
  return encode(words, 'raw', { ecc: 'low', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
}

/** Light modules around a code, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/**
 * A QR code as an SVG file, black on white in every reader; each row is one line of strokes and gaps.
 * Medium error correction: a printed page is folded and copied.
 */
export function qrDrawing(words: string): string {
  const rows = encode(words, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const size = rows.length;
  const drawn = rows.flatMap((row, y) => (row.includes(true) ? [`M0 ${y}.5${strokesOf(row)}`] : []));
  return xmlFile(
    element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, [
      element('path', { fill: '#fff', d: `M0 0h${size}v${size}h-${size}z` }),
      element('path', { stroke: '#000', 'shape-rendering': 'crispEdges', d: drawn.join('') }),
    ]),
  );
}

/** A row as relative strokes (`h3`) and gaps (`m2 0`); light modules at its end are left out. */
function strokesOf(row: readonly boolean[]): string {
  const runs = row.map(Number).join('').match(/0+|1+/g) ?? [];
  const steps = runs.map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`));
  return (runs.at(-1)?.startsWith('0') ? steps.slice(0, -1) : steps).join('');
}
