/**
 * What a step looks at. `all files`: every row from files, before any matching. `claims`: the rows of some claims, whole
 * families, which are all of them in a full publish and the touched ones in an incremental one. `whole warehouse`: what
 * publish made of all claims.
 */
export type Scope = "all files" | "claims" | "whole warehouse";

/** One `.sql` file of this folder; several statements, run as one. */
export type PublishStep = { name: string; sql: string; scopes: readonly Scope[] };

const files = import.meta.glob<string>("./*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The steps of publish in the order of their names (`10-practices.sql` before `40-words.sql`). */
export const publishSteps: PublishStep[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.slice(2, -".sql".length), sql, scopes: scopesOf(sql) }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Told in the first line, `-- scope: all files`; untold: claims. */
function scopesOf(sql: string): readonly Scope[] {
  const told = /^-- scope: (.+)\n/.exec(sql)?.[1]?.split(", ") ?? ["claims"];
  return told.map((scope) => {
    if (scope === "all files" || scope === "claims" || scope === "whole warehouse") return scope;
    throw new Error(`A step of publish has no such scope: ${scope}`);
  });
}
