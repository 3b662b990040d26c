import { figuresState } from "./figures-state.server.ts";

/**
 * What to tell where a question met tables or columns that the published generation lacks, because another version of the
 * program made it; null where that is not why it failed. The server's start makes the figures anew (start-up.server.ts).
 */
export async function olderFigures(error: unknown): Promise<string | null> {
  if (!(error instanceof Error) || !/^(Catalog|Binder) Error/.test(error.message)) return null;
  const { kind } = await figuresState();
  switch (kind) {
    case "current":
      return null;
    case "publishing":
      return "The figures are being brought up to date after a new version; this page shows by itself once they are made.";
    case "older":
      return "The figures were made by another version of the program. An owner or manager brings them up to date under Settings: Publish now.";
  }
}
