import createClient, { type Middleware } from "openapi-fetch";
import { language } from "@/shared/i18n/i18n";
import { NoAnswerError, ProblemError, toProblem } from "./problem";
import type { paths } from "./schema";

/** What the HTTP layer must know of the session; the account feature gives it at start. */
interface SessionHooks {
  csrfToken: () => Promise<string | undefined>;
  /** The session is over. */
  expired: () => void;
  /** Refused: perhaps the token is an old one, fetch it anew before the next try. */
  refused: () => void;
}

let hooks: SessionHooks = { csrfToken: async () => undefined, expired: () => undefined, refused: () => undefined };

export function useSessionHooks(given: SessionHooks): void {
  hooks = given;
}

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const LOGIN = "/api/v1/session";

const session: Middleware = {
  async onRequest({ request }) {
    request.headers.set("Accept-Language", language.value);
    const login = request.method === "POST" && new URL(request.url).pathname === LOGIN;
    if (UNSAFE.has(request.method) && !login) {
      const token = await hooks.csrfToken();
      if (token !== undefined) request.headers.set("X-CSRF-Token", token);
    }
    return request;
  },
  onResponse({ request, response }) {
    if (response.status === 401 && new URL(request.url).pathname !== LOGIN) hooks.expired();
    if (response.status === 403) hooks.refused();
  },
};

/** A network that swallows packets must not keep a person waiting for ever; photos may take longer. */
function patience(request: Request): number {
  return request.headers.get("Content-Type")?.startsWith("application/json") === false ? 180_000 : 30_000;
}

export const api = createClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  querySerializer: { array: { style: "form", explode: false } },
  // Looked up at each call, so that tests can replace it.
  fetch: (request) => globalThis.fetch(request, { signal: AbortSignal.timeout(patience(request)) }),
});
api.use(session);

export interface Answer<T> {
  value: T;
  etag: string | undefined;
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Waits for a call of `api` and returns its body with its ETag, or throws a `Failure`. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<Answer<T>> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch (cause) {
    throw cause instanceof ProblemError || cause instanceof NoAnswerError ? cause : new NoAnswerError("", { cause });
  }
  const { data, error, response } = outcome;
  if (!response.ok) {
    const problem = toProblem(error, response);
    const seconds = Number(response.headers.get("Retry-After") ?? problem.retryAfter);
    throw new ProblemError(problem, Number.isFinite(seconds) ? seconds : undefined);
  }
  return { value: data as T, etag: response.headers.get("ETag") ?? undefined };
}

/** The body alone. */
export async function value<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await answer(call)).value;
}
