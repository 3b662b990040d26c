import { type DuckDBConnection, VARCHAR } from "@duckdb/node-api";

/** One truth about the warehouse: a `.sql` file of this folder that returns the rows which break it. */
export type Check = {
  name: string;
  severity: "error" | "warning";
  meaning: string;
  action: string;
  sql: string;
};

export type CheckResult = Omit<Check, "sql"> & {
  /** rows that break it: 0 = passed */
  violations: number;
  /** the first of them, for messages */
  examples: unknown[];
};

const files = import.meta.glob<string>("./*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const checks: Check[] = Object.entries(files)
  .map(([path, sql]) => parseCheck(path.slice(2, -".sql".length), sql))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Runs every check, or those of one severity, on the warehouse of the connection's current catalog. */
export async function runChecks(
  connection: DuckDBConnection,
  severity?: Check["severity"],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { sql, ...check } of checks) {
    if (severity !== undefined && check.severity !== severity) continue;
    await connection.run(`create or replace temp table x_violation as ${sql}`);
    const counted = await connection.runAndReadAll("select count(*) from x_violation");
    const examples = await connection.runAndReadAll("from x_violation limit 5");
    const violations = Number(counted.getRows()[0]?.[0] ?? 0);
    results.push({ ...check, violations, examples: examples.getRowObjectsJson() });
  }
  await connection.run("drop table if exists temp.x_violation");
  return results;
}

/** Keeps the results with the generation they are about; warnings become issues as well. */
export async function writeCheckResults(
  connection: DuckDBConnection,
  results: readonly CheckResult[],
): Promise<void> {
  for (const { name, severity, meaning, action, violations, examples } of results) {
    await connection.run("insert into check_result select $1, $2, $3, $4, $5::BIGINT", [
      name,
      severity,
      meaning,
      action,
      violations,
    ]);
    if (severity === "error" || violations === 0) continue;
    const values = [
      `check_${name.replaceAll("-", "_")}`,
      `${violations} rows break "${meaning}". ${action}`,
      JSON.stringify(examples[0] ?? null).slice(0, 200),
    ];
    await connection.run(
      "insert into publish_issue select null, null, 'warning', $1, $2, null, $3",
      values,
      [VARCHAR, VARCHAR, VARCHAR],
    );
  }
}

function parseCheck(name: string, sql: string): Check {
  const header = (key: string) => new RegExp(`^-- ${key}: (.+)$`, "m").exec(sql)?.[1];
  const severity = header("severity");
  const meaning = header("meaning");
  const action = header("action");
  if ((severity !== "error" && severity !== "warning") || !meaning || !action) {
    throw new Error(`Check ${name} lacks its header: severity, meaning, action`);
  }
  return { name, severity, meaning, action, sql: sql.trim().replace(/;$/, "") };
}
