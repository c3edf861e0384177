export type AttributeValue = string | number | boolean;
export type AttributeValues = Record<string, AttributeValue>;

/** What a change says of the values: those that differ, and null for those that are gone. */
export function attributeChange(now: Readonly<AttributeValues>, before: Readonly<AttributeValues>): Record<string, AttributeValue | null> | undefined {
  const change: Record<string, AttributeValue | null> = {};
  for (const [key, content] of Object.entries(now)) if (before[key] !== content) change[key] = content;
  for (const key of Object.keys(before)) if (now[key] === undefined) change[key] = null;
  return Object.keys(change).length > 0 ? change : undefined;
}
