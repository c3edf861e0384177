export type Query = Record<string, string>;

export interface Match<R> {
  route: R;
  params: Record<string, string>;
}

/** The first route that fits; `:name` takes one segment, `:name(pattern)` what the pattern takes. */
export function matchRoute<R extends { path: string }>(routes: readonly R[], path: string): Match<R> | undefined {
  const plain = path.length > 1 ? path.replace(/\/+$/, "") : path;
  for (const route of routes) {
    const found = toPattern(route.path).exec(plain);
    if (found) return { route, params: decode(found.groups ?? {}) };
  }
  return undefined;
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)(?:\(([^)]+)\))?/g, (_, name: string, pattern: string | undefined) => `(?<${name}>${pattern ?? "[^/]+"})`)}$`);
}

function decode(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)];
      } catch {
        return [name, text];
      }
    }),
  );
}

/** Of a parameter given twice, the first counts. */
export function readQuery(search: string): Query {
  const found: Query = {};
  for (const [name, text] of new URLSearchParams(search)) found[name] ??= text;
  return found;
}

/** The address with its query after a change; what is emptied goes. */
export function withQuery(path: string, before: Query, change: Partial<Query>): string {
  const merged = Object.entries({ ...before, ...change }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(merged).toString();
  return text === "" ? path : `${path}?${text}`;
}
