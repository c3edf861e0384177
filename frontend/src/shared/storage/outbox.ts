import { computed, shallowRef } from "vue";
import { isPassing, isProblem, type Problem, ProblemError } from "@/shared/api/problem";
import { uuidv7 } from "@/shared/api/uuidv7";
import { database, keep, plainCopy } from "./database";

/** One thing a person did on this device which the server has not taken yet. */
export interface OutboxEntry<Kind extends string = string, Content = unknown> {
  id: string;
  owner: string;
  kind: Kind;
  title: string;
  madeAt: number;
  content: Content;
  /** One Idempotency-Key for each request, made with the entry and kept across all tries. */
  keys: Record<string, string>;
  /** What earlier tries have already achieved, e.g. the id of an uploaded photo. */
  progress: Record<string, string>;
  state: "WAITING" | "REFUSED";
  problem?: Problem;
}

export type Result = { kind: "APPLIED" | "DUPLICATE"; needId?: string; number?: string | undefined };

/** What a sender may do besides sending: both are written to the device before the next request is made. */
export interface SenderTools {
  /** The Idempotency-Key of one step; the same in every try. */
  key: (step: string) => Promise<string>;
  /** Keeps what a step has achieved. */
  reach: (step: string, result: string) => Promise<void>;
}

export type Sender<Content> = (entry: OutboxEntry<string, Content>, tools: SenderTools) => Promise<Result>;

export type Senders<Contents> = { [Kind in keyof Contents]: Sender<Contents[Kind]> };

/** `WAITING`: kept on the device, to be sent when there is a network again. */
export type Settled = Result | ProblemError | "WAITING";

export interface NewEntry<Contents, Kind extends keyof Contents> {
  id?: string;
  owner: string;
  kind: Kind & string;
  title: string;
  content: Contents[Kind];
}

export function createOutbox<Contents extends Record<string, unknown>>(senders: Senders<Contents>) {
  const entries = shallowRef<OutboxEntry[]>([]);
  const rounds = shallowRef(0);
  const sending = computed(() => rounds.value > 0);
  const waiting = computed(() => entries.value.filter((entry) => entry.state === "WAITING").length);
  const refused = computed(() => entries.value.filter((entry) => entry.state === "REFUSED").length);
  let owner: string | undefined;
  let running: Promise<void> = Promise.resolve();
  const settled = new Map<string, Result | ProblemError>();

  async function load(person: string): Promise<void> {
    owner = person;
    const all = await (await database()).getAllFromIndex("outbox", "owner", person);
    entries.value = all.toSorted((a, b) => a.madeAt - b.madeAt);
  }

  async function put(entry: OutboxEntry): Promise<void> {
    await keep("outbox", plainCopy(entry));
    if (owner !== undefined) await load(owner);
  }

  async function remove(id: string): Promise<void> {
    await (await database()).delete("outbox", id);
    if (owner !== undefined) await load(owner);
  }

  /** Keeps the entry on the device. The content is copied before anything is awaited. */
  async function add<Kind extends keyof Contents>(given: NewEntry<Contents, Kind>): Promise<OutboxEntry> {
    const entry: OutboxEntry = {
      ...plainCopy(given),
      id: given.id ?? uuidv7(),
      madeAt: Date.now(),
      keys: {},
      progress: {},
      state: "WAITING",
    };
    settled.delete(entry.id);
    await put(entry);
    return entry;
  }

  async function sendOne(entry: OutboxEntry): Promise<void> {
    const sender = senders[entry.kind] as Sender<unknown> | undefined;
    if (sender === undefined) throw new Error(`no sender for ${entry.kind}`);
    const result = await sender(entry, {
      key: async (step) => {
        const known = entry.keys[step];
        if (known !== undefined) return known;
        const made = uuidv7();
        entry.keys[step] = made;
        await put(entry);
        return made;
      },
      reach: async (step, reached) => {
        entry.progress[step] = reached;
        await put(entry);
      },
    });
    // Said before it leaves the list: whoever watches the list asks what became of it.
    settled.set(entry.id, result);
    await remove(entry.id);
  }

  /**
   * Sends what waits, oldest first. A refused entry is marked with the reason and does not hold up the others;
   * a missing network, an overload or an expired login ends the round, and everything stays.
   */
  async function replayAll(): Promise<void> {
    if (owner === undefined) return;
    await load(owner);
    for (const entry of entries.value.filter(({ state }) => state === "WAITING")) {
      try {
        await sendOne(entry);
      } catch (failure) {
        if (isPassing(failure) || isProblem(failure, 401)) return;
        if (!(failure instanceof ProblemError)) throw failure;
        settled.set(entry.id, failure);
        await put({ ...entry, state: "REFUSED", problem: failure.problem });
      }
    }
  }

  /** One round after the other, also with several tabs. */
  async function replay(): Promise<void> {
    const before = running;
    const mine = before.then(() => exclusively(replayAll));
    running = mine.catch(() => undefined);
    rounds.value += 1;
    try {
      await mine;
    } finally {
      rounds.value -= 1;
    }
  }

  /** What became of an entry, as far as this page has seen it. */
  function outcomeOf(id: string): Settled {
    return settled.get(id) ?? "WAITING";
  }

  /** Keeps the entry, tries to send it at once, and says what became of it. */
  async function submit<Kind extends keyof Contents>(given: NewEntry<Contents, Kind>): Promise<Settled> {
    const { id } = await add(given);
    await replay();
    return outcomeOf(id);
  }

  return { entries, sending, waiting, refused, load, add, remove, replay, outcomeOf, submit };
}

const ROUND = 30_000;

/** Starts sending what waits: now, when the network returns, when the page is looked at again, and every half minute. */
export function keepSending(outbox: Pick<Outbox<Record<string, unknown>>, "waiting" | "load" | "replay">, owner: string): () => void {
  const tick = () => {
    if (outbox.waiting.value > 0 && navigator.onLine) void outbox.replay();
  };
  const seen = () => {
    if (!document.hidden) tick();
  };
  void outbox.load(owner).then(tick);
  const timer = setInterval(tick, ROUND);
  window.addEventListener("online", tick);
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", tick);
    document.removeEventListener("visibilitychange", seen);
  };
}

export type Outbox<Contents extends Record<string, unknown>> = ReturnType<typeof createOutbox<Contents>>;

function exclusively(work: () => Promise<void>): Promise<void> {
  // Absent without TLS, where only one tab is likely.
  const locks = navigator.locks as LockManager | null | undefined;
  return locks ? locks.request("liangdan-outbox", work) : work();
}
