import { api, value } from "./api/client";
import { useResource } from "./useResource";

/** Teams (民情收集小分队) that reach a place; kept on the device. */
export function useSquads(place: () => string) {
  return useResource(
    async () => (await value(api.GET("/units", { params: { query: { kind: ["VOLUNTEER_TEAM", "RESIDENT_TEAM"], reaching: place(), limit: 100 } } }))).items.map(({ id, name }) => ({ id, name })),
    () => `squads/${place()}`,
  );
}
