// Somebody without a login follows a need by mail; a person's number is found, corrected and erased.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const MAILS = process.env.MAILS_DIR ?? join(process.env.LIANGDAN_DATA_DIR ?? "../data", "mails");
const PATIENCE = 20_000;
const WHOLE = { categoryCode: "SCIENCE_TECH", form: "FIELD_GUIDANCE", anyTime: true, quantity: 1, unit: "次", level: "CITY" };

let browser;
let officer;
let dispatcher;
before(async () => {
  browser = await launch();
  [officer, dispatcher] = await Promise.all(["cun-main", "wuyuan-dispatch"].map(person));
});
after(() => browser?.close());

async function listed(text, more = {}) {
  const { id } = await officer.post("/needs", { text, ...WHOLE, ...more });
  await officer.post(`/needs/${id}/submission`);
  return dispatcher.post(`/needs/${id}/listing`);
}

/** Demo mode writes mails as files. */
function mailsTo(address) {
  let names = [];
  try {
    names = readdirSync(MAILS).filter((name) => name.endsWith(".eml"));
  } catch {
    // none yet
  }
  return names
    .toSorted((one, other) => parseInt(one, 10) - parseInt(other, 10))
    .map((name) => readFileSync(join(MAILS, name), "utf8"))
    .filter((mail) => new RegExp(`^To: .*${address}`, "im").test(mail))
    .map((mail) => {
      const [head, ...body] = mail.split(/\r?\n\r?\n/);
      const text = body.join("\n\n").replace(/=\r?\n/g, "").replace(/((?:=[0-9A-F]{2})+)/g, (all) => Buffer.from(all.replace(/=/g, ""), "hex").toString("utf8"));
      return { head: head.replace(/\r?\n[ \t]/g, " "), text };
    });
}

async function awaitMail(address, count) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((next) => setTimeout(next, 200))) {
    const found = mailsTo(address);
    if (found.length >= count) return found[count - 1];
  }
  throw new Error(`no mail ${count} to ${address} in ${MAILS}`);
}

const link = (text, page) => BASE_URL + new RegExp(`/subscription/${page}#[\\w-]{43}`).exec(text)[0];

for (const [name, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  describe(`a follower on a ${name}`, () => {
    it("is asked, told of each step, and leaves by one click", async () => {
      const address = `e2e.${name}.${Date.now()}@example.org`;
      const need = await listed(`葵花地里列当多了，请技术员来看看（${name}）`);
      const page = await openPage(browser, viewport);
      await page.goto(`${BASE_URL}/p/${need.number}`);
      await page.getByRole("button", { name: "关注进展" }).click();
      await page.getByText("请填写邮箱。").waitFor();
      await page.getByLabel("邮箱").fill("nobody");
      await page.getByRole("button", { name: "关注进展" }).click();
      await page.getByText("请填写有效的邮箱地址").waitFor();
      await page.getByLabel("邮箱").fill(address);
      await checkPage(page, "a need to follow");
      await page.getByRole("button", { name: "关注进展" }).click();
      await page.getByText("请查收邮件").waitFor();

      const question = await awaitMail(address, 1);
      await page.goto(link(question.text, "confirm"));
      await page.getByRole("heading", { name: "确认关注" }).waitFor();
      await checkPage(page, "the confirmation");
      await page.reload();
      await page.getByRole("button", { name: "确认关注" }).click();
      await page.getByText("已关注").waitFor();
      await page.reload();
      await page.getByRole("button", { name: "确认关注" }).click();
      await page.getByText("已经用过").waitFor();

      await dispatcher.post(`/needs/${need.id}/reply`, { outcome: "NOT_POSSIBLE", text: "今年名额满了。", reason: "没有名额" });
      const step = await awaitMail(address, 2);
      assert.match(step.text, /单位已经答复/);
      assert.ok(step.text.includes(`/p/${need.number}`));
      assert.match(step.head, /List-Unsubscribe: <http.*\/api\/v1\/subscriptions\/unsubscription\?token=[\w-]{43}>/);
      assert.match(step.head, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/);

      await page.goto(link(step.text, "leave"));
      await page.getByRole("heading", { name: "退订" }).waitFor();
      await checkPage(page, "the farewell");
      await page.getByRole("button", { name: "退订并删除邮箱" }).click();
      await page.getByText("已退订").waitFor();
      await officer.post(`/needs/${need.id}/evaluation`, { satisfaction: "MOSTLY_SATISFIED", solved: false });
      await new Promise((later) => setTimeout(later, 3_000));
      assert.equal(mailsTo(address).length, 2, "whoever left gets nothing more");
      await closePage(page);
    });
  });
}

describe("the address of a need", () => {
  it("can be read without scripts, and is not found when it is wrong", async () => {
    const need = await listed("村口路灯坏了三盏，晚上走路不方便");
    const page = await openPage(browser, PHONE, { javaScriptEnabled: false });
    await page.goto(`${BASE_URL}/p/${need.number}`);
    await page.getByRole("heading", { name: "村口路灯坏了三盏" }).waitFor();
    assert.match(await page.locator("main").innerText(), /已列入清单/);
    assert.equal((await page.goto(`${BASE_URL}/p/XQ-150821-1999-00001`)).status(), 404);
    await page.getByRole("heading", { name: "没有这个编号" }).waitFor();
    await closePage(page);
  });
});

describe("the security administrator", () => {
  it("finds, exports, corrects and erases what is kept of a person", async () => {
    const phone = `1594780${String(Date.now()).slice(-4)}`;
    await listed("请送一批科普书到村里", { contact: { name: "李桂花", phone } });
    await listed("请来讲一次防火知识", { contact: { name: "李桂花", phone } });
    const page = await openPage(browser, DESKTOP);
    await login(page, "sec-admin", /\/d\/admin\//);
    await page.getByRole("link", { name: "个人信息" }).click();
    await page.getByRole("button", { name: "查找" }).click();
    await page.getByText("请填写。").first().waitFor();
    await page.getByLabel("电话号码").fill(phone);
    await page.getByLabel(/^理由/).fill("本人持身份证到窗口申请");
    await page.getByRole("button", { name: "查找" }).click();
    await page.getByRole("heading", { name: "2 条需求留有这个号码" }).waitFor();
    assert.match(await page.getByRole("table").innerText(), /李\*\* 159\*\*\*\*/);
    await checkPage(page, "personal data");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出本人数据" }).click()]);
    const exported = JSON.parse(readFileSync(await file.path(), "utf8"));
    assert.equal(exported.phone, phone);
    assert.deepEqual(exported.needs.map(({ name }) => name), ["李桂花", "李桂花"]);
    await page.getByLabel("正确的姓名").fill("李桂芳");
    await page.getByRole("button", { name: "更正" }).click();
    await page.getByText("已更正 2 条需求的联系人。").waitFor();
    await page.getByRole("checkbox", { name: "选择 请送一批科普书到村里" }).uncheck();
    await page.getByRole("button", { name: "删除联系人" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确认删除" }).click();
    await page.getByText("已删除 1 条需求的联系人。").waitFor();
    await page.getByRole("heading", { name: "1 条需求留有这个号码" }).waitFor();
    assert.equal(await page.getByRole("checkbox", { name: "选择 请送一批科普书到村里" }).isChecked(), false, "what was left out stays so");
    await closePage(page);
  });
});
