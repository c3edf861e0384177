import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { answer, api, value } from "@/shared/api/client";
import { NoAnswerError, isPassing, isProblem } from "@/shared/api/problem";
import type { Schema } from "@/shared/api/types";
import { forgetSnapshots } from "@/shared/storage/snapshots";

export type User = Schema<"User">;

const KEY = "liangdan.user";

/**
 * Who is logged in. The user is remembered on the device, so that the phone pages open without a network;
 * the CSRF token is not, and is fetched again when first needed.
 */
export const useSession = defineStore("session", () => {
  const user = ref<User | undefined>(readUser());
  let token: string | undefined;
  let restoring: Promise<void> | undefined;
  let asked = false;

  function take(session: Schema<"Session">): void {
    token = session.csrfToken;
    user.value = session.user;
    localStorage.setItem(KEY, JSON.stringify(session.user));
  }

  /** The session is over: on the server, or because the person left. */
  function forget(): void {
    token = undefined;
    user.value = undefined;
    localStorage.removeItem(KEY);
  }

  async function fetchSession(): Promise<void> {
    try {
      take(await value(api.GET("/session")));
    } catch (failure) {
      if (isProblem(failure, 401)) forget();
      else if (!isPassing(failure) && !isProblem(failure)) throw failure;
    }
  }

  /** Asks the server who this is; without an answer the remembered user stays. */
  function restore(): Promise<void> {
    asked = true;
    restoring ??= fetchSession().finally(() => (restoring = undefined));
    return restoring;
  }

  /** For pages that need a login: asks the server once when nobody is remembered. */
  async function ensure(): Promise<User | undefined> {
    if (user.value === undefined && !asked) await restore();
    return user.value;
  }

  async function login(loginName: string, password: string): Promise<User> {
    const session = await value(api.POST("/session", { body: { loginName, password } }));
    take(session);
    return session.user;
  }

  async function logout(): Promise<void> {
    try {
      await answer(api.DELETE("/session"));
    } catch (failure) {
      if (failure instanceof NoAnswerError || !isProblem(failure, 401)) throw failure;
    }
    await forgetSnapshots();
    forget();
  }

  async function csrfToken(): Promise<string | undefined> {
    if (token === undefined) await restore();
    if (token === undefined && user.value !== undefined) throw new NoAnswerError();
    return token;
  }

  /** A refused token is asked for anew, e.g. after a login in another tab. */
  function doubtToken(): void {
    token = undefined;
  }

  return { user, doubtToken, isOfficer: computed(() => user.value?.role === "OFFICER"), restore, ensure, login, logout, forget, csrfToken };
});

/** Where a person's work begins. */
export function homeOf(user: User): string {
  return user.role === "OFFICER" ? "/o" : "/d";
}

function readUser(): User | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "null") as User | null;
    return stored ?? undefined;
  } catch {
    return undefined;
  }
}
