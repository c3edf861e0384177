import type { Route } from "@/shared/router/router";

const desk = { layout: () => import("./DeskLayout.vue"), access: "desk" } as const;

/** Desk pages, below `/d`. Each is loaded lazily and may use Element Plus and TanStack Query. */
export const deskRoutes: readonly Route[] = [
  { ...desk, path: "/d", page: () => import("./DeskHomePage.vue"), title: "desk.home" },
  { ...desk, path: "/d/inbox", page: () => import("./InboxPage.vue"), title: "desk.inbox" },
  { ...desk, path: "/d/needs", page: () => import("./NeedsPage.vue"), title: "desk.needs" },
  { ...desk, path: "/d/needs/:id", page: () => import("./NeedPage.vue"), title: "officer.need" },
  { ...desk, path: "/d/needs/:id/edit", page: () => import("./NeedEditPage.vue"), title: "need.edit" },
  { ...desk, path: "/d/commitments/:id", page: () => import("./CommitmentPage.vue"), title: "desk.commitment" },
  { ...desk, path: "/d/offers", page: () => import("./OffersPage.vue"), title: "desk.offers" },
  { ...desk, path: "/d/offers/new", page: () => import("./OfferNewPage.vue"), title: "desk.offer.new" },
  { ...desk, path: "/d/offers/:id", page: () => import("./OfferPage.vue"), title: "officer.offer" },
];
