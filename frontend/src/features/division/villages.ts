import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import { keepSnapshot, readSnapshot } from "@/shared/storage/snapshots";

export type Division = Schema<"Division">;

/** A parent's code is the prefix of its children's: the part before the trailing pairs of zeros of its level. */
export function prefixOf(code: string): string {
  if (code.endsWith("0000000000")) return code.slice(0, 2);
  if (code.endsWith("00000000")) return code.slice(0, 4);
  if (code.endsWith("000000")) return code.slice(0, 6);
  return code.endsWith("000") ? code.slice(0, 9) : code;
}

export function isVillage(code: string): boolean {
  return !code.endsWith("000");
}

/** By name, pinyin or initials, as the server does it; used on what is on the device when there is no network. */
export function matches(division: Division, typed: string): boolean {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "");
  return [division.name, division.pinyin.replaceAll(" ", ""), division.initials].some((name) => name.toLowerCase().includes(wanted));
}

/** What lies directly below a division; kept on the device. */
export async function childrenOf(code: string): Promise<Division[]> {
  const key = `divisions/${code}`;
  try {
    const { items } = await value(api.GET("/divisions", { params: { query: { parent: code, limit: 100 } } }));
    await keepSnapshot(key, items);
    return items;
  } catch {
    return (await readSnapshot<Division[]>(key)) ?? [];
  }
}

/** The server's search, narrowed to one territory. Without a network there is none. */
export async function searchBelow(code: string, typed: string): Promise<Division[]> {
  try {
    const { items } = await value(api.GET("/divisions", { params: { query: { q: typed, limit: 50 } } }));
    const prefix = prefixOf(code);
    return items.filter((division) => division.code.startsWith(prefix));
  } catch {
    return [];
  }
}
