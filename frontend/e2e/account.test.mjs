// Everybody's story: login, display settings, sessions.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

describe("somebody with an account", () => {
  it("is told plainly that the login failed, without being told why", async () => {
    const page = await openPage(browser, PHONE);
    await page.goto(`${BASE_URL}/login`);
    await page.getByLabel("账号").fill("nobody");
    await page.getByLabel("密码").fill("wrong");
    await page.locator("form").getByRole("button", { name: "登录" }).click();
    await page.getByText("账号或密码不对").first().waitFor();
    assert.equal(await page.getByLabel("账号").inputValue(), "nobody");
    await closePage(page);
  });

  it("lands where the role works, and nowhere else", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "nongmu-clerk");
    await page.getByRole("heading", { name: "收件箱" }).waitFor();
    await page.goto(`${BASE_URL}/o`);
    await page.waitForURL(/\/d\/inbox$/);
    await closePage(page);
  });

  it("sets colours, large text and language once for this device", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.goto(`${BASE_URL}/account`);
    await page.getByLabel("深色").check();
    await page.getByLabel("大字模式").check();
    await page.getByLabel("English").check();
    await page.getByRole("button", { name: "Log out", exact: true }).waitFor();
    await page.reload();
    const root = page.locator("html");
    assert.equal(await root.getAttribute("data-theme"), "dark");
    assert.notEqual(await root.getAttribute("data-elder"), null);
    assert.equal(await root.getAttribute("lang"), "en");
    await page.goto(BASE_URL);
    await page.getByRole("heading", { name: "Demand list" }).waitFor();
    await closePage(page);
  });

  it("ends another session of theirs, then their own", async () => {
    const other = await person("cun-deputy");
    const page = await openPage(browser, PHONE);
    await login(page, "cun-deputy");
    await page.goto(`${BASE_URL}/account`);
    const revoke = page.getByRole("button", { name: "退出这台设备" });
    await revoke.first().waitFor();
    for (let left = await revoke.count(); left > 0; left = await revoke.count()) {
      await revoke.first().click();
      await page.waitForFunction((count) => [...document.querySelectorAll("button")].filter((button) => button.textContent.includes("退出这台设备")).length < count, left);
    }
    await assert.rejects(other.get("/session"), /401/);
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.waitForURL(/\/$/);
    await page.getByRole("link", { name: "登录" }).waitFor();
    await page.goto(`${BASE_URL}/o`);
    await page.waitForURL(/\/login/);
    await closePage(page);
  });

  it("is not let through with a new password that is too short", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.goto(`${BASE_URL}/account`);
    await page.getByLabel("现在的密码").fill("x");
    await page.getByLabel("新密码").fill("short");
    await page.getByRole("button", { name: "修改密码" }).click();
    await page.getByText("新密码至少要 12 个字符。").first().waitFor();
    await closePage(page);
  });
});
