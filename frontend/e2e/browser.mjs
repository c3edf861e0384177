// What the stories share: a browser, logins, the API as other people use it, and the accessibility check.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const BASE_URL = (process.env.BASE_URL ?? "http://localhost:8080").replace(/\/$/, "");
const PASSWORD = process.env.DEMO_PASSWORD ?? "liangdan-demo-2026";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const HAND = { width: 390, height: 844 };
const TABLE = { width: 1366, height: 768 };
/** Told again on the other screen: a village that has a computer, a clerk who has only a phone. */
const swapped = process.env.SCREENS === "swapped";
export const PHONE = swapped ? TABLE : HAND;
export const DESKTOP = swapped ? HAND : TABLE;
export const NARROW = { width: 320, height: 640 };

/** A slow line, up to so many milliseconds for each call, so that answers overtake one another: a story that does not wait fails. */
const latency = Number(process.env.LATENCY ?? 0);

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** On a slow line: what moves by itself, as a share of the screen, and may be missed by a finger. */
function tellWhatMoves() {
  const told = (list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput || value < 0.1) continue;
      console.debug(`moved ${value.toFixed(2)} ${innerWidth} px wide ${location.pathname}: ${sources.map(({ node }) => node?.className || node?.nodeName).join("; ")}`);
    }
  };
  new PerformanceObserver(told).observe({ type: "layout-shift", buffered: true });
}

/** A page that fails its story when a script throws. */
export async function openPage(browser, viewport, options = {}) {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(15_000);
  if (latency > 0) {
    await context.addInitScript(tellWhatMoves);
    context.on("console", (message) => message.text().startsWith("moved") && console.log(message.text()));
    await context.route(/\/api\/v1\//, async (route) => {
      await new Promise((wake) => setTimeout(wake, Math.random() * latency));
      await route.continue().catch(() => undefined);
    });
  }
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.stack ?? error.message));
  return page;
}

export async function closePage(page) {
  await page.context().close();
  assert.deepEqual(page.faults, [], "no script may throw");
}

export async function login(page, loginName, arrives = /\/(o|d)(\/|$)/) {
  if (!page.url().includes("/login")) await page.goto(`${BASE_URL}/login`);
  await page.getByLabel("账号").fill(loginName);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.locator("form").getByRole("button", { name: "登录" }).click();
  await page.waitForURL(arrives);
}

/** Somebody who uses the API beside the browser: a dispatcher, a clerk. */
export async function person(loginName) {
  const opened = await fetch(`${BASE_URL}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: BASE_URL },
    body: JSON.stringify({ loginName, password: PASSWORD }),
  });
  assert.equal(opened.status, 200, `login of ${loginName}`);
  const cookie = opened.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const { csrfToken, user } = await opened.json();
  const call = async (method, path, body, headers = {}) => {
    const options = { method, headers: { Cookie: cookie, Origin: BASE_URL, "X-CSRF-Token": csrfToken, ...headers } };
    if (body !== undefined) {
      options.body = JSON.stringify(body);
      options.headers["Content-Type"] = "application/json";
    }
    const answer = await fetch(`${BASE_URL}/api/v1${path}`, options);
    const text = await answer.text();
    const content = text === "" ? undefined : JSON.parse(text);
    assert.ok(answer.ok, `${method} ${path} as ${loginName}: ${answer.status} ${text}`);
    return { content, etag: answer.headers.get("ETag") };
  };
  return {
    user,
    get: async (path) => (await call("GET", path)).content,
    etag: async (path) => (await call("GET", path)).etag,
    post: async (path, body = {}) => (await call("POST", path, body)).content,
    patch: async (path, body, etag) => (await call("PATCH", path, body, { "If-Match": etag })).content,
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** 0 findings, and nothing wider than the screen; given rules, only these, where the same page was asked all of them. */
export async function checkPage(page, what, rules) {
  // Through the debugger, not as a script of the page, whose security policy takes none from elsewhere.
  await page.evaluate(axe);
  const options = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
  const { violations } = await page.evaluate((asked) => globalThis.axe.run(document, asked), options);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 140)} ${any[0]?.message ?? ""}`).join(" | ")}`);
  assert.deepEqual(found, [], `axe on ${what}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${what} is ${overflow}px wider than the screen`);
}

/** Sets how the product looks on this device, as the display settings do. */
export async function prefer(page, preferences) {
  await page.evaluate((kept) => localStorage.setItem("liangdan.preferences", JSON.stringify(kept)), { theme: "light", elder: false, language: "zh-CN", ...preferences });
}
