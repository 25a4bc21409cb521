/** The legal citation of what the model holds beside units: components, layers, principles, frameworks. */
import { namedCitation } from '../citation/legal-form.ts';
import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { Framework, Layer, Principle } from './schema/structure.ts';

/** "HTS7 (điểm b mục 4.3.1.3 Phụ lục …)"; a component without a code by its name. */
export function componentCitation(graph: Graph, { code, name, unit }: Component): string {
  return namedCitation(code ?? name, graph.unit(unit));
}

/** "Lớp 1. Hạ tầng số và an ninh mạng dùng chung (điểm a mục 3 phần II …)". */
export function layerCitation(graph: Graph, { number, name, unit }: Layer): string {
  return namedCitation(`Lớp ${number}. ${name}`, graph.unit(unit));
}

/** "Nguyên tắc 3. … (điểm c mục 2 phần II …)". */
export function principleCitation(graph: Graph, { number, name, unit }: Principle): string {
  return namedCitation(`Nguyên tắc ${number}. ${name}`, graph.unit(unit));
}

/** "Khung kiến trúc số cấp tỉnh (mục 3 Phụ lục …)". */
export function frameworkCitation(graph: Graph, { name, unit }: Framework): string {
  return namedCitation(name, graph.unit(unit));
}
