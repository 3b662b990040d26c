import { expect, test } from "vitest";
import { writeCsv } from "#reports/write-csv.ts";

test("texts are quoted where they must be, nothing stays empty, and no name becomes a formula", () => {
  const rows = [
    { name: 'ASH, "IVY"', cents: -1250, on: null },
    { name: "=HYPERLINK(1)", cents: 0, on: "2026-09-01" },
  ];
  expect(writeCsv(["name", "cents", "on"], rows)).toBe(
    'name,cents,on\r\n"ASH, ""IVY""",-1250,\r\n\'=HYPERLINK(1),0,2026-09-01\r\n',
  );
});

test("nor do lists of texts", () => {
  const rows = [{ codes: ["@SUM(1)", "CO-97"] }, { codes: ["CO-97", "=1"] }];
  expect(writeCsv(["codes"], rows)).toBe("codes\r\n'@SUM(1) CO-97\r\nCO-97 =1\r\n");
});
