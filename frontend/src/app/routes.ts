import { useSession } from "@/features/account/session";
import type { Route } from "@/shared/router/router";

const officer = { layout: () => import("@/pages/officer/OfficerLayout.vue"), access: "officer" } as const;
const open = { layout: () => import("@/pages/public/PublicLayout.vue") } as const;

/** One's own account keeps the menu that one came by. */
const own = { layout: () => (useSession().isOfficer ? officer.layout() : import("@/pages/desk/DeskLayout.vue")), access: "user" } as const;

export const routes: readonly Route[] = [
  { ...officer, path: "/o", page: () => import("@/pages/officer/HomePage.vue"), title: "officer.home" },
  { ...officer, path: "/o/file", page: () => import("@/pages/officer/NewPage.vue"), title: "officer.file" },
  { ...officer, path: "/o/file/:reference", page: () => import("@/pages/officer/FilePage.vue"), title: "officer.file" },
  { ...officer, path: "/o/filed/:reference", page: () => import("@/pages/officer/FiledPage.vue"), title: "officer.filed" },
  { ...officer, path: "/o/needs/:id", page: () => import("@/pages/officer/NeedPage.vue"), title: "officer.need" },
  { ...officer, path: "/o/needs/:id/edit", page: () => import("@/pages/officer/EditPage.vue"), title: "need.edit" },
  { ...officer, path: "/o/needs/:id/suggestions", page: () => import("@/pages/officer/SuggestionsPage.vue"), title: "matching.suggestions" },
  { ...officer, path: "/o/wishes", page: () => import("@/pages/officer/WishesPage.vue"), title: "wish.list" },
  { ...officer, path: "/o/wish", page: () => import("@/pages/officer/WishPage.vue"), title: "wish.file" },
  { ...officer, path: "/o/notes", page: () => import("@/pages/officer/NotesPage.vue"), title: "note.list" },
  { ...officer, path: "/o/notes/:id", page: () => import("@/pages/officer/NotePage.vue"), title: "note.list" },
  { ...officer, path: "/o/note", page: () => import("@/pages/officer/NoteWritePage.vue"), title: "note.write" },
  { ...officer, path: "/o/paper", page: () => import("@/pages/officer/PaperPage.vue"), title: "officer.paper" },
  { ...officer, path: "/o/stack", page: () => import("@/pages/officer/StackPage.vue"), title: "officer.stack" },
  { ...officer, path: "/o/offers", page: () => import("@/pages/officer/OffersPage.vue"), title: "offer.list" },
  { ...officer, path: "/o/offers/:id", page: () => import("@/pages/officer/OfferPage.vue"), title: "officer.offer" },
  { ...open, path: "/", page: () => import("@/pages/public/NeedsPage.vue"), title: "public.needs.title" },
  { ...open, path: "/public", page: () => import("@/pages/public/NeedsPage.vue"), title: "public.needs.title" },
  { ...open, path: "/public/needs", page: () => import("@/pages/public/NeedsPage.vue"), title: "public.needs.title" },
  { ...open, path: "/wishes", page: () => import("@/pages/public/WishesPage.vue"), title: "wish.wall" },
  { ...open, path: "/public/offers", page: () => import("@/pages/public/OffersPage.vue"), title: "public.offers.title" },
  { ...open, path: "/p/:number(XQ-.+)", page: () => import("@/pages/public/NeedPage.vue"), title: "public.progress" },
  { ...open, path: "/p/:number(GJ-.+)", page: () => import("@/pages/public/OfferPage.vue"), title: "officer.offer" },
  { ...open, path: "/subscription/:act(confirm|leave)", page: () => import("@/pages/public/SubscriptionPage.vue"), title: "follow.title" },
  { ...open, path: "/login", page: () => import("@/pages/login/LoginPage.vue"), title: "account.login" },
  { ...open, path: "/set-password", page: () => import("@/pages/account/SetPasswordPage.vue"), title: "account.login" },
  { ...own, path: "/account", page: () => import("@/pages/account/AccountPage.vue"), title: "account.mine" },
  { ...open, path: ".*", page: () => import("@/pages/public/NotFoundPage.vue"), title: "public.notFound" },
];

/** The desk's pages come with the first visit to one of them, so that no phone loads as much as their addresses. */
export const deskPart = { under: /^\/d(\/|$)/, load: async () => (await import("@/pages/desk/routes")).deskRoutes };
