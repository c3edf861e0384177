import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import { serviceWorker } from "./scripts/service-worker-plugin.mjs";

const backend = process.env.BACKEND ?? "http://localhost:8080";
// The service compares Origin with Host, so the proxy leaves both as they are.
const target = { target: backend, changeOrigin: false };
const proxy = { "/api": target, "/q": target, "/problems": target };

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), serviceWorker("src/app/service-worker.js")],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy },
  preview: { proxy },
  build: {
    manifest: true,
    // The pages run under a content security policy without inline scripts or data: addresses.
    assetsInlineLimit: 0,
    minify: "terser",
    terserOptions: { module: true, compress: { passes: 3 } },
    modulePreload: {
      polyfill: false,
      // The lists of what desk pages import would stand in the entry that every phone loads; only their styles must.
      resolveDependencies: (_, deps) => (deps.some((file) => /desk-kit|queries-/.test(file)) ? deps.filter((file) => file.endsWith(".css")) : deps),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Vue itself, which the kit imports too, must not move into the kit's chunk.
          includeDependenciesRecursively: false,
          // Named, so that `npm run budgets` can prove that no phone or public page pulls it in.
          groups: [
            // Named, so that `npm run budgets` can prove that no phone or public page pulls it in.
            { name: "desk-kit", test: /node_modules[\\/](element-plus|@element-plus|@tanstack|@vueuse|lodash|dayjs|@floating-ui|async-validator)/ },
            { name: "vendor", test: /node_modules[\\/](@?vue|pinia|nostics|openapi-fetch)[\\/]|export-helper|preload-helper/ },
            // What keeps an officer's work on the device: every page of theirs has the one, nearly every form the other.
            { name: "keeping", test: /src[\\/]shared[\\/]storage[\\/](outbox|drafts)/ },
            // Few files compress and travel better than many: what nearly every page shows is one.
            { name: "shell", test: /src[\\/]shared[\\/]((api|time|router)[\\/]|storage[\\/](database|snapshots)|i18n[\\/](i18n|zh-CN[\\/]base)|preferences|use|ui[\\/](TimeText|StateBadge|stateLook|NeedState|Problem|Empty|DisplayButtons))|src[\\/](features[\\/](catalogue[\\/]|account[\\/]session))/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    restoreMocks: true,
    env: { TZ: "UTC" },
  },
});
