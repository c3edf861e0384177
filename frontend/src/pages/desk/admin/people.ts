import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

export type Person = Schema<"UserAccount">;
export const ROLES = ["OFFICER", "CLERK", "DISPATCHER", "SUPERVISOR", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"] as const;
export const USER_STATES = ["PENDING", "ACTIVE", "SUSPENDED", "LOCKED"] as const;
export const HOME_KINDS = ["STATION", "UNIT", "OFFICE"] as const;
export const POSTS = ["MAIN", "DEPUTY"] as const;

/** A home and what somebody is to be there, as typed. */
export interface HomeForm {
  kind: Schema<"HomeKind">;
  home: { id: string; name: string } | undefined;
  role: Schema<"PersonRole">;
  post: Schema<"Post">;
  handOver: boolean;
}

export const emptyHomeForm = (): HomeForm => ({ kind: "STATION", home: undefined, role: "OFFICER", post: "MAIN", handOver: false });

export function rolesAt(kind: Schema<"HomeKind">): readonly Schema<"PersonRole">[] {
  if (kind === "STATION") return ["OFFICER"];
  if (kind === "UNIT") return ["CLERK"];
  return ["DISPATCHER", "SUPERVISOR", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"];
}

/** What a move and a new account say of the home. */
export function homeBody(form: HomeForm): { home: Schema<"HomeChoice">; role: Schema<"PersonRole">; post?: Schema<"Post">; handOver?: boolean } {
  const home = { kind: form.kind, id: form.home?.id ?? "" };
  return form.kind === "STATION" ? { home, role: form.role, post: form.post, handOver: form.handOver } : { home, role: form.role };
}

type Command = "resumption" | "password-reset" | "unlocking";
type Reasoned = "suspension" | "lock";
const params = (id: string, key: string) => ({ path: { id }, header: { "Idempotency-Key": key } });

export const getPerson = (id: string) => answer(api.GET("/users/{id}", { params: { path: { id } } }));
export const personHistory = (id: string) => value(api.GET("/users/{id}/history", { params: { path: { id } } }));
export const createPerson = (body: Schema<"UserCreation">, key: string) => value(api.POST("/users", { params: { header: { "Idempotency-Key": key } }, body }));
export const renamePerson = (id: string, etag: string, displayName: string) => answer(api.PATCH("/users/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body: { displayName } }));
export const movePerson = (id: string, body: Schema<"MoveRequest">, key: string) => answer(api.POST("/users/{id}/move", { params: params(id, key), body }));
export const grantRole = (id: string, role: Schema<"PersonRole">, key: string) => answer(api.POST("/users/{id}/role-grant", { params: params(id, key), body: { role } }));
export const command = (id: string, name: Command, key: string) => answer(api.POST(`/users/{id}/${name}` as "/users/{id}/resumption", { params: params(id, key), body: {} }));
export const withReason = (id: string, name: Reasoned, reason: string, key: string) => answer(api.POST(`/users/{id}/${name}` as "/users/{id}/lock", { params: params(id, key), body: { reason } }));
