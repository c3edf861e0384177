// `make e2e`: tells the stories to the built product. Half of them to a product of its own each, since a browser mostly waits
// for one thing after another; then one is started again on its data. JAVA and JAR name what to run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const { JAVA = "java", JAR } = process.env;
/** Told again with the screens swapped, after their first time and on what that left behind. */
const AGAIN = ["admin", "collecting", "collection", "desk", "officer", "public"];
const HALVES = [
  [{ told: ["accessibility", "account", "clock", "export", "follow", "life", "matching", "outings", "plans", "typing", "wishes"] }],
  [{ told: ["admin", "collecting", "collection", "desk", "officer", "paper", "public", "tidying"] }, { told: AGAIN, swapped: true }],
];

const children = new Set();
function run(command, args, options) {
  const child = spawn(command, args, options);
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

class Product {
  static async create() {
    const product = new Product();
    product.directory = await mkdtemp(join(tmpdir(), "liangdan-e2e-"));
    // its PostgreSQL may run as another user
    await chmod(product.directory, 0o711);
    product.port = await freePort();
    product.url = `http://localhost:${product.port}`;
    return product;
  }

  async start(seconds) {
    const begun = Date.now();
    const log = await open(join(this.directory, "log"), "a");
    const env = { ...process.env, LIANGDAN_MODE: "demo", LIANGDAN_DATA_DIR: this.directory, QUARKUS_HTTP_PORT: String(this.port) };
    this.process = run(JAVA, ["--enable-native-access=ALL-UNNAMED", "-jar", JAR], { env, stdio: ["ignore", log.fd, log.fd] });
    await log.close();
    while (!(await this.#isReady())) {
      if (this.process.exitCode !== null || Date.now() - begun > seconds * 1000) {
        throw new Error(`not ready after ${Date.now() - begun} ms:\n${await this.endOfLog()}`);
      }
      await new Promise((wake) => setTimeout(wake, 200));
    }
    console.log(`ready after ${Date.now() - begun} ms`);
  }

  #isReady() {
    return fetch(`${this.url}/q/health/ready`).then((answer) => answer.ok, () => false);
  }

  async endOfLog() {
    return (await readFile(join(this.directory, "log"), "utf8")).split("\n").slice(-40).join("\n");
  }

  async stop() {
    if (this.process.exitCode === null) {
      const ended = once(this.process, "exit");
      this.process.kill("SIGTERM");
      await ended;
    }
    const left = await stat(join(this.directory, "database/data/postmaster.pid")).catch(() => undefined);
    if (left) throw new Error("PostgreSQL outlived the service");
  }

  async tell({ told, swapped }) {
    const files = told.map((name) => join(HERE, `${name}.test.mjs`));
    const env = { ...process.env, BASE_URL: this.url, MAILS_DIR: join(this.directory, "mails"), SCREENS: swapped ? "swapped" : "" };
    const stories = run(process.execPath, ["--test", "--test-concurrency=1", ...files], { env, stdio: ["ignore", "pipe", "inherit"] });
    let heard = "";
    stories.stdout.on("data", (part) => (heard += part));
    const [code] = await once(stories, "close");
    console.log(`==== ${swapped ? "screens swapped: " : ""}${told.join(" ")}\n${heard}`);
    if (code !== 0) console.error(`---- end of the service's log\n${await this.endOfLog()}`);
    return code === 0;
  }
}

const stories = (await readdir(HERE)).filter((name) => name.endsWith(".test.mjs")).map((name) => name.replace(".test.mjs", ""));
const untold = stories.filter((name) => !HALVES.some((half) => half.some((part) => part.told.includes(name))));
if (untold.length > 0) throw new Error(`in no half: ${untold.join(" ")}`);

const products = [];
async function tellAll(parts) {
  const product = await Product.create();
  products.push(product);
  await product.start(180);
  let passed = true;
  for (const part of parts) passed = (await product.tell(part)) && passed;
  await product.stop();
  return passed;
}

for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]]) {
  process.on(signal, () => {
    for (const child of children) child.kill("SIGTERM");
    process.exitCode = code;
  });
}
try {
  const passed = await Promise.all(HALVES.map(tellAll));
  if (passed.includes(false)) {
    process.exitCode = 1;
  } else {
    await products[0].start(30);
    await products[0].stop();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const child of children) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  await Promise.all(products.map((product) => rm(product.directory, { recursive: true, force: true })));
}
