import type { Person } from "./person.ts";

/** Where a person lands after signing in: a biller at the work (as their role's view has it), others at the figures. */
export function homeOf({ role }: Person): string {
  return role === "biller" ? "/worklist" : "/";
}
