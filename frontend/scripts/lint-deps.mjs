// Layers: the rules of .dependency-cruiser.cjs on the product, and on one deliberate violation each (canaries).
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
// Inside the project, so that packages and the tsconfig resolve; removed afterwards.
const CANARY = "canary-src";

const violations = {
  "shared-imports-nothing-above": { "shared/a.ts": 'import "../features/need/b";', "features/need/b.ts": "export const b = 1;" },
  "features-import-only-shared": { "features/offer/a.ts": 'import "../need/b";' },
  "pages-do-not-import-app": { "pages/officer/a.ts": 'import "../../app/b";', "app/b.ts": "export const b = 1;" },
  "page-groups-stand-alone": { "pages/public/a.ts": 'import "../officer/c";', "pages/officer/c.ts": "export const c = 1;" },
  "desk-kit-only-at-the-desk": { "pages/officer/kit.ts": 'import { ElButton } from "element-plus"; console.log(ElButton);' },
  "desk-parts-only-at-the-desk": { "pages/officer/part.ts": 'import "../../features/need/desk/d";', "features/need/desk/d.ts": "export const d = 1;" },
  "no-cycles": { "shared/x.ts": 'import "./y";', "shared/y.ts": 'import "./x";' },
  resolvable: { "shared/z.ts": 'import "./nowhere";' },
};

function cruise(root) {
  const run = () =>
    execFileSync(process.execPath, [join(here, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs", "--output-type", "json", root], {
      cwd: here,
      env: { ...process.env, CRUISE_ROOT: root },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
  let output;
  try {
    output = run();
  } catch (failure) {
    output = failure.stdout;
    if (!output) throw failure;
  }
  return JSON.parse(output).summary;
}

function canaries() {
  const root = join(here, CANARY);
  rmSync(root, { recursive: true, force: true });
  try {
    for (const files of Object.values(violations)) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), text);
      }
    }
    const hit = new Set(cruise(CANARY).violations.map(({ rule }) => rule.name));
    const blind = Object.keys(violations).filter((rule) => !hit.has(rule));
    if (blind.length > 0) throw new Error(`rules that no longer see their violation: ${blind.join(", ")}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

canaries();
const summary = cruise("src");
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
if (summary.violations.length > 0) process.exit(1);
if (summary.totalCruised < 50) throw new Error(`only ${summary.totalCruised} files seen`);
console.log(`dependencies: ${summary.totalCruised} files, ${Object.keys(violations).length} rules, each seen to bite`);
