// A small wish from the village to the wall and back, and a day of a standing offer.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);
const DAY = 86_400_000;
const day = (ahead) => new Date(Date.now() + 8 * 3_600_000 + ahead * DAY).toISOString().slice(0, 10);

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

describe("a wish", () => {
  const text = `想要一盏充电台灯 ${unique()}`;

  it("is one text and one tap, and stands on the wall", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.getByRole("link", { name: "微心愿" }).click();
    await page.getByRole("link", { name: "许一个微心愿" }).click();
    await page.getByLabel("想要什么？").fill(text);
    await checkPage(page, "making a wish");
    await page.getByRole("button", { name: "发布" }).click();
    await page.getByText(/^XQ-\d{6}-\d{4}-\d{5,7}$/).waitFor();
    await closePage(page);

    const anybody = await openPage(browser, PHONE);
    await anybody.goto(`${BASE_URL}/wishes`);
    await anybody.getByRole("link", { name: text }).waitFor();
    await checkPage(anybody, "the wall of wishes");
    await closePage(anybody);
  });

  it("is refused with a number in it, and can be written anew", async () => {
    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.goto(`${BASE_URL}/o/wish`);
    await page.getByLabel("想要什么？").fill("想要一床被子，打13800005678");
    await page.getByRole("button", { name: "发布" }).click();
    await page.getByRole("heading", { name: /退回|没有收下/ }).or(page.getByText("文字里有")).first().waitFor();
    await closePage(page);
  });

  it("is taken and fulfilled with a tap each", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "zhiyuan-clerk");
    await page.getByRole("link", { name: "微心愿" }).click();
    await page.getByRole("button", { name: `我来认领 ${text}` }).click();
    await page.getByRole("button", { name: `我来认领 ${text}` }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "正在办" }).click();
    await page.getByRole("button", { name: `已经实现 ${text}` }).click();
    await page.getByLabel("怎样实现的").fill("台灯送到了，当面试过。");
    await page.getByRole("dialog").getByRole("button", { name: "已经实现" }).click();
    await page.getByRole("link", { name: "已实现" }).click();
    await page.getByRole("link", { name: text }).waitFor();
    await checkPage(page, "wishes on the desk");
    await closePage(page);

    const officer = await person("cun-main");
    const { items } = await officer.get(`/needs?kind=MICRO_WISH&state=ANSWERED&q=${encodeURIComponent(text.split(" ")[1])}`);
    assert.equal(items.length, 1, "the village has its answer");
  });
});

describe("a standing offer", () => {
  it("is ordered for one of its days, which then has less room", async () => {
    const clerk = await person("nongmu-clerk");
    const item = `每周讲座 ${unique()}`;
    const offer = await clerk.post("/offers", {
      serviceItem: item, categoryCode: "SCIENCE_TECH", serviceForm: "FIELD_GUIDANCE", responsibleLeader: "副局长", implementingContact: "推广科 0478-8200001",
      area: ["150821000000"], capacity: 9, capacityUnit: "场", capacityPerOccurrence: 30, level: "CITY", recurrence: { frequency: "WEEKLY", from: day(3), count: 3 },
    });
    await clerk.post(`/offers/${offer.id}/publication`);
    const officer = await person("cun-main");
    const title = `想听一次讲座 ${unique()}`;
    const need = await officer.post("/needs", { text: title, categoryCode: "SCIENCE_TECH", form: "FIELD_GUIDANCE", anyTime: true, people: 20, unit: "次", level: "CITY" });
    await officer.post(`/needs/${need.id}/submission`);
    await (await person("wuyuan-dispatch")).post(`/needs/${need.id}/listing`);

    const page = await openPage(browser, PHONE);
    await login(page, "cun-main");
    await page.goto(`${BASE_URL}/o/offers/${offer.id}?need=${need.id}`);
    await page.getByLabel("约哪一天").selectOption(day(10));
    await checkPage(page, "a standing offer");
    await page.getByRole("button", { name: "点单" }).click();
    await page.waitForURL(/\/o\/needs\//);
    await closePage(page);
    const { items } = await clerk.get(`/offers/${offer.id}/occurrences`);
    assert.deepEqual(items.map(({ remaining }) => remaining), [30, 10, 30]);
  });
});
