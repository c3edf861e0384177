// Every route in light, dark and elder mode: axe without findings, nothing wider than the screen, and in elder mode
// letters of 18 px and targets of 60 px at the least.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, NARROW, openPage, person, PHONE, prefer } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const MODES = [
  ["light", PHONE, { theme: "light" }],
  ["dark", PHONE, { theme: "dark" }],
  ["elder", NARROW, { elder: true }],
];

/** In the dark a page is what it is by daylight but for its colours. */
const RULES = { dark: ["color-contrast"] };

async function officerRoutes() {
  const officer = await person("cun-main");
  const one = async (state) => (await officer.get(`/needs?limit=1&state=${state}&division=${officer.user.home.division.code}`)).items[0]?.id;
  const states = ["DRAFT", "LISTED", "SCHEDULED", "DELIVERED", "ANSWERED", "CLOSED"];
  const found = (await Promise.all(states.map(one))).filter(Boolean);
  const offer = (await officer.get("/offers?limit=1&state=PUBLISHED")).items[0].id;
  const draft = (await officer.post("/needs", { text: "看看页面的草稿" })).id;
  return ["/o", "/o?show=over", "/o/file", "/o/note", "/o/stack", "/o/paper", "/o/offers", `/o/offers/${offer}`, "/account", `/o/needs/${draft}/edit`, `/o/needs/${found[1] ?? found[0]}/suggestions`, ...found.map((id) => `/o/needs/${id}`)];
}

async function clerkRoutes() {
  const clerk = await person("nongmu-clerk");
  const one = async (state) => (await clerk.get(`/commitments?limit=1&state=${state}`)).items[0]?.id;
  const found = (await Promise.all(["PROPOSED", "ACCEPTED", "DELIVERED"].map(one))).filter(Boolean);
  const offer = (await clerk.get(`/offers?limit=1&unitId=${clerk.user.home.id}`)).items[0].id;
  return ["/d/inbox", "/d/inbox?show=open", "/d/outings", "/d/needs", "/d/offers", "/d/offers/new", `/d/offers/${offer}`, "/d/search", "/d/search?q=盐碱", ...found.map((id) => `/d/commitments/${id}`)];
}

async function dispatcherRoutes() {
  const dispatcher = await person("wuyuan-dispatch");
  const one = async (state) => (await dispatcher.get(`/needs?limit=1&state=${state}`)).items[0]?.id;
  const tidy = await one("SUBMITTED");
  const found = (await Promise.all(["LISTED", "SCHEDULED", "ANSWERED"].map(one))).filter(Boolean);
  return ["/d/hotline", "/d/needs?state=SUBMITTED", "/d/needs?view=board", "/d/needs?view=calendar", "/d/paper?division=150821106000", "/d/stack", `/d/needs/${tidy}/merge`, `/d/needs/${tidy}/split`, `/d/needs/${tidy}`, `/d/needs/${tidy}/edit`, ...found.map((id) => `/d/needs/${id}`)];
}

async function systemRoutes() {
  const system = await person("sys-admin");
  const first = async (kind) => (await system.get(`/${kind}?limit=1`)).items[0];
  const places = await Promise.all(["stations", "units", "offices"].map(async (kind) => `/d/admin/${kind}/${(await first(kind)).id}`));
  const lists = ["stations", "units", "offices", "people", "people/new", "pairings", "categories", "sets", "campaigns", "rules"].map((name) => `/d/admin/${name}`);
  return [...lists, ...places, `/d/admin/people/${(await first("users")).id}`, `/d/admin/categories/${(await first("categories")).code}`];
}

async function firstPublic(query) {
  const answer = await fetch(`${BASE_URL}/api/v1/public/${query}`);
  return (await answer.json()).items[0].number;
}

async function publicRoutes() {
  const numbers = await Promise.all(["needs", "needs?state=CLOSED", "offers"].map(firstPublic));
  return ["/", "/public/offers", "/login", "/nowhere", ...numbers.map((number) => `/p/${number}`)];
}

/** Small letters and small targets that a reader of elder mode would meet. */
function tooSmall() {
  const seen = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1);
  const hasText = (node) => node.nodeType === 3 && node.textContent.trim() !== "";
  const letters = seen.filter((element) => [...element.childNodes].some(hasText) && Number.parseFloat(getComputedStyle(element).fontSize) < 18);
  const kinds = "button, select, summary, label.choice, input:not([type=checkbox], [type=radio], [type=file]), a.button, nav a";
  const targets = seen.filter((element) => element.matches(kinds) && element.getBoundingClientRect().height < 59.5);
  return letters.concat(targets).map((element) => element.outerHTML.slice(0, 120));
}

async function checkRoutes(page, routes, mode) {
  for (const route of routes) {
    await page.goto(BASE_URL + route);
    await page.locator("h1").first().waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    for (const fold of await page.locator("main summary").all()) await fold.click();
    await page.waitForLoadState("networkidle");
    await checkPage(page, `${route} in ${mode} mode`, RULES[mode]);
    if (mode === "elder") assert.deepEqual(await page.evaluate(tooSmall), [], `too small on ${route}`);
  }
}

const PEOPLE = [
  ["an officer", "cun-main", PHONE, officerRoutes],
  ["a clerk", "nongmu-clerk", DESKTOP, clerkRoutes],
  ["a dispatcher", "wuyuan-dispatch", DESKTOP, dispatcherRoutes],
  ["the system administrator", "sys-admin", DESKTOP, systemRoutes],
  ["the security administrator", "sec-admin", DESKTOP, () => ["/d/admin/keys", "/d/admin/people"]],
  ["the audit administrator", "audit-admin", DESKTOP, () => ["/d/admin/audit"]],
];

describe("every page can be read by everybody", () => {
  for (const [mode, viewport, preferences] of MODES) {
    it(`public pages, ${mode}`, async () => {
      const page = await openPage(browser, viewport);
      await page.goto(BASE_URL);
      await prefer(page, preferences);
      await checkRoutes(page, await publicRoutes(), mode);
      await closePage(page);
    });

    for (const [who, loginName, size, routes] of PEOPLE) {
      it(`${who}, ${mode}`, async () => {
        const page = await openPage(browser, mode === "elder" ? viewport : size);
        await login(page, loginName);
        await prefer(page, preferences);
        await checkRoutes(page, await routes(), mode);
        await closePage(page);
      });
    }
  }

  it("the display settings and the error summary", async () => {
    const page = await openPage(browser, PHONE);
    await page.goto(`${BASE_URL}/login`);
    await page.getByRole("button", { name: "显示" }).click();
    await page.getByRole("dialog").waitFor();
    await checkPage(page, "the display settings");
    await page.keyboard.press("Escape");
    await page.locator("form").getByRole("button", { name: "登录" }).click();
    await page.getByRole("alert").waitFor();
    await checkPage(page, "the error summary");
    await closePage(page);
  });
});
