import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

const params = (id: string, key: string) => ({ path: { id }, header: { "Idempotency-Key": key } });

export const requestCorrection = (id: string, body: Schema<"CorrectionRequest">, key: string) => value(api.POST("/needs/{id}/correction", { params: params(id, key), body }));
export const putOnList = (id: string, key: string) => value(api.POST("/needs/{id}/listing", { params: params(id, key), body: {} }));
export const dispatchNeed = (id: string, body: Schema<"DispatchRequest">, key: string) => value(api.POST("/needs/{id}/dispatch", { params: params(id, key), body }));
export const claimNeed = (id: string, body: Schema<"ClaimRequest">, key: string) => value(api.POST("/needs/{id}/claim", { params: params(id, key), body }));
export const replyToNeed = (id: string, body: Schema<"ReplyRequest">, key: string) => value(api.POST("/needs/{id}/reply", { params: params(id, key), body }));
export const revealContact = (id: string, reason: string, key: string) => value(api.POST("/needs/{id}/contact-reveal", { params: params(id, key), body: { reason } }));
export const escalateNeed = (id: string, reason: string, key: string) => value(api.POST("/needs/{id}/escalation", { params: params(id, key), body: { reason } }));
export const mergeNeed = (id: string, body: Schema<"MergeRequest">, key: string) => value(api.POST("/needs/{id}/merge", { params: params(id, key), body }));
export const splitNeed = (id: string, body: Schema<"SplitRequest">, key: string) => value(api.POST("/needs/{id}/split", { params: params(id, key), body }));
export const appointLead = (id: string, commitmentId: string, key: string) => value(api.POST("/needs/{id}/lead", { params: params(id, key), body: { commitmentId } }));
export const releaseReply = (id: string, body: Schema<"ReleaseRequest">, key: string) => value(api.POST("/needs/{id}/reply-release", { params: params(id, key), body }));
export const reopenNeed = (id: string, body: Schema<"ReopenRequest">, key: string) => value(api.POST("/needs/{id}/reopening", { params: params(id, key), body }));
export const linkNeed = (id: string, toId: string, key: string) => value(api.POST("/needs/{id}/links", { params: params(id, key), body: { toId } }));
export const rejectOffer = (id: string, body: Schema<"RejectionRequest">, key: string) => value(api.POST("/needs/{id}/rejections", { params: params(id, key), body }));
export const readmitOffer = (id: string, offerId: string, etag: string) => value(api.DELETE("/needs/{id}/rejections", { params: { path: { id }, query: { offerId }, header: { "If-Match": etag } } }));
export const unlinkNeed = (id: string, toId: string, etag: string) => value(api.DELETE("/needs/{id}/links", { params: { path: { id }, query: { toId }, header: { "If-Match": etag } } }));
