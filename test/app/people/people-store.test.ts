import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPeople, type NewPerson, PeopleError } from "#app/people/people-store.ts";
import { clock, openOffice } from "./office-of-tests.ts";

let office: Awaited<ReturnType<typeof openOffice>>;
const time = clock();
const password = "four words in a row";
const person = (email: string, role: NewPerson["role"] = "biller"): NewPerson => ({
  email,
  name: email.split("@")[0] ?? "",
  role,
  password,
});

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.end());

describe("people", () => {
  it("are found by their e-mail as they would type it, with the right password alone", async () => {
    const people = createPeople(office.store(), time.date);
    const added = await people.add(person("  Ann.Lee@Practice.Example "), null);
    expect(added).toMatchObject({ email: "ann.lee@practice.example", hasPassword: true });
    expect(await people.verify("ANN.LEE@practice.example", password)).toMatchObject({
      id: added.id,
    });
    expect(await people.verify("ann.lee@practice.example", `${password}.`)).toBeNull();
    expect(await people.verify("nobody@practice.example", password)).toBeNull();
    await expect(people.add(person("ann.lee@PRACTICE.example"), null)).rejects.toThrow(/already/);
    await expect(people.add(person("no address"), null)).rejects.toThrow(PeopleError);
    await expect(people.add({ ...person("b@p.example"), name: " " }, null)).rejects.toThrow(/name/);
  });

  it("are what the latest row says, after a restart too, and nothing is overwritten", async () => {
    const people = createPeople(office.store(), time.date);
    const { id } = await people.add(person("cut@practice.example"), null);
    time.pass(1);
    await people.change(id, { role: "viewer", locations: ["L1", "L2"], practices: null }, "by");
    // Two changes at one instant: the later row counts.
    await people.change(id, { name: "Cut  Short" }, "by");
    const again = createPeople(await office.reopen(), time.date);
    expect(await again.find(id)).toMatchObject({
      role: "viewer",
      locations: ["L1", "L2"],
      practices: null,
      name: "Cut Short",
    });
    expect(await again.verify("cut@practice.example", password)).not.toBeNull();
  });

  it("who are disabled or have no password yet cannot sign in", async () => {
    const people = createPeople(office.store(), time.date);
    const { id } = await people.add({ ...person("link@practice.example"), password: null }, null);
    expect(await people.find(id)).toMatchObject({ hasPassword: false });
    for (const guess of ["", "!", password])
      expect(await people.verify("link@practice.example", guess)).toBeNull();
    await people.setPassword(id, password, id);
    expect(await people.verify("link@practice.example", password)).not.toBeNull();
    await people.change(id, { isDisabled: true }, null);
    expect(await people.verify("link@practice.example", password)).toBeNull();
    await people.change(id, { isDisabled: false }, null);
    expect(await people.verify("link@practice.example", password)).not.toBeNull();
  });

  it("keep one owner of everything, however many ask at once", async () => {
    const people = createPeople(office.store(), time.date);
    const first = await people.add(person("one@practice.example", "owner"), null);
    for (const change of [{ isDisabled: true }, { role: "biller" }, { locations: ["L1"] }] as const)
      await expect(people.change(first.id, change, first.id)).rejects.toThrow(/last owner/);
    const second = await people.add(person("two@practice.example", "owner"), first.id);
    const both = await Promise.allSettled([
      people.change(first.id, { role: "viewer" }, second.id),
      people.change(second.id, { isDisabled: true }, first.id),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });
});
