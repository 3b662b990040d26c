import { segmentId } from "./segment-reader.ts";

/**
 * Segments of each guide that feed no column (docs/data-flow.md says why). A segment that is neither used nor listed
 * here is an issue, `unknown_segment`.
 */
export const unusedSegments = {
  /** 005010X221A1, 004010X091A1 */
  "835": ["CUR", "LX", "N2", "N3", "N4", "PER", "QTY", "RDM", "TS2"],
  /** 005010X222A1 and A2, 004010X098A1 */
  "837P": [
    ...["CL1", "CN1", "CR1", "CR2", "CR3", "CR4", "CR5", "CR6", "CR7", "CRC", "CTP", "CUR"],
    ...["FRM", "HCP", "HSD", "IMM", "K3", "LQ", "LX", "MEA", "MIA", "MOA", "N2", "N4", "NTE"],
    ...["OI", "PAT", "PER", "PRV", "PS1", "PWK", "QTY", "SV4", "SV5", "SV6", "SV7", "TOO", "UR"],
  ],
  /** 005010X214 */
  "277CA": ["AMT", "DMG", "N1", "N3", "N4", "PER", "QTY"],
  /** 005010X231A1, 997: where in a refused set the errors stand */
  "999": ["AK3", "AK4", "CTX", "IK3", "IK4"],
} as const satisfies Record<string, readonly string[]>;

export function unusedIds(kind: keyof typeof unusedSegments): ReadonlySet<number> {
  return new Set(unusedSegments[kind].map(segmentId));
}
