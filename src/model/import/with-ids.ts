import { type AnchorScope, TOP, unitIdOf } from '../../citation/anchor.ts';
import type { Unit } from '../schema/unit.ts';

/** Gives every unit its anchor and drops empty `units`. */
export function withIds(units: readonly Unit[]): Unit[] {
  const counters = new Map<string, number>();
  const count = (key: string): number => {
    const value = (counters.get(key) ?? 0) + 1;
    counters.set(key, value);
    return value;
  };
  const walk = (unit: Unit, scope: AnchorScope, first: boolean): Unit => {
    const { id, scope: below } = unitIdOf(unit, scope, count, first);
    const inner = (unit.units ?? []).map((child) => walk(child, below, first));
    const { units: _, ...own } = unit;
    return { ...own, id, ...(inner.length > 0 ? { units: inner } : {}) };
  };
  return units.map((unit, index) => walk(unit, TOP, index === 0));
}
