import { createPinia } from "pinia";
import { createApp } from "vue";
import { useSession } from "@/features/account/session";
import { useSessionHooks } from "@/shared/api/client";
import { usePreferences } from "@/shared/preferences";
import App from "./App.vue";
import { router } from "./router";
import "@/shared/styles/tokens.css";
import "@/shared/styles/base.css";
import "@/shared/styles/parts.css";

const app = createApp(App).use(createPinia());
usePreferences();
const session = useSession();

useSessionHooks({
  csrfToken: session.csrfToken,
  refused: session.doubtToken,
  expired() {
    session.forget();
    const { meta, fullPath } = router.currentRoute.value;
    if (meta.access !== undefined) void router.push({ path: "/login", query: { to: fullPath } });
  },
});

// A part that an update of the product has replaced: load the new product, once.
window.addEventListener("vite:preloadError", () => {
  if (!navigator.onLine || sessionStorage.getItem("liangdan.reloaded") === location.href) return;
  sessionStorage.setItem("liangdan.reloaded", location.href);
  location.reload();
});

if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");

app.use(router).mount("#app");
