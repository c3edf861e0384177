import { isPassing } from "./problem";
import { uuidv7 } from "./uuidv7";

/**
 * One wish of the user, sent as often as the network asks for it: the same body keeps the same Idempotency-Key as long
 * as nobody knows whether it took effect. A changed body, and a new try after a clear answer, is a new wish.
 */
export function createIntent() {
  let key = "";
  let sent = "";

  async function run<T>(body: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const text = JSON.stringify(body);
    if (key === "" || text !== sent) {
      key = uuidv7();
      sent = text;
    }
    try {
      const result = await send(key);
      key = "";
      return result;
    } catch (failure) {
      if (!isPassing(failure)) key = "";
      throw failure;
    }
  }

  return { run };
}
