import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillText, unknownNames } from "#app/appeals/fill-text.ts";
import { inventedClaim } from "#app/appeals/invented-claims.ts";
import { letterTemplates } from "#app/appeals/letter-templates.ts";
import { library } from "#app/appeals/paragraphs/library.ts";
import { previewTemplate } from "#app/appeals/preview-template.ts";
import type { Person } from "#app/people/person.ts";
import { openPractice } from "../follow-up/practice.ts";

describe("what comes with the program", () => {
  const shipped = letterTemplates([]);

  it.each(library.map((each) => [each.id, each] as const))(
    "%s is shown with an invented claim that brings it up",
    (id, paragraph) => {
      const { issue } = inventedClaim({ id, fits: null });
      expect(paragraph.fits(issue)).not.toBeNull();
    },
  );

  it.each(shipped.map((each) => [each.id, each] as const))(
    "%s uses known placeholders alone, each of which the invented claim fills or leaves in brackets",
    (_, template) => {
      expect(unknownNames(template.text)).toEqual([]);
      expect(fillText(template.text, previewTemplate(template).values)).not.toMatch(/[{}]/);
    },
  );
});

describe("pieces of letters in Settings", () => {
  let practice: Awaited<ReturnType<typeof openPractice>>;
  let page: Awaited<ReturnType<typeof load>>;
  let mia: Person;
  let max: Person;

  async function load() {
    return {
      ...(await import("#app/routes/settings-letters/route.tsx")),
      ...(await import("#app/appeals/read-templates.server.ts")),
    };
  }
  beforeAll(async () => {
    practice = await openPractice({ a: { location: "north" } });
    page = await load();
    mia = await practice.hire("Mia Manager", "manager");
    max = await practice.hire("Max Manager", "manager");
  });
  afterAll(() => practice.close());

  const ask = (search: string, body?: FormData) =>
    new Request(`http://127.0.0.1/settings/letters${search}`, body ? { method: "POST", body } : {});
  const read = (search: string, person: Person) =>
    page.loader({ request: ask(search), context: { person }, params: {} });
  /** The address it leads to, or what it refuses. */
  async function save(fields: { readonly [name: string]: string }, person: Person = mia) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const context: AppLoadContext = { person };
    try {
      return await page.action({ request: ask("", form), context, params: {} });
    } catch (thrown) {
      if (thrown instanceof Response) return thrown.headers.get("Location") ?? thrown.status;
      throw thrown;
    }
  }
  const latest = async (id: string) =>
    (await page.readVersions()).find(({ paragraphId }) => paragraphId === id)?.versionId ?? "";
  const textNow = async (id: string) =>
    (await page.readTemplates()).find((each) => each.id === id)?.text;

  it("keeps each wording as a version, compares it, and goes back to an earlier one or to the program's", async () => {
    const shipped = (await textNow("closing")) ?? "";
    const first = await save({ intent: "write", piece: "closing", upon: "", text: "Yours," });
    expect(first).toMatch(/^\/settings\/letters\?piece=closing&done=[\w-]{36}$/);
    const one = await latest("closing");
    await save({ intent: "write", piece: "closing", upon: one, text: "Yours truly," });
    expect(await textNow("closing")).toBe("Yours truly,");
    const shown = await read(`?piece=closing&version=${one}`, mia);
    expect(shown.chosen?.compared).toMatchObject({
      with: "the program’s own text",
      runs: [
        { what: "removed", words: shipped },
        { what: "added", words: "Yours," },
      ],
    });
    const two = await latest("closing");
    await save({ intent: "restore", piece: "closing", upon: two, version: one }, max);
    expect(await textNow("closing")).toBe("Yours,");
    await save({ intent: "shipped", piece: "closing", upon: await latest("closing") });
    expect(await textNow("closing")).toBe(shipped);
    expect((await page.readVersions()).map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ["shipped", "Mia Manager", null],
      ["restored", "Max Manager", "Yours,"],
      ["written", "Mia Manager", "Yours truly,"],
      ["written", "Mia Manager", "Yours,"],
    ]);
    expect(practice.audit()).toContain('"letter_template_saved"');
    expect(practice.audit()).not.toContain("Yours");
  });

  it("saves nothing upon a version that another person has replaced meanwhile, and keeps what was typed", async () => {
    const upon = await latest("request");
    const [one, two] = await Promise.all([
      save({ intent: "write", piece: "request", upon, text: "Mia's." }),
      save({ intent: "write", piece: "request", upon, text: "Max's." }, max),
    ]);
    expect(one).toMatch(/done=/);
    expect(two).toMatchObject({
      words: expect.stringMatching(/^Changed meanwhile by Mia Manager/),
      values: { text: "Max's." },
    });
    expect(await textNow("request")).toBe("Mia's.");
  });

  it.each<[string, { [name: string]: string }, { [field: string]: RegExp }]>([
    ["an unknown placeholder", { text: "Dear {payr}," }, { text: /^\{payr\} is no placeholder/ }],
    ["a brace alone", { text: "Dear {payer," }, { text: /stands alone/ }],
    ["nothing", { text: " " }, { text: /^Write the text/ }],
    [
      "too much",
      { text: "x".repeat(4_001) },
      { text: /^At most 4,000 characters; this has 4,001/ },
    ],
    ["no title", { title: "", text: "a" }, { title: /^Say what/ }],
    ["what is no reason", { text: "a", reasons: "CO-97, bundel" }, { reasons: /^“bundel”/ }],
    ["what is no code", { text: "a", reasons: "97", codes: "9921" }, { codes: /^“9921”/ }],
    ["codes without a reason", { text: "a", codes: "99213" }, { reasons: /^Say for which/ }],
  ])("says what is wrong at the field: %s", async (_, fields, errors) => {
    const before = (await page.readVersions()).length;
    const answer = await save({ intent: "write", piece: "new", upon: "", title: "T", ...fields });
    const told = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(answer).toMatchObject({ errors: told });
    expect(await page.readVersions()).toHaveLength(before);
  });

  it("adds a paragraph of one's own, reads its reasons, and switches it off", async () => {
    const fields = { title: "Our contract", text: "By {about}.", reasons: "CO-97 n19, Bundle" };
    const to = await save({ intent: "write", piece: "new", upon: "", codes: "99213", ...fields });
    const id = /piece=(own-[0-9a-f]{8})&/.exec(String(to))?.[1] ?? "";
    const own = (await page.readTemplates()).find((each) => each.id === id);
    expect(own).toMatchObject({
      fits: { reasons: ["97", "N19", "bundle"], codes: ["99213"] },
      isOn: true,
    });
    await save({ intent: "off", piece: id, upon: await latest(id) });
    expect((await page.readTemplates()).find((each) => each.id === id)).toMatchObject({
      isOn: false,
      text: "By {about}.",
    });
  });

  it("leaves on what every letter needs", async () => {
    expect(await save({ intent: "off", piece: "opening", upon: "" })).toMatchObject({
      words: expect.stringMatching(/^Every letter needs this/),
    });
  });

  it("is for managers and owners", async () => {
    const ann = await practice.hire("Ann Biller", "biller");
    await expect(read("", ann)).rejects.toMatchObject({ status: 403 });
    expect(await save({ intent: "off", piece: "reviewer", upon: "" }, ann)).toBe(403);
  });
});
