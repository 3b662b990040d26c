import { query } from "../query.ts";
import sql from "./loaded-file.sql?raw";

export const loadedFile = query({
  name: "loaded-file",
  title: "A loaded file",
  unit: "mixed",
  definition: {
    words: "Where the original of a file lies in the archive.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { fileId: "VARCHAR" },
  columns: {
    file_id: "VARCHAR",
    sha256: "VARCHAR",
    container_sha256: "VARCHAR?",
    name: "VARCHAR",
    kind: "VARCHAR",
    status: "VARCHAR",
    byte_size: "BIGINT",
    segments: "BIGINT",
  },
});
