// How needs come in besides an officer's own visit: by the hotline, in campaigns, by teams.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);
const SQUAD = "五原县葵乡助农志愿服务队";

let browser;
let officer;
let dispatcher;
let system;
before(async () => {
  browser = await launch();
  [officer, dispatcher, system] = await Promise.all(["cun-main", "wuyuan-dispatch", "sys-admin"].map(person));
});
after(() => browser?.close());

async function choosePlace(page) {
  const { name } = officer.user.home.division;
  await page.getByLabel(/^村/).fill(name);
  await page.getByRole("button", { name: new RegExp(`${name}$`) }).first().click();
}

describe("a dispatcher at the hotline", () => {
  it("files one call after the other, and loses nothing when one is refused", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "wuyuan-dispatch");
    await page.getByRole("link", { name: "热线登记" }).click();
    await page.getByRole("heading", { name: "热线登记", level: 1 }).waitFor();
    await checkPage(page, "the hotline");
    await page.getByRole("button", { name: "登记并提交" }).click();
    await page.getByRole("alert").getByRole("link", { name: /请选择来电所在的村/ }).waitFor();
    const ref = `BY12345-${unique()}`;
    const text = `村民来电说机井没电 ${unique()}`;
    await choosePlace(page);
    await page.getByLabel(/来电反映什么/).fill(text);
    assert.notEqual(await page.getByLabel("来电时间").inputValue(), "", "whoever writes is on the telephone now");
    await page.getByLabel("热线工单号").fill("工单一");
    await page.getByLabel(/来电人/).fill("王秀英");
    await page.getByLabel("电话", { exact: true }).fill("13800005678");
    await page.getByRole("button", { name: "登记并提交" }).click();
    await page.locator("#field-hotlineRef[aria-invalid=true]").waitFor();
    assert.equal(await page.getByLabel(/来电反映什么/).inputValue(), text);
    await page.getByLabel("热线工单号").fill(ref);
    await page.getByRole("button", { name: "登记并提交" }).click();
    const done = page.getByRole("status").filter({ hasText: /已登记 XQ-\d{6}-\d{4}-\d{5,7}/ });
    await done.waitFor();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "");
    await page.locator("tr", { hasText: ref }).getByRole("link", { name: text }).waitFor();
    await checkPage(page, "the hotline after a call");

    const again = `同一张工单又来电 ${unique()}`;
    await choosePlace(page);
    await page.getByLabel(/来电反映什么/).fill(again);
    await page.getByLabel("热线工单号").fill(ref);
    await page.waitForTimeout(600);
    await page.reload();
    await page.waitForFunction((typed) => document.querySelector("textarea")?.value === typed, again);
    await page.getByRole("button", { name: "登记并提交" }).click();
    await page.getByText(new RegExp(`工单 ${ref} 已登记为 XQ-`)).waitFor();
    assert.equal(await page.getByLabel(/来电反映什么/).inputValue(), again);
    await checkPage(page, "a work order that is taken");
    await page.getByRole("link", { name: "查看已登记的需求" }).click();
    await page.getByRole("heading", { name: text, level: 1 }).waitFor();
    await page.getByText("代为登记").waitFor();
    await page.getByText(ref).waitFor();
    await page.getByText("提交了需求").waitFor();
    assert.equal(await page.getByText("修改了需求").count(), 0, "what was filed at once was not changed");
    await checkPage(page, "a need of the hotline");
    const { items } = await dispatcher.get(`/needs?hotlineRef=${ref}`);
    assert.deepEqual(items.map(({ title }) => title), [text]);
    const need = await officer.get(`/needs/${items[0].id}`);
    assert.deepEqual([need.proxy, need.station.id, need.state, need.contact.name], [true, officer.user.home.id, "SUBMITTED", "王**"]);
    await closePage(page);
  });
});

describe("a campaign", () => {
  it("is kept by the administrator, filtered by at the desk, and retired", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "sys-admin", /\/d\/admin\//);
    await page.getByRole("link", { name: "征集活动", exact: true }).click();
    await page.getByRole("button", { name: "新增活动" }).click();
    const dialog = page.getByRole("dialog");
    const code = `E2E_${unique().toUpperCase()}`;
    const name = `秋收走访${unique()}`;
    await dialog.getByLabel(/^名称/).fill(name);
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await dialog.locator("#field-code[aria-invalid=true]").waitFor();
    await dialog.getByLabel(/^代码/).fill(code);
    await dialog.getByLabel(/^结束日期/).fill("2030-01-31");
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    const row = page.getByRole("row", { name: new RegExp(name) });
    await row.waitFor();
    await checkPage(page, "the campaigns");
    const text = `秋粮没处晒 ${unique()}`;
    const need = await officer.post("/needs", { text, campaigns: [code] });

    const desk = await openPage(browser, DESKTOP);
    await login(desk, "wuyuan-dispatch");
    await desk.goto(`${BASE_URL}/d/needs`);
    await desk.getByLabel("征集活动").selectOption({ label: name });
    await desk.waitForURL(new RegExp(`campaign=${code}`));
    await desk.getByRole("link", { name: text }).waitFor();
    await desk.waitForFunction(() => document.querySelectorAll("main tbody tr").length === 1);
    await checkPage(desk, "the needs of a campaign");

    await page.getByRole("button", { name: `停用 ${name}` }).click();
    await dialog.getByLabel(/理由|原因/).fill("走访结束");
    await dialog.getByRole("button", { name: "停用", exact: true }).click();
    await row.waitFor({ state: "detached" });
    await desk.goto(`${BASE_URL}/d/needs/${need.id}`);
    await desk.locator("dd", { hasText: name }).waitFor();
    const { validTo } = await system.get(`/campaigns/${code}`);
    assert.ok(validTo, "it is retired");
    await closePage(desk);
    await closePage(page);
  });

  it("is chosen by an officer on the phone, with the team that collected it", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.getByRole("link", { name: "报需求" }).click();
    const text = `冬天路滑，想要几袋防滑料 ${unique()}`;
    await page.getByLabel("村里需要什么？").fill(text);
    await page.getByText("更多（都可以不填）").click();
    await page.getByLabel("冬季走访").check();
    await page.getByLabel("收集小分队").selectOption({ label: SQUAD });
    await checkPage(page, "a need with its campaign");
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("heading", { name: "已提交" }).waitFor();
    await page.waitForFunction(() => new URL(location.href).searchParams.has("need"));
    const id = new URL(page.url()).searchParams.get("need");
    const need = await officer.get(`/needs/${id}`);
    assert.deepEqual([need.campaigns, need.squad.name, need.proxy], [["WINTER_VISITS"], SQUAD, false]);
    await page.goto(`${BASE_URL}/o/needs/${id}`);
    await page.locator("dd", { hasText: "冬季走访" }).waitFor();
    await page.locator("dd", { hasText: SQUAD }).waitFor();
    await checkPage(page, "a need of a campaign");
    await closePage(page);
  });
});
