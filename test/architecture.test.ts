import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Which rooms a room may import: data flows one way. */
const mayImport: { [room: string]: readonly string[] } = {
  etl: ["etl", "settings"],
  queries: ["queries"],
  reports: ["reports", "queries"],
  app: ["app", "reports", "queries", "settings", "audit"],
  cli: ["cli", "etl", "queries", "reports", "settings", "audit"],
  // The chain of who did what: one writer for the dashboard and the command line.
  audit: ["audit"],
  // What the practice says itself, as files: the same rules for the pages that save them and the load that reads them.
  settings: ["settings"],
};

/** Files of `queries` that make up the reader: the only ones that know DuckDB. */
const readerFiles = [
  "bind.ts",
  "columns.ts",
  "copy-rows.ts",
  "duckdb.ts",
  "generations.ts",
  "interruptible.ts",
  "pool.ts",
  "reader.ts",
  "rows.ts",
  "store.ts",
  "wall.ts",
];

/** What imports of a room may name of others, by name. */
const builtServer = /^\.\.?\/.*server\.js$/;

type Import = { file: string; target: string };

function filesOf(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));
}

/** Every module that a room's files import, `#` aliases and relative paths as paths from the root. */
function importsOf(room: string): Import[] {
  return filesOf(room).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g);
    return [...found].flatMap(([, target = ""]) => {
      if (target.startsWith("#")) return { file, target: target.slice(1) };
      return { file, target: target.startsWith(".") ? join(file, "..", target) : target };
    });
  });
}

describe("rooms import in one direction", () => {
  it.each(Object.keys(mayImport))("%s", (room) => {
    const rooms = Object.keys(mayImport);
    const strange = importsOf(room).filter(({ target }) => {
      const [head = ""] = target.split("/");
      const isRoom = rooms.includes(head) || ["test", "bench", "scripts"].includes(head);
      return isRoom && !mayImport[room]?.includes(head) && !builtServer.test(target);
    });
    expect(strange).toEqual([]);
  });
});

describe("the whole warehouse, beyond anyone's reach", () => {
  const naming = (name: string) =>
    filesOf("app").filter((file) =>
      new RegExp(`import[^;]*\\b${name}\\b[^;]*from`).test(readFileSync(file, "utf8")),
    );
  it("is asked in app by what tells no claim alone: pages take the reader of who asks", () => {
    expect(naming("warehouse").sort()).toEqual([
      join("app", "page.server.ts"),
      join("app", "settings", "figures-state.server.ts"),
      join("app", "start-up.server.ts"),
    ]);
    expect(naming("openReader").sort()).toEqual([
      join("app", "chart-notes", "open-notes.ts"),
      join("app", "people", "open-people.ts"),
      join("app", "reader.server.ts"),
    ]);
  });
});

describe("DuckDB", () => {
  it("is known to the reader alone in queries", () => {
    const users = importsOf("queries").filter(({ target }) => target.startsWith("@duckdb/"));
    const files = new Set(users.map(({ file }) => file.slice("queries/".length)));
    expect([...files].filter((file) => !readerFiles.includes(file))).toEqual([]);
  });

  it("is not known to reports", () => {
    expect(importsOf("reports").filter(({ target }) => target.startsWith("@duckdb/"))).toEqual([]);
  });

  it("is opened in app for the office alone", () => {
    const users = importsOf("app").filter(({ target }) => target.startsWith("@duckdb/"));
    expect(users.filter(({ file }) => !file.startsWith(join("app", "office")))).toEqual([]);
  });

  it("is never imported by what runs in the parse worker", () => {
    expect(importsOf("etl/parse").filter(({ target }) => target.startsWith("@duckdb/"))).toEqual(
      [],
    );
  });
});

it("the simulator imports nothing of etl but reference data", () => {
  const strange = importsOf("etl/simulate").filter(
    ({ target }) =>
      target.startsWith("etl/") &&
      !target.startsWith("etl/simulate/") &&
      !target.startsWith("etl/reference/"),
  );
  expect(strange).toEqual([]);
});

describe("SQL of queries", () => {
  const queries = readdirSync("queries", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql"))
    .map((name) => ({ name, text: readFileSync(join("queries", name), "utf8") }));

  it.each(queries)("$name says what it is, and never asks the clock", ({ text }) => {
    expect(text).toMatch(/^-- /);
    expect(text).not.toMatch(/\b(now\(\)|current_date|current_timestamp|today\(\))/i);
  });
});
