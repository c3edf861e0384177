// What helps while a need is typed: what was filed before, and what kind of need it is. Neither stands in the way.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const OFFICER = "cun-main";
/** A name of a place that no other telling has: what two needs have in common is their wording. */
const SIGNS = Array.from("山水田林路桥渠坝塘梁湾坡岭沙草杨柳榆槐梅兰竹菊松柏梨桃杏枣麦豆瓜鱼羊牛马驼鹤雁鹿");
const unique = () => Array.from({ length: 10 }, () => SIGNS[Math.floor(Math.random() * SIGNS.length)]).join("");

let browser;
let officer;
before(async () => {
  browser = await launch();
  officer = await person(OFFICER);
});
after(() => browser?.close());

/** Filed, and known to whoever looks for what was filed before. */
async function known(text) {
  const draft = await officer.post("/needs", { text });
  const need = await officer.post(`/needs/${draft.id}/submission`);
  const divisionCode = need.division.code;
  for (let tries = 0; tries < 60; tries += 1) {
    const { items } = await officer.post("/needs/duplicates", { text, divisionCode });
    if (items.some(({ id }) => id === need.id)) return need;
    await new Promise((wake) => setTimeout(wake, 500));
  }
  throw new Error("what was filed is not found");
}

/** What was filed before, told in one line and unfolded by a tap. */
async function unfold(page) {
  await page.getByRole("button", { name: /^以前报过 \d+ 条类似的$/, expanded: false }).click();
  return page.locator("section", { hasText: "看看是不是同一件事" }).last();
}

for (const [device, viewport] of [["phone", PHONE], ["computer", DESKTOP]]) {
  describe(`typing a need on a ${device}`, () => {
    it("shows what was filed before, which can be read in place and named in the new one", async () => {
      const what = `村东头${unique()}机井的水泵坏了，浇不上地，请人来修`;
      const earlier = await known(what);
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.getByRole("link", { name: "报需求" }).click();
      const text = page.getByLabel("村里需要什么？");
      await text.fill(`${what}一修。`);
      const warning = await unfold(page);
      await warning.getByText("不是就接着写，不影响上报").waitFor();
      await warning.locator("summary", { hasText: earlier.title }).click();
      await warning.getByText(earlier.number).waitFor();
      await warning.locator("details[open]").getByText("已提交").waitFor();
      await checkPage(page, "what was filed before");
      await warning.locator("details[open]").getByRole("button", { name: "也是这个问题" }).click();
      await warning.getByRole("button", { name: "照样上报，注明是同一件事" }).click();
      await page.getByText(`上报时会注明：与“${earlier.title}”是同一件事。`).waitFor();
      await page.getByRole("button", { name: "提交", exact: true }).click();
      await page.waitForFunction(() => new URL(location.href).searchParams.has("need"));
      const filed = await officer.get(`/needs/${new URL(page.url()).searchParams.get("need")}`);
      assert.equal(filed.text, `${what}一修。`);
      assert.ok(filed.links.some(({ id }) => id === earlier.id), "the two are linked");
      await closePage(page);
    });

    it("moves nothing when it arrives", async () => {
      const what = `南渠${unique()}的闸门锈住了，开不了，请人来修`;
      await known(what);
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.getByRole("link", { name: "报需求" }).click();
      await page.getByRole("button", { name: "照上一条填" }).waitFor();
      const more = page.getByText("更多（都可以不填）");
      await more.waitFor();
      const place = await more.boundingBox();
      await page.getByLabel("村里需要什么？").fill(what);
      await page.getByRole("button", { name: /^以前报过 \d+ 条类似的$/ }).waitFor();
      assert.deepEqual(await more.boundingBox(), place);
      await closePage(page);
    });

    it("can be left for what was filed before", async () => {
      const mark = unique();
      const what = `村西${mark}的老桥栏杆断了，怕有人掉下去`;
      const earlier = await known(what);
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.getByRole("link", { name: "报需求" }).click();
      await page.getByLabel("村里需要什么？").fill(`${what}。`);
      const warning = await unfold(page);
      await warning.locator("summary", { hasText: earlier.title }).click();
      await warning.locator("details[open]").getByRole("button", { name: "也是这个问题" }).click();
      await warning.getByRole("button", { name: "不再报，打开那一条" }).click();
      await page.waitForURL(`**/o/needs/${earlier.id}`);
      await page.getByText(earlier.number).first().waitFor();
      assert.equal((await officer.get(`/needs?q=${encodeURIComponent(mark)}`)).items.length, 1, "nothing was filed twice");
      await closePage(page);
    });

    it("suggests the category with the words that speak for it, taken with one tap", async () => {
      const what = `小麦种植户想学测土配方，请农业技术员来讲盐碱地施肥 ${unique()}`;
      const guessed = (await officer.post("/needs/category-suggestions", { text: what })).items[0];
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.getByRole("link", { name: "报需求" }).click();
      await page.getByLabel("村里需要什么？").fill(what);
      const chip = page.getByRole("button", { name: guessed.name }).filter({ hasText: `提到 ${guessed.words[0]}` });
      await chip.click();
      assert.equal(await chip.getAttribute("aria-pressed"), "true");
      await page.getByText("更多（都可以不填）").click();
      const category = page.getByLabel("类别", { exact: true });
      await category.waitFor();
      assert.equal(await category.inputValue(), guessed.categoryCode);
      await checkPage(page, "a suggested category");
      await page.getByRole("button", { name: "提交", exact: true }).click();
      await page.waitForFunction(() => new URL(location.href).searchParams.has("need"));
      assert.equal((await officer.get(`/needs/${new URL(page.url()).searchParams.get("need")}`)).categoryCode, guessed.categoryCode);
      await closePage(page);
    });
  });
}

describe("taking a call", () => {
  it("shows what was filed before, names it in the need of the call, and guesses the category", async () => {
    const what = `小麦${unique()}机井的水泵坏了，请农业技术员来修`;
    const earlier = await known(what);
    const page = await openPage(browser, DESKTOP);
    await login(page, "wuyuan-dispatch");
    await page.goto(`${BASE_URL}/d/hotline`);
    const { name } = officer.user.home.division;
    await page.getByLabel(/^村/).fill(name);
    await page.getByRole("button", { name: new RegExp(`${name}$`) }).first().click();
    await page.getByLabel(/来电反映什么/).fill(`${what}，来电说。`);
    const guess = page.locator(".chip").first();
    await guess.click();
    assert.equal(await guess.getAttribute("aria-pressed"), "true");
    assert.notEqual(await page.getByLabel("类别", { exact: true }).inputValue(), "");
    const warning = await unfold(page);
    await warning.locator("summary", { hasText: earlier.title }).click();
    await warning.locator("details[open]").getByRole("button", { name: "也是这个问题" }).click();
    await checkPage(page, "a call about what was filed before");
    await warning.getByRole("button", { name: "照样上报，注明是同一件事" }).click();
    await page.getByText(`上报时会注明：与“${earlier.title}”是同一件事。`).waitFor();
    await page.getByRole("button", { name: "登记并提交" }).click();
    await page.getByRole("status").filter({ hasText: /已登记 XQ-/ }).waitFor();
    assert.ok((await officer.get(`/needs/${earlier.id}`)).links.some(({ title }) => title.startsWith(what.slice(0, 10))), "the two are linked");
    await closePage(page);
  });
});
