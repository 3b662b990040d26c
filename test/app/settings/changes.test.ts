import { describe, expect, test } from "vitest";
import { judgeFees, withFees } from "#app/settings/fee-import.ts";
import { centsOf, dollarsOf } from "#app/settings/form.ts";
import { standing, targetWords } from "#app/settings/own-target.ts";
import { joinPayers, takeApart, withPayer } from "#app/settings/payer-names.ts";
import { settingsDiff } from "#app/settings/settings-diff.ts";
import { targetValue, typedTarget } from "#app/settings/target-form.ts";
import { writeSettings } from "#settings/read-settings.ts";
import { payerAlias } from "#settings/settings-files.ts";

const day = "2026-11-23";
const alias = (name: string, payer: string) => ({ alias: name, payer, from_on: day });

describe("names of payers", () => {
  test("joined payers lead to the name shown, and what led to them does too", () => {
    const once = joinPayers([], ["AETNA HMO", "AETNA"], "AETNA", day);
    expect(once).toEqual([alias("AETNA HMO", "AETNA")]);
    expect(joinPayers(once, ["AETNA", "AETNA PPO"], "AETNA INC", day)).toEqual([
      alias("AETNA HMO", "AETNA INC"),
      alias("AETNA", "AETNA INC"),
      alias("AETNA PPO", "AETNA INC"),
    ]);
  });

  test("no chain and no circle arises", () => {
    const there = joinPayers([], ["A"], "B", day);
    expect(joinPayers(there, ["B"], "A", day)).toEqual([alias("B", "A")]);
  });

  test("taken apart, a name stands for itself", () => {
    const rows = joinPayers([], ["A", "B"], "C", day);
    expect(takeApart(rows, "A")).toEqual([alias("B", "C")]);
  });

  test("a payer that is as the rules say needs no row", () => {
    const set = { payer: "A", class: "Medicaid", is_capitated: "false" };
    expect(withPayer([], set)).toEqual([set]);
    expect(withPayer([set], { ...set, class: "" })).toEqual([]);
    expect(withPayer([set], { ...set, class: "", is_capitated: "true" })).toHaveLength(1);
  });
});

describe("a fee schedule", () => {
  const there = [
    { payer: "AETNA", code: "11102", modifier: "", allowed_cents: "9850", from_on: "2026-01-01" },
  ];
  const judge = (text: string) => judgeFees(text, there, ["AETNA", "CIGNA"]);

  test("each line has its verdict", () => {
    const { verdicts } = judge(
      [
        "Plan,CPT,Mod,Contracted Rate,Effective Date",
        'Aetna,11102,,"$98.50",1/1/2026',
        "aetna,11102,,99,2026-02-01",
        "Cigna,88305,tc,40.10,",
        ",99213,,95,",
        "Humana,11102,,90,",
        "Cigna,1110,,90,",
        "Cigna,11104,,free,",
        "Cigna,88305,TC,41,",
        "Cigna,11104,,90,2026-02-30",
      ].join("\n"),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      ...["same", "new", "new", "new"],
      ...["wrong", "wrong", "wrong", "wrong", "wrong"],
    ]);
    const told = verdicts.flatMap(({ verdict, words }) => (verdict === "wrong" ? [words] : []));
    expect(told[0]).toMatch(/HUMANA is no payer as loaded/);
    expect(told[1]).toMatch(/five characters/);
    expect(told[2]).toMatch(/amount such as/);
    expect(told[3]).toMatch(/as line 4/);
    expect(told[4]).toMatch(/from_on must be a day/);
  });

  test("a changed line says from what, and takes the place of its row", () => {
    const { verdicts } = judge("payer,code,allowed,from\nAetna,11102,100.00,2026-01-01\n");
    expect(verdicts).toMatchObject([{ verdict: "changed", words: "9850" }]);
    expect(
      withFees(
        there,
        verdicts.map(({ row }) => row),
      ),
    ).toMatchObject([{ allowed_cents: "10000" }]);
  });

  test("what is no schedule is told, nothing is guessed", () => {
    expect(judge("").problem).toMatch(/must name the columns/);
    expect(judge("payer,amount\nAETNA,3\n").problem).toMatch(/code cannot be found/);
    expect(judge("code,allowed\n").problem).toMatch(/no line/);
    expect(judge('code,allowed\n"99213,4\n').problem).toMatch(/quote opens on line 2/);
  });
});

test("amounts and targets are read as people write them, and nothing else is", () => {
  expect(["$1,234.5", "98", "1e3", "-3", "", "12.345"].map(centsOf)).toEqual([
    ...["123450", "9800"],
    ...[undefined, undefined, undefined, undefined],
  ]);
  expect(dollarsOf("123450")).toBe("1234.50");
  expect(targetValue("7.8 %", "rate")).toBe("0.078");
  expect(targetValue("101", "rate")).toBeUndefined();
  expect(targetValue("35 days", "days")).toBe("35");
  expect(targetValue("soon", "days")).toBeUndefined();
  expect(typedTarget("0.078", "rate")).toBe("7.8");
});

test("a target says what it asks, and how a figure stands to it", () => {
  const most = { kpi: "days_in_ar", from_value: null, to_value: 35, source: "us", from_on: null };
  expect(targetWords(most, "days")).toBe("at most 35.0\u00a0d");
  expect(targetWords({ ...most, from_value: 30 }, "days")).toBe("30.0\u00a0d to 35.0\u00a0d");
  expect(targetWords({ ...most, from_value: 0.95, to_value: null }, "rate")).toBe(
    "at least 95.0\u00a0%",
  );
  expect([36, 35, null].map((value) => standing(value, most)?.words)).toEqual([
    ...["above it", "met"],
    undefined,
  ]);
  expect(standing(0.9, { ...most, from_value: 0.95, to_value: null })?.isMet).toBe(false);
});

test("the difference of two versions, row by row", () => {
  const text = (...rows: Record<string, string>[]) => writeSettings(payerAlias, rows);
  const before = text(alias("A", "X"), alias("B", "X"));
  const after = text(alias("B", "Y"), alias("C", "X"));
  expect(settingsDiff(payerAlias, before, after)).toEqual([
    {
      what: "changed",
      cells: [
        { name: "alias", now: "B" },
        { name: "payer", now: "Y", was: "X" },
        { name: "from_on", now: day },
      ],
    },
    {
      what: "added",
      cells: [
        { name: "alias", now: "C" },
        { name: "payer", now: "X" },
        { name: "from_on", now: day },
      ],
    },
    {
      what: "removed",
      cells: [
        { name: "alias", now: "A" },
        { name: "payer", now: "X" },
        { name: "from_on", now: day },
      ],
    },
  ]);
});
