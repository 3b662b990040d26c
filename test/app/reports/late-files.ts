import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimFile, remittanceFile } from "../../etl/x12-files.ts";

/** What the late files come to by line of September's bridge, worked out by hand; in cents. */
export const byHand = {
  // One visit of 200.00 billed, one excision of 310.50.
  charges_cents: 20000 + 31050,
  // The visit alone is answered: 120.00 paid, 50.00 contractual, 30.00 left to the patient.
  payments_cents: 12000,
  contractual_cents: 5000,
  closing_cents: 20000 + 31050 - 12000 - 5000,
};

/** Writes an 837 and an 835 of September that come when it is closed. */
export function writeLateFiles(folder: string, practice: string): void {
  mkdirSync(folder, { recursive: true });
  const served = { serviceOn: "2026-09-08", practice, payer: "LATE MUTUAL" };
  const bills = claimFile([
    { ...served, control: "LATE1", on: "2026-09-14", lines: [{ code: "99213", charge: 200 }] },
    { ...served, control: "LATE2", on: "2026-09-14", lines: [{ code: "11402", charge: 310.5 }] },
  ]);
  const answers = remittanceFile([
    {
      payer: "LATE MUTUAL",
      trace: "LATE-EFT-1",
      on: "2026-09-25",
      practice,
      claims: [
        {
          control: "LATE1",
          charge: 200,
          paid: 120,
          icn: "LATE-ICN-1",
          serviceOn: "2026-09-08",
          lines: [
            {
              code: "99213",
              charge: 200,
              paid: 120,
              cas: [
                ["CO", "45", 50],
                ["PR", "1", 30],
              ],
            },
          ],
        },
      ],
    },
  ]);
  writeFileSync(join(folder, "late-claims.837"), bills);
  writeFileSync(join(folder, "late-check.835"), answers);
}
