import { NoAnswerError, ProblemError } from "@/shared/api/problem";
import type { Schema } from "@/shared/api/types";
import { knows, t } from "@/shared/i18n/i18n";
import { scheduleCommitment } from "../commitment/commitmentCommands";
import { claimNeed } from "../need/needCommands";

/** One village to go to: for a promise, or for a need that is claimed with an offer first. */
export interface Stop {
  id: string;
  title: string;
  place: string;
  claim?: { needId: string; offerId: string };
}

export interface StopResult {
  stop: Stop;
  outcome: "PLANNED" | "CLAIMED" | "REFUSED";
  /** What the server said of what was not done. */
  detail: string;
}

/** The stops of an outing, from the lines that were chosen. */
export function stopsOf({ visits, additions }: Schema<"Outing">, chosen: ReadonlySet<string>, places: Readonly<Record<string, string>>): Stop[] {
  const stop = (id: string, need: Schema<"NeedSummary">) => ({ id, title: need.title, place: (places[id] ?? need.division.name).trim() });
  return [
    ...visits.map(({ commitmentId, need }) => stop(commitmentId, need)),
    ...additions.map(({ need, offer }) => ({ ...stop(need.id, need), claim: { needId: need.id, offerId: offer.id } })),
  ].filter(({ id }) => chosen.has(id));
}

/** Each stop by itself and one after the other: what one refuses keeps none of the others from being planned. */
export async function planOuting({ day, stops }: { day: string; stops: readonly Stop[] }, key: string): Promise<StopResult[]> {
  const results: StopResult[] = [];
  for (const stop of stops) results.push(await planStop(stop, day, key));
  return results;
}

async function planStop(stop: Stop, day: string, key: string): Promise<StopResult> {
  let claimed = false;
  try {
    let id = stop.id;
    if (stop.claim) {
      id = (await claimNeed(stop.claim.needId, { offerId: stop.claim.offerId }, `${key}-${stop.id}-claim`)).id;
      claimed = true;
    }
    await scheduleCommitment(id, { scheduledOn: day, place: stop.place }, `${key}-${stop.id}`);
    return { stop, outcome: "PLANNED", detail: "" };
  } catch (error) {
    return { stop, outcome: claimed ? "CLAIMED" : "REFUSED", detail: detailOf(error) };
  }
}

/** In the words that the notice of a refused command has. */
function detailOf(error: unknown): string {
  if (error instanceof NoAnswerError) return t("ui.noAnswer");
  if (!(error instanceof ProblemError)) throw error;
  const { holder, state, detail, errors } = error.problem;
  if (holder) return t("ui.held", { holder: holder.name });
  const key = [`commitment.state.${state ?? ""}`, `need.state.${state ?? ""}`].find(knows);
  return key ? t("ui.presentState", { state: t(key) }) : [detail, ...(errors ?? []).map((one) => one.detail)].join(" ");
}
