import { database, plainCopy } from "./database";

/** The last answer of a list or object, to be shown when there is no network. */
export async function keepSnapshot(key: string, value: unknown): Promise<void> {
  await (await database()).put("snapshots", plainCopy(value), key);
}

export async function readSnapshot<T>(key: string): Promise<T | undefined> {
  return (await (await database()).get("snapshots", key)) as T | undefined;
}

/** On logout: what the server showed goes, what the person typed stays under their id. */
export async function forgetSnapshots(): Promise<void> {
  await (await database()).clear("snapshots");
}
