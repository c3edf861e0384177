import { api, value } from "@/shared/api/client";
import { childrenOf, prefixOf } from "./villages";

export interface Named {
  code: string;
  name: string;
}

/** A division that an address names, if it is the given one or lies below it; also without a network, as far as the device knows it. */
export async function divisionBelow(home: Named, code: string): Promise<Named | undefined> {
  if (code === home.code) return home;
  if (!/^\d{12}$/.test(code) || !code.startsWith(prefixOf(home.code))) return undefined;
  const near = (await childrenOf(home.code)).find((division) => division.code === code);
  if (near) return near;
  try {
    return await value(api.GET("/divisions/{code}", { params: { path: { code } } }));
  } catch {
    return undefined;
  }
}
