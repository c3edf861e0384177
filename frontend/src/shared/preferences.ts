import { defineStore } from "pinia";
import { ref, watchEffect } from "vue";
import { setLanguage, type Language } from "./i18n/i18n";

export type Theme = "system" | "light" | "dark";

const KEY = "liangdan.preferences";

interface Stored {
  theme: Theme;
  elder: boolean;
  language: Language;
}

/** How the product looks and speaks on this device; kept on the device, with or without a login. */
export const usePreferences = defineStore("preferences", () => {
  const stored = readStored();
  const theme = ref<Theme>(stored.theme);
  const elder = ref(stored.elder);
  const language = ref<Language>(stored.language);
  const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");
  const systemIsDark = ref(darkSystem.matches);
  darkSystem.addEventListener("change", (event) => (systemIsDark.value = event.matches));

  watchEffect(() => {
    const root = document.documentElement;
    const dark = theme.value === "dark" || (theme.value === "system" && systemIsDark.value);
    root.dataset["theme"] = dark ? "dark" : "light";
    root.toggleAttribute("data-elder", elder.value);
    const kept: Stored = { theme: theme.value, elder: elder.value, language: language.value };
    localStorage.setItem(KEY, JSON.stringify(kept));
  });
  watchEffect(() => void setLanguage(language.value));

  return { theme, elder, language };
});

function readStored(): Stored {
  const plain: Stored = { theme: "system", elder: false, language: "zh-CN" };
  try {
    return { ...plain, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Stored>) };
  } catch {
    return plain;
  }
}
