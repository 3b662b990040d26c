import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import officeSchema from "#app/office/schema.sql?raw";
import { openReader, type Warehouse } from "#queries/reader.ts";
import type { Store } from "#queries/store.ts";

/** An office of its own in a temporary folder; `reopen` closes it and opens it anew, as a restart does. */
export async function openOffice() {
  const home = mkdtempSync(join(tmpdir(), "dermledger-people-"));
  let warehouse: Warehouse = await openReader(home, { officeSchema });
  const store = (): Store => {
    if (warehouse.office === null) throw new Error("The office is not open.");
    return warehouse.office;
  };
  return {
    store,
    async reopen() {
      await warehouse.close();
      warehouse = await openReader(home, { officeSchema });
      return store();
    },
    async end() {
      await warehouse.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A clock that stands until it is moved. */
export function clock(start = "2026-11-20T08:00:00.000Z") {
  let at = Date.parse(start);
  return {
    ms: () => at,
    date: () => new Date(at),
    pass(milliseconds: number) {
      at += milliseconds;
    },
  };
}
