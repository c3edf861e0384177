import { afterEach, describe, expect, it } from "vitest";
import { commandKey } from "./keys";

function press(html: string, init: KeyboardEventInit): string | undefined {
  document.body.innerHTML = html;
  const event = new KeyboardEvent("keydown", { bubbles: true, ...init });
  document.body.firstElementChild?.dispatchEvent(event);
  return commandKey(event);
}

describe("single keys", () => {
  afterEach(() => (document.body.innerHTML = ""));

  it("are commands anywhere else", () => {
    expect(press("<button></button>", { key: "J" })).toBe("j");
  });

  it("belong to the field somebody types in", () => {
    for (const html of ["<input>", "<textarea></textarea>", "<select></select>"]) expect(press(html, { key: "c" })).toBeUndefined();
  });

  it("belong to an open dialog", () => {
    expect(press("<dialog></dialog>", { key: "r" })).toBeUndefined();
  });

  it("belong to the browser together with Ctrl, Alt or Meta", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey"]) expect(press("<button></button>", { key: "c", [modifier]: true })).toBeUndefined();
  });
});
