import { afterAll, beforeAll, expect, it } from "vitest";
import { alertRecipients } from "#app/office/alert-recipients.ts";
import { openPractice } from "../follow-up/practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;

beforeAll(async () => {
  practice = await openPractice({ cAbCdEf12345: { location: "L1" } });
});
afterAll(() => practice.close());

it("keeps and records who gets mails by ids of people alone, whatever the form says", async () => {
  const { setAlerts } = await import("#app/alerts/set-alerts.server.ts");
  const owner = await practice.hire("Olivia Owens", "owner");
  const form = new FormData();
  form.set("intent", "mail");
  form.set("has_mail", "true");
  form.append("person", owner.id);
  form.append("person", "Jane Typed");
  await setAlerts({ person: owner }, form);
  const store = await practice.app().office();
  expect(await store.read(alertRecipients, {})).toEqual([{ person_id: owner.id }]);
  const recorded = practice.audit();
  expect(recorded).toContain('"act":"alerts_set"');
  expect(recorded).toContain(owner.id);
  expect(recorded).not.toContain("Jane Typed");
});

it("saves all rules at once: what was changed alone, recorded rule by rule; nothing where an amount is none", async () => {
  const { setAlerts } = await import("#app/alerts/set-alerts.server.ts");
  const { readAlertSettings } = await import("#app/routes/settings-alerts/read-settings.server.ts");
  const owner = await practice.hire("Olga Owens", "owner");
  const shown = async () => (await readAlertSettings()).rules;
  /** The form as the page shows it, with what someone changed. */
  const save = async (changes: { [field: string]: string | null }) => {
    const form = new FormData();
    form.set("intent", "rules");
    for (const { rule, isOn, least } of await shown()) {
      if (isOn) form.set(`on-${rule}`, "true");
      if (least !== null) form.set(`least-${rule}`, least);
    }
    for (const [field, value] of Object.entries(changes))
      if (value === null) form.delete(field);
      else form.set(field, value);
    return (await setAlerts({ person: owner }, form)).sentence;
  };
  expect((await shown()).map(({ rule, least }) => `${rule} ${least}`)).toContain(
    "deadlines 10,000",
  );
  expect(await save({})).toBe("Nothing was changed");
  expect(await save({ "least-deadlines": "$2,500.50", "on-kpi_band": null })).toBe(
    "Saved: A key figure is far outside its own year, off; Deadlines within 7 days, on, from $2,500.50",
  );
  const after = await shown();
  expect(after.find(({ rule }) => rule === "deadlines")?.least).toBe("2,500.50");
  expect(after.filter(({ isOn }) => !isOn).map(({ rule }) => rule)).toEqual(["kpi_band"]);
  await expect(save({ "least-rejections": "much", "on-deadlines": null })).rejects.toMatchObject({
    field: "least-rejections",
  });
  expect(await shown()).toEqual(after);
  const lines = practice
    .audit()
    .split("\n")
    .filter((line) => line.includes('"did":"rule"'));
  expect(lines).toHaveLength(2);
  expect(lines.join()).toMatch(
    /"rule":"kpi_band","on":false.*"rule":"deadlines","on":true,"cents":250050/,
  );
});
