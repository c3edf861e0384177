import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

const made = (key: string) => ({ header: { "Idempotency-Key": key } });

// Lists that everybody may read are kept by the browser for a moment; whoever changes them wants them as they are.
const fresh = { cache: "no-store" } as const;

export const listPairings = (query: { division?: string | undefined; asOf?: string | undefined; cursor?: string | undefined }) => value(api.GET("/pairings", { params: { query } }));
export const createPairing = (body: Schema<"PairingCreation">, key: string) => value(api.POST("/pairings", { params: made(key), body }));
export const closePairing = (id: string, reason: string, key: string) => value(api.POST("/pairings/{id}/closing", { params: { path: { id }, ...made(key) }, body: { reason } }));

export const listSets = async () => (await value(api.GET("/category-sets", { ...fresh, params: { query: { limit: 100 } } }))).items;
export const createSet = (body: Schema<"CategorySetCreation">, key: string) => value(api.POST("/category-sets", { params: made(key), body }));
export const retireSet = (code: string, reason: string, key: string) => value(api.POST("/category-sets/{code}/retirement", { params: { path: { code }, ...made(key) }, body: { reason } }));
export async function changeSet({ code, version }: Schema<"CategorySet">, body: Schema<"CategorySetChange">): Promise<Schema<"CategorySet">> {
  const { etag, value: now } = await answer(api.GET("/category-sets/{code}", { params: { path: { code } } }));
  // Somebody else was faster: an ETag of what was on the screen refuses.
  const known = now.version === version ? etag : `"${version}"`;
  return (await answer(api.PATCH("/category-sets/{code}", { params: { path: { code }, header: { "If-Match": known } }, body }))).value;
}
export const listCampaigns = async () => (await value(api.GET("/campaigns", { ...fresh, params: { query: { limit: 100 } } }))).items;
export const createCampaign = (body: Schema<"CampaignCreation">, key: string) => value(api.POST("/campaigns", { params: made(key), body }));
export const retireCampaign = (code: string, reason: string, key: string) => value(api.POST("/campaigns/{code}/retirement", { params: { path: { code }, ...made(key) }, body: { reason } }));
export async function changeCampaign({ code, version }: Schema<"Campaign">, body: Schema<"CampaignChange">): Promise<Schema<"Campaign">> {
  const { etag, value: now } = await answer(api.GET("/campaigns/{code}", { params: { path: { code } } }));
  const known = now.version === version ? etag : `"${version}"`;
  return (await answer(api.PATCH("/campaigns/{code}", { params: { path: { code }, header: { "If-Match": known } }, body }))).value;
}
export const listCategories = (query: { set?: string | undefined; asOf?: string | undefined; cursor?: string | undefined; limit?: number }) => value(api.GET("/categories", { ...fresh, params: { query } }));
export const getCategory = (code: string) => answer(api.GET("/categories/{code}", { params: { path: { code } } }));
export const createCategory = (body: Schema<"CategoryCreation">, key: string) => value(api.POST("/categories", { params: made(key), body }));
export const changeCategory = (code: string, etag: string, body: Schema<"CategoryChange">) => answer(api.PATCH("/categories/{code}", { params: { path: { code }, header: { "If-Match": etag } }, body }));
export const retireCategory = (code: string, reason: string, key: string) => answer(api.POST("/categories/{code}/retirement", { params: { path: { code }, ...made(key) }, body: { reason } }));
export const categoryHistory = (code: string) => value(api.GET("/categories/{code}/history", { params: { path: { code } } }));

export const listAttributes = async (categoryCode: string) => (await value(api.GET("/category-attributes", { ...fresh, params: { query: { categoryCode, limit: 100 } } }))).items;
export const createAttribute = (body: Schema<"CategoryAttributeCreation">, key: string) => value(api.POST("/category-attributes", { params: made(key), body }));
export const retireAttribute = (id: string, reason: string, key: string) => value(api.POST("/category-attributes/{id}/retirement", { params: { path: { id }, ...made(key) }, body: { reason } }));
