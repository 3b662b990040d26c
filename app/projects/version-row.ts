import type { NewRow } from "#queries/store.ts";
import type { Project } from "./read-project.server.ts";

/** Of a click: as the office keeps it of each row. */
export type Click = {
  readonly batchId: string;
  readonly doneAt: string;
  readonly onDay: string;
  readonly byId: string;
};

export type VersionKind = "made" | "renamed" | "assigned" | "closed" | "reopened";
type Standing = Pick<
  Project,
  "projectId" | "name" | "payer" | "rootCause" | "ownerId" | "isClosed"
>;

/** The row that says how a project stands from a click on. */
export function versionRow(
  click: Click,
  kind: VersionKind,
  project: Standing,
  closing: { readonly outcome: string | null; readonly note: string | null } = notClosed,
): NewRow {
  const { projectId, name, payer, rootCause, ownerId, isClosed } = project;
  return {
    table: "project_version",
    row: { ...click, projectId, kind, name, payer, rootCause, ownerId, isClosed, ...closing },
  };
}

const notClosed = { outcome: null, note: null };
