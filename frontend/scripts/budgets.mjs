// What a phone loads for one page: the entry, the layout and the page with everything they import statically,
// JS and CSS, gzipped. Fails above 60 kB, and when a phone or public page draws in the desk's libraries.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LIMIT = 60_000;
const dist = fileURLToPath(new URL("../dist", import.meta.url));
if (!existsSync(join(dist, ".vite/manifest.json"))) {
  console.error("no build: npm run build");
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    closure(manifest[key].imports ?? [], seen);
  }
  return seen;
}

/** Chunks that import each other run before what they need is there; the page stays blank. */
function cycle(key, path = []) {
  if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
  for (const next of manifest[key].imports ?? []) {
    const found = cycle(next, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function measure(keys) {
  const chunks = [...closure(keys)];
  const files = new Set(chunks.flatMap((key) => [manifest[key].file].concat(manifest[key].css ?? [])));
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  return { bytes, files, kit: [...files].filter((file) => file.includes("desk-kit")) };
}

const LAYOUTS = { officer: "src/pages/officer/OfficerLayout.vue", public: "src/pages/public/PublicLayout.vue", login: "src/pages/public/PublicLayout.vue", account: "src/pages/officer/OfficerLayout.vue" };
const pages = Object.keys(manifest).filter((key) => /^src\/pages\/(officer|public|login|account)\/.*Page\.vue$/.test(key));
if (pages.length < 10) throw new Error(`only ${pages.length} pages found in the manifest`);

let failed = false;
for (const page of pages.toSorted()) {
  const group = page.split("/")[2];
  const { bytes, files, kit } = measure(["index.html", LAYOUTS[group], page]);
  const over = bytes > LIMIT;
  failed ||= over || kit.length > 0;
  const verdict = [over && `over ${LIMIT / 1000} kB`, kit.length > 0 && `draws in ${kit.join()}`].filter(Boolean).join(", ");
  if (process.argv.includes("--files")) for (const file of files) console.log(`        ${String(gzipSync(readFileSync(join(dist, file))).length).padStart(6)} ${file}`);
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${String(files.size).padStart(2)} files  ${page.replace("src/pages/", "")}  ${verdict}`);
}
const circle = Object.keys(manifest).map((key) => cycle(key)).find(Boolean);
if (circle) throw new Error(`chunks import each other: ${circle.join(" → ")}`);
// The desk must have the kit, or this check would find nothing anywhere.
if (measure(["src/pages/desk/DeskLayout.vue"]).kit.length === 0) throw new Error("the desk layout has no desk-kit chunk: the check above is blind");
process.exit(failed ? 1 : 0);
