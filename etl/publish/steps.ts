/** One `.sql` file of this folder; several statements, run as one. */
export type PublishStep = { name: string; sql: string };

const files = import.meta.glob<string>("./*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The steps of publish in the order of their names (`10-practices.sql` before `40-words.sql`). */
export const publishSteps: PublishStep[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.slice(2, -".sql".length), sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
