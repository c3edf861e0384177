// What happens by itself, as people are told of it before: clerks and villages count working days, administrators set them.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);
const today = new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Shanghai" });

let browser;
let officer;
let dispatcher;
let clerk;
before(async () => {
  browser = await launch();
  [officer, dispatcher, clerk] = await Promise.all(["cun-main", "wuyuan-dispatch", "nongmu-clerk"].map(person));
});
after(() => browser?.close());

async function claimed() {
  const draft = await officer.post("/needs", { text: `盼人来看看地 ${unique()}`, categoryCode: "SCIENCE_TECH", form: "FIELD_GUIDANCE", anyTime: true, quantity: 1, unit: "次", level: "CITY" });
  await officer.post(`/needs/${draft.id}/submission`);
  await dispatcher.post(`/needs/${draft.id}/listing`);
  return clerk.post(`/needs/${draft.id}/claim`);
}

for (const [device, viewport] of [["desktop", DESKTOP], ["phone", PHONE]]) {
  describe(`the clock on a ${device}`, () => {
    it("tells the clerk how long the claim holds, and the village when the delivery confirms itself", async () => {
      const commitment = await claimed();
      const page = await openPage(browser, viewport);
      await login(page, "nongmu-clerk");
      await page.goto(`${BASE_URL}/d/inbox?state=ACCEPTED`);
      await page.locator("main li > button", { hasText: commitment.need.title }).getByText("还剩 5 个工作日，逾期自动释放").waitFor();
      await checkPage(page, "the inbox");
      await page.goto(`${BASE_URL}/d/commitments/${commitment.id}`);
      await page.getByText("还剩 5 个工作日，逾期自动释放").waitFor();
      await checkPage(page, "the commitment");
      await clerk.post(`/commitments/${commitment.id}/delivery`, { deliveredOn: today, summary: "到地里看了。", evidence: [{ kind: "RECORD", note: "到场十人。" }] });
      await closePage(page);

      const village = await openPage(browser, viewport);
      await login(village, "cun-main");
      await village.goto(`${BASE_URL}/o/needs/${commitment.need.id}`);
      await village.getByText(/^5 个工作日内未确认将自动确认，到 \d+月\d+日$/).waitFor();
      await checkPage(village, "what was delivered");
      await closePage(village);
    });

    it("marks what nobody touched, and finds it", async () => {
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs?state=LISTED`);
      await page.getByLabel("进展").selectOption("true");
      await page.waitForURL(/stale=true/);
      await page.getByRole("row").getByText("久未更新").first().waitFor();
      await checkPage(page, "stale needs");
      await page.goto(`${BASE_URL}/d/needs?state=LISTED&stale=true&view=board`);
      await page.getByRole("main").getByRole("listitem").getByText("久未更新").first().waitFor();
      const { items } = await dispatcher.get("/needs?state=LISTED&stale=true&limit=100");
      assert.ok(items.length > 0 && items.every(({ stale }) => stale));
      await closePage(page);
    });

    it("is set by the system administrator, with the calendar that it counts by", async () => {
      const system = await person("sys-admin");
      const page = await openPage(browser, viewport);
      await login(page, "sys-admin", /\/d\/admin\//);
      await page.goto(`${BASE_URL}/d/admin/deadlines?year=2026`);
      await page.getByText("调休上班").first().waitFor();
      await checkPage(page, "deadlines and calendar");
      const window = page.getByLabel("答复后未评价，自动办结，几个工作日");
      const { workingDays } = await system.get("/deadline-rules/EVALUATION_WINDOW");
      await window.fill(String(workingDays + 1));
      await page.getByRole("main").getByRole("button", { name: "保存", exact: true }).click();
      await page.getByText("已保存。").waitFor();
      assert.equal((await system.get("/deadline-rules/EVALUATION_WINDOW")).workingDays, workingDays + 1);

      const next = Number(today.slice(0, 4)) + 1;
      const { days: earlier } = await system.get(`/calendars/${next}`);
      const free = Array.from({ length: 31 }, (_, index) => `${next}-10-${String(index + 1).padStart(2, "0")}`).find((day) => !earlier.some((taken) => taken.day === day));
      await page.goto(`${BASE_URL}/d/admin/deadlines?year=${next}`);
      await page.getByLabel("日期").fill(free);
      await page.getByLabel("节日").fill("国庆节");
      await page.getByRole("button", { name: "添加", exact: true }).click();
      await page.getByRole("button", { name: `保存 ${next} 年` }).click();
      await page.getByText("已保存。").waitFor();
      const kept = await system.get(`/calendars/${next}`);
      assert.deepEqual([kept.covered, kept.days.length], [true, earlier.length + 1]);
      await closePage(page);
    });
  });
}
