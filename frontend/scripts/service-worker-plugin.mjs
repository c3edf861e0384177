import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * Emits `sw.js`: the app shell (what phone and public pages need, never the desk) and our few lines.
 * The version is the digest of the list, so a new build replaces the old cache and an equal one does not.
 */
export function serviceWorker(source) {
  return {
    name: "liangdan-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
        .filter((file) => !isDesk(file))
        .map((file) => `/${file.fileName}`)
        .filter((name) => /\.(js|css)$/.test(name));
      if (!files.some((name) => name.includes("/index-") && name.endsWith(".js"))) throw new Error("the shell lacks its entry");
      const shell = ["/", "/icon.svg", "/manifest.webmanifest", ...files.toSorted()];
      const version = createHash("sha256").update(shell.join("\n")).digest("hex").slice(0, 12);
      const code = `const SHELL = ${JSON.stringify(shell)};\nconst VERSION = "${version}";\n${readFileSync(source, "utf8")}`;
      this.emitFile({ type: "asset", fileName: "sw.js", source: code });
    },
  };
}

/** The entry names the desk's pages without being one of them. */
function isDesk(file) {
  if (file.type === "chunk" && file.isEntry) return false;
  const names = [file.name ?? "", file.facadeModuleId ?? "", ...(file.names ?? [])];
  return names.some((name) => /desk-kit|element-plus|[\\/]src[\\/](?:.*[\\/])?desk[\\/]|Desk[A-Z]/.test(name));
}
