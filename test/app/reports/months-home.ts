import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import type { Person } from "#app/people/person.ts";
import type { MonthRow } from "#app/reports/month-row.ts";
import type { MonthPage } from "#app/routes/report/read-month-page.server.ts";
import { readCloseChecks } from "#reports/months/close-checks.ts";

const owner: Person = {
  id: "p1",
  email: "o@practice.example",
  name: "Ona",
  role: "owner",
  practices: null,
  locations: null,
};
type As = Partial<Person>;

/** The pages of months on the home of the environment, without a server: what their loaders and actions answer. */
export function monthsHome() {
  const context = (as: As) => ({ person: { ...owner, ...as } }) as unknown as AppLoadContext;
  const url = (path: string) => `http://localhost${path}`;

  async function page(month: string, search = "", as: As = {}): Promise<MonthPage> {
    const { loader } = await import("#app/routes/report/route.tsx");
    const request = new Request(url(`/reports/${month}${search}`));
    return await loader({ request, context: context(as), params: { month } });
  }

  async function file(month: string, name: string, search = "", as: As = {}): Promise<Response> {
    const { loader } = await import("#app/routes/report-file/route.ts");
    const request = new Request(url(`/reports/${month}/${name}${search}`));
    return await loader({ request, context: context(as), params: { month, file: name } });
  }

  async function post(month: string, body: URLSearchParams, as: As) {
    const { action } = await import("#app/routes/report/route.tsx");
    const request = new Request(url(`/reports/${month}`), { method: "POST", body });
    const answer = await action({ request, context: context(as), params: { month } }).catch(
      (error: unknown) => {
        if (error instanceof Response) return error;
        throw error;
      },
    );
    if ("data" in answer)
      return { status: answer.init?.status ?? 200, refused: answer.data.refused };
    return { status: answer.status, refused: null };
  }

  async function reader() {
    const { warehouse } = await import("#app/reader.server.ts");
    return warehouse();
  }

  return {
    page,
    file,
    /** Closes a month, everything that is missing ticked. */
    async close(month: string, as: As) {
      const body = new URLSearchParams({ intent: "close" });
      for (const { state, sentence } of await readCloseChecks(await reader(), month).catch(
        () => [],
      ))
        if (state === "missing") body.append("confirm", sentence);
      return post(month, body, as);
    },
    reopen: (month: string, reason: string, as: As = {}) =>
      post(month, new URLSearchParams({ intent: "reopen", reason }), as),
    async months(as: As = {}): Promise<MonthRow[]> {
      const { loader } = await import("#app/routes/reports/route.tsx");
      const request = new Request(url("/reports"));
      return (await loader({ request, context: context(as), params: {} })).months;
    },
    /** NPI of the practice with most claims. */
    async practice(): Promise<string> {
      const { practiceHistory } = await import("#queries/loads/practice-history.ts");
      const [first] = await (await reader()).run(practiceHistory, { asOf: "2026-11-20" });
      return first?.practice_npi ?? "";
    },
    async locations(): Promise<string[]> {
      const { filterOptions } = await import("#queries/overview/filter-options.ts");
      const options = await (await reader()).run(filterOptions, {});
      return options.flatMap(({ part, value }) => (part === "location" ? [value] : []));
    },
    /** Lines of the audit, oldest first. */
    acts(): { act: string }[] {
      const folder = join(process.env.DERMLEDGER_HOME ?? "", "audit");
      return readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
        .map((line) => JSON.parse(line));
    },
    async stop() {
      const { shutdown } = await import("#app/reader.server.ts");
      const { closeAudit } = await import("#app/audit/record.server.ts");
      await shutdown();
      closeAudit();
    },
  };
}
