import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AppLoadContext } from "@remix-run/node";
import { vi } from "vitest";
import type { Person } from "#app/people/person.ts";

/** A home to export from, without a server; files are read back by programs that did not write them. */
export function exportHome(name: string) {
  const folder = mkdtempSync(join(tmpdir(), name));
  const home = join(folder, "home");
  vi.stubEnv("DERMLEDGER_HOME", home);
  const person: Person = {
    id: "p1",
    email: "o@practice.example",
    name: "Ona",
    role: "owner",
    practices: null,
    locations: null,
  };

  /** What the server answers `/export/…`; a thrown Response too. */
  async function ask(address: string, as: Partial<Person> = {}, signal?: AbortSignal) {
    const { loader } = await import("#app/routes/export/route.ts");
    const url = new URL(`http://localhost/export/${address}`);
    const context = { person: { ...person, ...as }, memory } as unknown as AppLoadContext;
    const request = new Request(url, signal ? { signal } : {});
    const params = { table: url.pathname.split("/").at(-1) };
    return await loader({ request, context, params }).catch((error: unknown) => {
      if (error instanceof Response) return error;
      throw error;
    });
  }

  /** Rows of a CSV or Parquet answer, as DuckDB reads them. */
  async function rowsOf(answer: Response): Promise<{ [column: string]: unknown }[]> {
    const isCsv = answer.headers.get("Content-Type")?.startsWith("text/csv");
    const path = join(folder, `answer.${isCsv ? "csv" : "parquet"}`);
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const read = isCsv ? `read_csv('${path}', header = true, all_varchar = true)` : `'${path}'`;
    return (await connection.runAndReadAll(`from ${read}`)).getRowObjectsJson();
  }

  const texts = new Map<string, string>();
  const memory = {
    keep: (text: string) => {
      texts.set(`token${texts.size}`, text);
      return `token${texts.size - 1}`;
    },
    recall: (token: string) => texts.get(token) ?? null,
  };

  return {
    folder,
    home,
    memory,
    ask,
    rowsOf,
    async close() {
      await (await import("#app/reader.server.ts")).shutdown();
      (await import("#app/audit/record.server.ts")).closeAudit();
      rmSync(folder, { recursive: true, force: true });
      vi.unstubAllEnvs();
    },
  };
}
