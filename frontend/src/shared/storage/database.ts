import type { DBSchema, IDBPDatabase } from "idb";
import type { OutboxEntry } from "./outbox";

export interface StoredDraft {
  key: string;
  owner: string;
  form: string;
  id: string;
  content: unknown;
  changedAt: number;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { owner: string } };
  outbox: { key: string; value: OutboxEntry; indexes: { owner: string } };
  snapshots: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** What this device keeps: drafts, what waits to be uploaded, and the last seen lists. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((failure: unknown) => {
    opened = undefined;
    throw failure;
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  // Not needed for the first sight of a page.
  const { openDB } = await import("idb");
  return openDB<Schema>("liangdan", 1, {
    upgrade(db) {
      db.createObjectStore("drafts", { keyPath: "key" }).createIndex("owner", "owner");
      db.createObjectStore("outbox", { keyPath: "id" }).createIndex("owner", "owner");
      db.createObjectStore("snapshots");
    },
  });
}

/** Writes what a person made; what a page begins to write as it is left arrives too. */
export async function keep<Store extends "drafts" | "outbox">(store: Store, value: Schema[Store]["value"]): Promise<void> {
  const writing = (await database()).transaction(store, "readwrite");
  const written = writing.store.put(value);
  // Said outright: the browser drops what is still open when the page goes away.
  writing.commit();
  await Promise.all([written, writing.done]);
}

/** A copy without Vue's proxies, which IndexedDB cannot store. Files stay what they are. */
export function plainCopy<T>(content: T): T {
  if (content instanceof Blob || typeof content !== "object" || content === null) return content;
  if (Array.isArray(content)) return content.map((item: unknown) => plainCopy(item)) as T;
  return Object.fromEntries(Object.entries(content).map(([name, item]) => [name, plainCopy<unknown>(item)])) as T;
}
