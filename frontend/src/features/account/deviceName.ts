const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS/i, "HarmonyOS"],
  [/Android/i, "Android"],
  [/iPhone|iPad/i, "iOS"],
  [/Windows/i, "Windows"],
  [/Mac OS X/i, "macOS"],
  [/Linux/i, "Linux"],
];
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/i, "WeChat"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];

/** "Android · Chrome" from a User-Agent; what a person needs to tell their own devices apart. */
export function deviceName(userAgent: string): string {
  const first = (table: readonly [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [first(SYSTEMS), first(BROWSERS)].filter(Boolean).join(" · ") || userAgent.slice(0, 40);
}
