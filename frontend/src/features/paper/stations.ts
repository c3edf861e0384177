import { api, value } from "@/shared/api/client";
import { NoAnswerError, ProblemError } from "@/shared/api/problem";

/** Names of the stations of a division and of what lies below it, by the division's code. A form is also good without. */
export async function stationNames(division: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { items } = await value(api.GET("/stations", { params: { query: { division, limit: 100 } } }));
    return new Map(items.map((station) => [station.division.code, station.name]));
  } catch (failure) {
    if (failure instanceof ProblemError || failure instanceof NoAnswerError) return new Map();
    throw failure;
  }
}
