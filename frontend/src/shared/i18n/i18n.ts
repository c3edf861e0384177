import { ref, shallowRef } from "vue";
import chinese from "./zh-CN.json";
import type deskChinese from "./desk.zh-CN.json";

export type Language = "zh-CN" | "en";
export type MessageKey = keyof typeof chinese | keyof typeof deskChinese;
type Messages = Partial<Record<string, string>>;

export const language = ref<Language>("zh-CN");
const messages = shallowRef<Messages>(chinese);
let deskWanted = false;

const phoneMessages = { "zh-CN": async () => chinese as Messages, en: async () => (await import("./en.json")).default as Messages };
const deskMessages = {
  "zh-CN": async () => (await import("./desk.zh-CN.json")).default as Messages,
  en: async () => (await import("./desk.en.json")).default as Messages,
};

/** Text of the present language; `{name}` is replaced by `values.name`. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const text = messages.value[key] ?? (chinese as Messages)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Whether a text exists, for words that come from the server and may be newer than this client. */
export function knows(key: string): key is MessageKey {
  return messages.value[key] !== undefined;
}

export async function setLanguage(wanted: Language): Promise<void> {
  const [phone, desk] = await Promise.all([phoneMessages[wanted](), deskWanted ? deskMessages[wanted]() : {}]);
  messages.value = { ...phone, ...desk };
  language.value = wanted;
  document.documentElement.lang = wanted;
}

/** The desk pages have texts of their own, so that a phone does not load them. */
export async function loadDeskTexts(): Promise<void> {
  deskWanted = true;
  await setLanguage(language.value);
}
