import { homeOf, useSession } from "@/features/account/session";
import type { Route } from "@/shared/router/router";

/** Sends who is not logged in to the login and back; sends who opened another role's pages to their own. */
export async function guard({ access }: Route, fullPath: string): Promise<string | undefined> {
  if (access === undefined) return undefined;
  const session = useSession();
  const user = await session.ensure();
  if (user === undefined) return `/login?to=${encodeURIComponent(fullPath)}`;
  const fits = access === "user" || (access === "officer") === session.isOfficer;
  return fits ? undefined : homeOf(user);
}
