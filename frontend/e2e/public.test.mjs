// Anybody's story: both lists without a login.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, closePage, DESKTOP, launch, openPage, PHONE } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const cards = (page) => page.locator("main ul.cards > li");

describe("the public", () => {
  it("searches and filters the demand list; the address carries the filters", async () => {
    const page = await openPage(browser, DESKTOP);
    await page.goto(BASE_URL);
    await cards(page).first().waitFor();
    await page.getByLabel("状态").selectOption("CLOSED");
    await page.waitForURL(/state=CLOSED/);
    await page.waitForFunction(() => [...document.querySelectorAll("main ul.cards > li")].every((card) => card.textContent.includes("已办结")));
    const closed = await cards(page).count();
    assert.ok(closed > 0);
    await page.reload();
    await cards(page).first().waitFor();
    assert.equal(await cards(page).count(), closed);
    await page.getByLabel("搜索").fill("没有这样的需求zzz");
    await page.getByRole("button", { name: "搜索" }).click();
    await page.getByText("没有符合条件的需求").waitFor();
    await page.goBack();
    await cards(page).first().waitFor();
    assert.equal(await page.getByLabel("搜索").inputValue(), "");
    await page.getByRole("link", { name: "供给清单" }).click();
    await page.waitForURL(/\/public\/offers$/);
    await closePage(page);
  });

  it("reads page after page without repeating", async () => {
    const page = await openPage(browser, DESKTOP);
    await page.goto(BASE_URL);
    await cards(page).first().waitFor();
    const shown = await cards(page).count();
    await page.getByRole("button", { name: "再看一些" }).click();
    await page.waitForFunction((count) => document.querySelectorAll("main ul.cards > li").length > count, shown);
    const links = await page.locator("main ul.cards a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.equal(new Set(links).size, links.length);
    await closePage(page);
  });

  it("follows one need with its stages, and reads one offer", async () => {
    const page = await openPage(browser, PHONE);
    await page.goto(`${BASE_URL}/?state=CLOSED`);
    await cards(page).first().getByRole("link").click();
    await page.waitForURL(/\/p\/XQ-/);
    await page.getByRole("heading", { name: "办理进展" }).waitFor();
    await page.getByRole("heading", { name: "村里的评价" }).waitFor();
    assert.equal(await page.locator("[aria-current=step]").count(), 1);
    await page.goto(`${BASE_URL}/public/offers?q=${encodeURIComponent("义诊")}`);
    await cards(page).filter({ hasNotText: "由需求转入" }).first().getByRole("link").click();
    await page.waitForURL(/\/p\/GJ-/);
    await page.getByText("请告诉本村的民情联络员").waitFor();
    await closePage(page);
  });

  it("is told what to do when a page or a number does not exist", async () => {
    const page = await openPage(browser, PHONE);
    await page.goto(`${BASE_URL}/nowhere`);
    await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
    await page.locator("main").getByRole("link", { name: "返回需求清单" }).waitFor();
    for (const address of ["/p/nothing", "/o/nothing", "/d/nothing/here", "/needs"]) {
      await page.goto(BASE_URL + address);
      await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
    }
    await page.goto(`${BASE_URL}/p/XQ-150821-1999-00001`);
    await page.getByRole("heading", { name: "没有这个编号" }).waitFor();
    await page.getByText("编号 XQ-150821-1999-00001 可能抄错了").waitFor();
    await page.getByRole("link", { name: "返回需求清单" }).click();
    await cards(page).first().waitFor();
    await page.goto(`${BASE_URL}/p/GJ-150821-1999-00001`);
    await page.getByRole("heading", { name: "没有这个编号" }).waitFor();
    await page.getByRole("link", { name: "返回供给清单" }).click();
    await page.waitForURL(/\/public\/offers$/);
    await closePage(page);
  });
});
