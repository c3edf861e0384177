// Prints, asserts nothing: the largest contentful paint of the filing form on a slow phone in a slow network
// (400 kbit/s, 400 ms, CPU four times slower), first visit, median of five. BASE_URL names the running product.
import { BASE_URL, launch, login, openPage, PHONE } from "./browser.mjs";

const RUNS = 5;
const NETWORK = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

async function once(browser) {
  const page = await openPage(browser, PHONE, { serviceWorkers: "block" });
  await login(page, "cun-main");
  const debug = await page.context().newCDPSession(page);
  await debug.send("Network.enable");
  await debug.send("Network.clearBrowserCache");
  await debug.send("Network.emulateNetworkConditions", NETWORK);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`${BASE_URL}/o/file/01900000-0000-7000-8000-000000000000`, { timeout: 60_000 });
  await page.locator("textarea").waitFor({ timeout: 60_000 });
  const paint = await page.evaluate(
    () => new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true })),
  );
  await page.context().close();
  return paint;
}

const browser = await launch();
const paints = [];
for (let run = 0; run < RUNS; run++) paints.push(await once(browser));
await browser.close();
const median = paints.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
console.log(`largest contentful paint of the filing form: ${(median / 1000).toFixed(2)} s (median of ${RUNS}; aim: 3.5 s)`);
