import type { Schema } from "@/shared/api/types";

/** How much of a perfect score, in whole percent. */
export function percent({ score, highest }: { score: number; highest: number }): number {
  return highest === 0 ? 0 : Math.round((100 * score) / highest);
}

/** What speaks most for it, in up to three phrases. */
export function inShort({ parts }: Pick<Schema<"Suggestion">, "parts">): string[] {
  const strong = parts.filter((part) => 2 * part.points > part.highest);
  strong.sort((one, other) => other.points - one.points);
  return strong.slice(0, 3).map((part) => part.detail);
}
