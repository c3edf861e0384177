// The liaison officer's story, on a phone.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, launch, login, openPage, person, PHONE } from "./browser.mjs";

const OFFICER = "cun-main";
const unique = () => Date.now().toString(36);
// A red square, 8×8: a photo is a photo.
const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC", "base64");

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const home = (page) => page.goto(`${BASE_URL}/o`);
const sync = (page) => page.locator("header [role=status]");
const needIn = (page) => new URL(page.url()).searchParams.get("need");

async function file(page, text) {
  await home(page);
  await page.getByRole("link", { name: "报需求" }).click();
  await page.getByLabel("村里需要什么？").fill(text);
  await page.getByRole("button", { name: "提交" }).click();
}

async function filed(page, text) {
  await file(page, text);
  await page.getByRole("heading", { name: "已提交" }).waitFor();
  await page.waitForFunction(() => new URL(location.href).searchParams.has("need"));
  return needIn(page);
}

describe("an officer", () => {
  it("files a need in two taps and a text, and gets its number and code", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    const text = `想请人来教老人用手机 ${unique()}`;
    await file(page, text);
    await page.getByText(/^XQ-\d{6}-\d{4}-\d{5,7}$/).waitFor();
    await page.getByRole("img", { name: "查看进展的二维码" }).waitFor();
    await checkPage(page, "the receipt");
    await page.getByRole("link", { name: "查看需求" }).click();
    await page.getByText("提交了需求").waitFor();
    const officer = await person(OFFICER);
    const need = await officer.get(page.url().replace(/.*\/needs/, "/needs"));
    assert.equal(need.text, text);
    assert.equal(need.state, "SUBMITTED");
    assert.equal(need.division.code, officer.user.home.division.code);
    await closePage(page);
  });

  it("keeps several drafts across a reload", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    const texts = [`草稿一 ${unique()}`, `草稿二 ${unique()}`];
    for (const text of texts) {
      await home(page);
      await page.getByRole("link", { name: "报需求" }).click();
      await page.getByLabel("村里需要什么？").fill(text);
      await page.waitForTimeout(600);
      await page.reload();
      await page.getByText("已恢复上次没写完的内容").waitFor();
      assert.equal(await page.getByLabel("村里需要什么？").inputValue(), text);
    }
    await home(page);
    for (const text of texts) await page.getByRole("link", { name: text }).waitFor();
    await page.getByRole("link", { name: texts[0] }).click();
    await page.getByText("已恢复上次没写完的内容").waitFor();
    assert.equal(await page.getByLabel("村里需要什么？").inputValue(), texts[0]);
    await closePage(page);
  });

  it("is told at the field what is missing, and the summary takes the focus", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    await page.getByRole("link", { name: "报需求" }).click();
    await page.getByRole("button", { name: "提交" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "请看看下面几处" });
    await alert.waitFor();
    assert.ok(await alert.evaluate((element) => element === document.activeElement));
    await alert.getByRole("link").click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "field-text");
    await closePage(page);
  });

  it("works without a network: what was typed arrives whole, once, with its photo", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
    await page.context().setOffline(true);
    const mark = unique();
    await file(page, `断网时报的第一条 ${mark}`);
    await page.getByRole("heading", { name: "已存在本机" }).waitFor();
    await home(page);
    await page.getByRole("link", { name: "报需求" }).click();
    await page.getByLabel("村里需要什么？").fill(`断网时报的第二条 ${mark}`);
    await page.getByText("更多（都可以不填）").click();
    await page.getByLabel("拍照或选照片").setInputFiles({ name: "红.png", mimeType: "image/png", buffer: PHOTO });
    await page.getByRole("img", { name: "照片 1" }).waitFor();
    await page.getByLabel("数量").fill("3");
    await page.getByLabel("单位").fill("场");
    await page.getByLabel("最早哪天").fill("2027-03-01");
    await page.getByLabel("最晚哪天").fill("2027-03-20");
    await page.getByText("老年人", { exact: true }).click();
    await page.getByLabel("急", { exact: true }).check();
    await page.getByLabel("联系人姓名").fill("王秀英");
    await page.getByLabel("联系电话").fill("13800005678");
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("heading", { name: "已存在本机" }).waitFor();
    // Closed and opened again, still without a network.
    await page.reload();
    await home(page);
    await page.getByText("有 2 条待上传").waitFor();
    await page.getByRole("heading", { name: `断网时报的第一条 ${mark}` }).waitFor();

    await page.context().setOffline(false);
    await page.getByText("全部已上传").waitFor({ timeout: 45_000 });

    const officer = await person(OFFICER);
    const { items } = await officer.get(`/needs?q=${encodeURIComponent(mark)}`);
    assert.equal(items.length, 2, "each arrived once");
    const second = await officer.get(`/needs/${items.find(({ title }) => title.includes("第二条")).id}`);
    const { text, state, quantity, unit, wantedFrom, wantedUntil, audience, urgency, contact, attachments } = second;
    assert.deepEqual(
      { text, state, quantity, unit, wantedFrom, wantedUntil, audience, urgency, contact: contact.phone },
      { text: `断网时报的第二条 ${mark}`, state: "SUBMITTED", quantity: 3, unit: "场", wantedFrom: "2027-03-01", wantedUntil: "2027-03-20", audience: ["ELDERLY"], urgency: "URGENT", contact: "138****5678" },
    );
    assert.equal(attachments.length, 1);
    assert.equal(attachments[0].mediaType, "image/jpeg");
    const first = await officer.get(`/needs/${items.find(({ title }) => title.includes("第一条")).id}`);
    assert.equal(first.text, `断网时报的第一条 ${mark}`);
    assert.equal(first.state, "SUBMITTED");
    await closePage(page);
  });

  it("gets a refused need back to change it, with the reason at the field", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    await page.getByRole("link", { name: "报需求" }).click();
    const text = `电话写错的需求 ${unique()}`;
    await page.getByLabel("村里需要什么？").fill(text);
    await page.getByText("更多（都可以不填）").click();
    await page.getByLabel("联系人姓名").fill("王秀英");
    await page.getByLabel("联系电话").fill("不是电话");
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("heading", { name: "这条需求被退回" }).waitFor();
    await home(page);
    assert.match(await sync(page).textContent(), /1 条被退回/);
    await page.getByRole("button", { name: "修改后再提交" }).click();
    await page.locator("#field-contactPhone[aria-invalid=true]").waitFor();
    assert.equal(await page.getByLabel("村里需要什么？").inputValue(), text);
    await page.getByLabel("联系电话").fill("13800005678");
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("heading", { name: "已提交" }).waitFor();
    await closePage(page);
  });

  it("keeps what was typed when somebody else changed the need meanwhile", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    const deputy = await person("cun-deputy");
    const need = await deputy.post("/needs", { text: `两个人同时改 ${unique()}`, quantity: 1, unit: "场" });
    await page.goto(`${BASE_URL}/o/needs/${need.id}/edit`);
    await page.getByLabel("村里需要什么？").fill("我写的内容");
    await deputy.patch(`/needs/${need.id}`, { text: "副岗写的内容", quantity: 5 }, await deputy.etag(`/needs/${need.id}`));
    await page.getByRole("button", { name: "保存并提交" }).click();
    await page.getByRole("heading", { name: "刚才有人改过这条需求" }).waitFor();
    assert.equal(await page.getByLabel("村里需要什么？").inputValue(), "我写的内容");
    await checkPage(page, "two versions");
    const choice = page.locator("section", { hasText: "刚才有人改过" });
    await choice.getByText("副岗写的内容").waitFor();
    assert.equal(await choice.getByRole("heading", { name: "数量" }).count(), 0, "what was not touched is theirs without asking");
    await page.getByRole("button", { name: "保存并提交" }).click();
    await page.waitForURL(new RegExp(`/o/needs/${need.id}$`));
    const now = await deputy.get(`/needs/${need.id}`);
    assert.deepEqual({ text: now.text, quantity: now.quantity, state: now.state }, { text: "我写的内容", quantity: 5, state: "SUBMITTED" });
    await closePage(page);
  });

  it("follows a need from its correction to its rating", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    const dispatcher = await person("wuyuan-dispatch");
    const clerk = await person("nongmu-clerk");
    const text = `想请技术员来讲葵花改碱 ${unique()}`;
    const id = await filed(page, text);

    await dispatcher.post(`/needs/${id}/correction`, { gaps: [{ field: "quantity", text: "请写明要几场。" }, { field: "categoryCode", text: "请选类别。" }] });
    await home(page);
    await page.getByRole("link", { name: text }).click();
    await page.getByText("请写明要几场。", { exact: true }).waitFor();
    await page.getByRole("link", { name: "补充需求" }).click();
    await page.locator("#field-quantity[aria-invalid=true]").waitFor();
    await page.getByLabel("数量").fill("1");
    await page.getByLabel("单位").fill("场");
    await page.getByLabel("时间不限").check();
    await page.getByLabel("类别").selectOption("SCIENCE_TECH");
    await page.getByLabel("服务形式").selectOption("FIELD_GUIDANCE");
    await page.getByRole("button", { name: "保存并提交" }).click();
    await page.getByText("已提交", { exact: true }).waitFor();

    await dispatcher.post(`/needs/${id}/listing`);
    await page.reload();
    await page.getByText("已列入清单", { exact: true }).waitFor();
    await page.getByRole("link", { name: "点单" }).waitFor();

    const commitment = await clerk.post(`/needs/${id}/claim`, {});
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
    await clerk.post(`/commitments/${commitment.id}/schedule`, { scheduledOn: today, place: "村委会" });
    await clerk.post(`/commitments/${commitment.id}/delivery`, { deliveredOn: today, summary: "到地头讲解改碱并答疑。", evidence: [{ kind: "RECORD", note: "签到 32 人" }] });
    await page.reload();
    await page.getByText("到地头讲解改碱并答疑。", { exact: true }).waitFor();
    await page.getByRole("button", { name: "确认服务已送到" }).click();
    await page.getByText("村里已确认", { exact: true }).waitFor();

    await clerk.post(`/needs/${id}/reply`, { outcome: "FULFILLED", text: "已到村讲解一场。" });
    await page.reload();
    await page.getByRole("heading", { name: "请村里评一评" }).waitFor();
    await page.getByText(/^到 .+ 未评价将自动办结$/).waitFor();
    await page.getByRole("button", { name: "提交评价" }).click();
    await page.getByText("请选一项。").first().waitFor();
    await page.getByLabel("基本满意").check();
    await page.getByLabel("解决了", { exact: true }).check();
    await page.getByLabel("想说的话（可不填）").fill("讲得清楚。");
    await page.getByRole("button", { name: "提交评价" }).click();
    await page.getByText("已办结", { exact: true }).waitFor();
    const need = await clerk.get(`/needs/${id}`).catch(() => dispatcher.get(`/needs/${id}`));
    assert.equal(need.evaluation.satisfaction, "MOSTLY_SATISFIED");
    assert.equal(need.evaluation.comment, "讲得清楚。");

    await page.goto(`${BASE_URL}/p/${need.number}`);
    await page.getByText("已到村讲解一场。").waitFor();
    await page.getByText("基本满意").waitFor();
    await closePage(page);
  });

  it("orders an offer from the suggestions", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    const officer = await person(OFFICER);
    const { items: candidates } = await officer.get(`/needs?state=LISTED&division=${officer.user.home.division.code}`);
    let ordered = false;
    for (const { id } of candidates) {
      const { items } = await officer.get(`/needs/${id}/suggestions`);
      const { actions } = await officer.get(`/needs/${id}`);
      if (items.length === 0 || !actions.includes("order")) continue;
      await page.goto(`${BASE_URL}/o/needs/${id}/suggestions`);
      await page.getByRole("button", { name: "点单" }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: "点单" }).click();
      await page.waitForURL(new RegExp(`/o/needs/${id}$`));
      await page.getByText("待接单", { exact: true }).waitFor();
      ordered = true;
      break;
    }
    assert.ok(ordered || candidates.length === 0, "an offer could be ordered");
    await closePage(page);
  });

  it("withdraws a need with a reason", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    const officer = await person(OFFICER);
    const dispatcher = await person("wuyuan-dispatch");
    const id = await filed(page, `这条要撤回 ${unique()}`);
    await dispatcher.post(`/needs/${id}/correction`, { gaps: [{ text: "请写详细些。" }] });
    await page.goto(`${BASE_URL}/o/needs/${id}`);
    await page.getByRole("button", { name: "撤回需求" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "撤回需求" }).click();
    await dialog.getByText("请写明撤回的原因。").waitFor();
    await dialog.getByLabel("撤回原因").fill("村里自己解决了。");
    await dialog.getByRole("button", { name: "撤回需求" }).click();
    await page.getByText("已撤回", { exact: true }).waitFor();
    assert.equal((await officer.get(`/needs/${id}`)).withdrawalReason, "村里自己解决了。");
    await closePage(page);
  });

  it("chooses the village when the station has several, by pinyin too", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "zhen-main");
    await page.getByRole("link", { name: "报需求" }).click();
    const text = `镇上替村里报的 ${unique()}`;
    await page.getByLabel("村里需要什么？").fill(text);
    await page.getByLabel("村", { exact: true }).fill("dongniuju");
    await page.getByRole("button", { name: "东牛犋" }).click();
    await page.getByRole("button", { name: "提交", exact: true }).click();
    await page.getByRole("heading", { name: "已提交" }).waitFor();
    await page.getByText("东牛犋").waitFor();
    await closePage(page);
  });

  it("goes to the login when the session ended, and comes back", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, OFFICER);
    await page.context().clearCookies();
    await page.goto(`${BASE_URL}/o/offers`);
    await page.waitForURL(/\/login\?to=/);
    await login(page, OFFICER, /\/o\/offers$/);
    await page.getByRole("heading", { name: "供给清单" }).waitFor();
    await closePage(page);
  });
});
