import { defaultPeriod } from "./period.ts";

export type Basis = "service" | "submission" | "responsibility";

/** What every screen, export and command is cut by. Dates are ISO; an empty array means all. */
export type Filters = {
  /** Only facts dated up to this day exist. */
  asOf: string;
  from: string;
  to: string;
  practice: string[];
  location: string[];
  /** Rendering providers: cuts money by line. */
  provider: string[];
  /** The claim's primary payer, name shown. */
  payer: string[];
  /** Class of the primary payer. */
  payerClass: string[];
  /** Cuts money by line. */
  cptFamily: string[];
  /** Which date a balance ages from. */
  basis: Basis;
};

/** The parameters that the shared scopes read; spread them into a query's `params`. */
export const filterParams = {
  asOf: "DATE",
  from: "DATE",
  to: "DATE",
  practice: "VARCHAR[]",
  location: "VARCHAR[]",
  provider: "VARCHAR[]",
  payer: "VARCHAR[]",
  payerClass: "VARCHAR[]",
  cptFamily: "VARCHAR[]",
  basis: "VARCHAR",
} as const;

/** Everything, on a day, over the default period that ends on it (KPIS §7). */
export function defaultFilters(asOf: string): Filters {
  return {
    asOf,
    ...defaultPeriod(asOf),
    practice: [],
    location: [],
    provider: [],
    payer: [],
    payerClass: [],
    cptFamily: [],
    basis: "service",
  };
}
