import { onBeforeUnmount, onMounted, ref, watch } from "vue";

const KEPT = "liangdan.singleKeys";

/** Whether single letters are commands; some people's aids send letters of their own. Kept on the device. */
export const singleKeys = ref(localStorage.getItem(KEPT) !== "off");
watch(singleKeys, (on) => localStorage.setItem(KEPT, on ? "on" : "off"));

/** The key as a command, unless it belongs to a field, a dialog, or to the browser. */
export function commandKey(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest("input, textarea, select, [contenteditable], dialog")) return undefined;
  return event.key.toLowerCase();
}

/** Single keys of one page; `?` always works, so that the switch can be found again. */
export function useKeys(commands: Record<string, () => void>): void {
  function press(event: KeyboardEvent): void {
    const key = commandKey(event);
    if (key === undefined || (!singleKeys.value && key !== "?")) return;
    const command = commands[key];
    if (!command) return;
    event.preventDefault();
    command();
  }
  onMounted(() => document.addEventListener("keydown", press));
  onBeforeUnmount(() => document.removeEventListener("keydown", press));
}
