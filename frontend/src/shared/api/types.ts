import type { components } from "./schema";

type Schemas = components["schemas"];
/** A type of the contract by its name there. */
export type Schema<Name extends keyof Schemas> = Schemas[Name];
