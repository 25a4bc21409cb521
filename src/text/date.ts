/** A day as it is printed in Vietnamese texts: `2025-12-31` → `31/12/2025`. */
export function printedDate(day: string): string {
  return day.split('-').reverse().join('/');
}
