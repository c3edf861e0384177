import { ref, shallowRef } from "vue";
import chinese from "./zh-CN/base.json";

export type Language = "zh-CN" | "en";
export type MessageKey =
  | keyof typeof import("./zh-CN/account.json")
  | keyof typeof import("./zh-CN/admin.json")
  | keyof typeof import("./zh-CN/attribute.json")
  | keyof typeof import("./zh-CN/audit.json")
  | keyof typeof import("./zh-CN/base.json")
  | keyof typeof import("./zh-CN/catalogue.json")
  | keyof typeof import("./zh-CN/desk.json")
  | keyof typeof import("./zh-CN/collect.json")
  | keyof typeof import("./zh-CN/need-more.json")
  | keyof typeof import("./zh-CN/fieldnote.json")
  | keyof typeof import("./zh-CN/matching.json")
  | keyof typeof import("./zh-CN/follow.json")
  | keyof typeof import("./zh-CN/need.json")
  | keyof typeof import("./zh-CN/need-form.json")
  | keyof typeof import("./zh-CN/offer.json")
  | keyof typeof import("./zh-CN/officer.json")
  | keyof typeof import("./zh-CN/outing.json")
  | keyof typeof import("./zh-CN/paper.json")
  | keyof typeof import("./zh-CN/public.json")
  | keyof typeof import("./zh-CN/recurrence.json")
  | keyof typeof import("./zh-CN/stack.json")
  | keyof typeof import("./zh-CN/tidying.json")
  | keyof typeof import("./zh-CN/typing.json")
  | keyof typeof import("./zh-CN/wish.json");

type Messages = Partial<Record<string, string>>;
type Loaders = Record<Exclude<Language, "zh-CN">, () => Promise<{ default: Messages }>>;

export const language = ref<Language>("zh-CN");
const messages = shallowRef<Messages>(chinese);
const groups: { chinese: Messages; loaders: Loaders }[] = [];

/**
 * Adds a group of texts. A component that uses texts outside `base` imports their group (`texts/need` and so on), so
 * that a page brings its own words and no others; `npm run lint:texts` sees to it.
 */
export function addTexts(texts: Messages, loaders: Loaders): void {
  groups.push({ chinese: texts, loaders });
  messages.value = { ...texts, ...messages.value };
  if (language.value !== "zh-CN") void translate(language.value, [loaders]);
}

addTexts(chinese, { en: () => import("./en/base.json") });

/** Text of the present language; `{name}` is replaced by `values.name`. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  return (messages.value[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Whether a text exists, for words that come from the server and may be newer than this client. */
export function knows(key: string): key is MessageKey {
  return messages.value[key] !== undefined;
}

export async function setLanguage(wanted: Language): Promise<void> {
  language.value = wanted;
  document.documentElement.lang = wanted;
  if (wanted === "zh-CN") messages.value = Object.assign({}, ...groups.map((group) => group.chinese)) as Messages;
  else
    await translate(
      wanted,
      groups.map(({ loaders }) => loaders),
    );
}

/** Until its translation has arrived, a text stands in Chinese. */
async function translate(wanted: keyof Loaders, loaders: Loaders[]): Promise<void> {
  const loaded = await Promise.all(loaders.map((loader) => loader[wanted]()));
  if (language.value === wanted) messages.value = Object.assign({}, messages.value, ...loaded.map((file) => file.default)) as Messages;
}
