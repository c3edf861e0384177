import { answer, api, value } from "@/shared/api/client";
import { language } from "@/shared/i18n/i18n";

/** Whether this site sends mails; without an answer, not. */
export async function isOffered(): Promise<boolean> {
  try {
    return (await value(api.GET("/subscriptions"))).offered;
  } catch {
    return false;
  }
}

export function follow(number: string, email: string) {
  return answer(api.POST("/subscriptions", { body: { number, email, language: language.value === "en" ? "en" : "zh" } }));
}

export function confirm(token: string) {
  return value(api.POST("/subscriptions/confirmation", { body: { token } }));
}

export function leave(token: string) {
  return answer(api.POST("/subscriptions/unsubscription", { params: { query: { token } } }));
}

/** The token stands behind the #, which no server sees. */
export const tokenOfAddress = (): string | undefined => /^#([\w-]{43})$/.exec(location.hash)?.[1];
