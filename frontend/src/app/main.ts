import { createPinia } from "pinia";
import { createApp, watchEffect } from "vue";
import { useSession } from "@/features/account/session";
import { useSessionHooks } from "@/shared/api/client";
import { t } from "@/shared/i18n/i18n";
import { usePreferences } from "@/shared/preferences";
import { fullPath, navigate, place, startRouter } from "@/shared/router/router";
import App from "./App.vue";
import { guard } from "./guard";
import { deskPart, routes } from "./routes";
import { database } from "@/shared/storage/database";
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
    if (place.value?.route.access !== undefined) void navigate(`/login?to=${encodeURIComponent(fullPath())}`);
  },
});

// A part that an update of the product has replaced: load the new product, once.
window.addEventListener("vite:preloadError", () => {
  if (!navigator.onLine || sessionStorage.getItem("liangdan.reloaded") === location.href) return;
  sessionStorage.setItem("liangdan.reloaded", location.href);
  location.reload();
});

if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");

// An officer's pages wait for what the device keeps: fetched beside the page instead of after it.
if (session.isOfficer) database().catch(() => undefined);

watchEffect(() => {
  const title = place.value?.route.title;
  document.title = title === undefined ? t("ui.name") : t("ui.pageTitle", { page: t(title) });
});

void startRouter(routes, guard, deskPart).then(() => app.mount("#app"));
