// Where needs come from: what an officer notes on the way, and what becomes of it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function write(page, text) {
  await page.getByLabel("看到什么，听到什么").fill(text);
  await page.getByLabel("走访户数").fill("6");
  await page.getByRole("button", { name: "保存" }).click();
}

describe("a field note", () => {
  it("becomes a need, and each names the other", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.getByRole("link", { name: "民情日记" }).click();
    await page.getByRole("link", { name: "写日记" }).click();
    await checkPage(page, "writing a note");
    const need = `渠水小，请清淤 ${unique()}`;
    await write(page, `走访六户。${need}`);
    await page.getByText("全部已上传").waitFor();
    await page.getByText(need).waitFor();
    await checkPage(page, "the notes");
    await page.locator("li", { hasText: need }).getByRole("link").click();
    await page.getByRole("button", { name: "转成需求" }).click();
    await page.getByLabel("村里需要什么？").fill(need);
    await checkPage(page, "a passage of a note");
    await page.getByRole("button", { name: "生成需求草稿" }).click();
    await page.getByRole("button", { name: "保存并提交" }).click();
    await page.getByRole("link", { name: /的民情日记/ }).click();
    await page.getByRole("link", { name: need }).waitFor();
    await checkPage(page, "a note that became a need");
    await closePage(page);
  });

  it("is kept on the phone without signal and uploaded once, word for word", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.goto(`${BASE_URL}/o/note`);
    const text = `山里没信号 ${unique()}`;
    await page.getByLabel("看到什么，听到什么").fill(text);
    await page.waitForTimeout(600);
    await page.reload();
    await page.waitForFunction((wanted) => document.querySelector("textarea")?.value === wanted, text);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("有 1 条待上传").waitFor();
    await page.context().setOffline(false);
    await page.getByText("全部已上传").waitFor();
    const { items } = await (await person("cun-main")).get(`/field-notes?q=${encodeURIComponent(text)}`);
    assert.deepEqual(items.map(({ excerpt }) => excerpt), [text]);
    await closePage(page);
  });

  it("keeps what was written when somebody else of the station was faster", async () => {
    const officer = await person("cun-main");
    const { id } = await officer.post("/field-notes", { notedOn: "2026-03-02", text: `渠水小 ${unique()}`, households: 2 });
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.goto(`${BASE_URL}/o/notes/${id}`);
    await page.getByRole("button", { name: "修改" }).click();
    const mine = `渠水小，我写的 ${unique()}`;
    await page.getByLabel("看到什么，听到什么").fill(mine);
    const theirs = `渠水小，副岗写的 ${unique()}`;
    await (await person("cun-deputy")).patch(`/field-notes/${id}`, { text: theirs, households: 9 }, await officer.etag(`/field-notes/${id}`));
    await page.getByRole("button", { name: "保存" }).click();
    const notice = page.getByRole("alert").filter({ hasText: theirs });
    await notice.waitFor();
    assert.ok(await notice.evaluate((element) => element === document.activeElement), "it is in sight");
    assert.deepEqual([await page.getByLabel("看到什么，听到什么").inputValue(), await page.getByLabel("走访户数").inputValue()], [mine, "9"]);
    await checkPage(page, "a note that somebody else changed");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("button", { name: "修改" }).waitFor();
    const kept = await officer.get(`/field-notes/${id}`);
    assert.deepEqual([kept.text, kept.households], [mine, 9]);
    await closePage(page);
  });

  it("is read by the dispatcher at the desk", async () => {
    const text = `桥面裂了缝 ${unique()}`;
    await (await person("cun-main")).post("/field-notes", { notedOn: "2026-03-02", text });
    const page = await openPage(browser, DESKTOP);
    await login(page, "wuyuan-dispatch");
    await page.goto(`${BASE_URL}/d/notes?q=${encodeURIComponent(text)}`);
    await page.getByText(text).waitFor();
    await checkPage(page, "the notes at the desk");
    await page.locator("main li").getByRole("link").click();
    await page.getByRole("article").getByText(text).waitFor();
    await checkPage(page, "a note at the desk");
    await closePage(page);
  });
});
