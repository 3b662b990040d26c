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
