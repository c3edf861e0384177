/** Where J and K lead in a list; the ends hold. */
export function nextIndex(ids: readonly string[], present: string | undefined, step: 1 | -1): number {
  const at = present === undefined ? -1 : ids.indexOf(present);
  if (at < 0) return step === 1 ? 0 : ids.length - 1;
  return Math.min(Math.max(at + step, 0), ids.length - 1);
}
