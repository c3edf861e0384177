/** Where to go after the login: a path of this product, never another site. */
export function safeTarget(wanted: unknown): string | undefined {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return undefined;
  const url = new URL(wanted, location.origin);
  return url.origin === location.origin && !wanted.startsWith("//") ? url.pathname + url.search : undefined;
}
