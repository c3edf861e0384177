/**
 * A change as JSON merge patch (RFC 7396): what differs, and null for what was there and is no longer. A field that cannot be
 * empty keeps what it was.
 */
export function mergePatch(now: object, before: object, clearable: readonly string[]): Record<string, unknown> {
  const then = before as Record<string, unknown>;
  const differing = Object.entries(now).filter(([name, content]) => content !== undefined && JSON.stringify(content) !== JSON.stringify(then[name]));
  const given = new Set(Object.entries(now).flatMap(([name, content]) => (content === undefined ? [] : [name])));
  const gone = clearable.filter((name) => then[name] !== undefined && !given.has(name));
  return Object.fromEntries([...differing, ...gone.map((name) => [name, null] as const)]);
}

/** What the person changed, over the present version instead of the one they started from; the rest is as it is now. */
export function rebase<Form extends object>(form: Form, before: Form, now: Form): Form {
  const typed = Object.entries(form).filter(([name, content]) => JSON.stringify(content) !== JSON.stringify(before[name as keyof Form]));
  return { ...now, ...Object.fromEntries(typed) };
}
