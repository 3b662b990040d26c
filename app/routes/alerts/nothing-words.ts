import type { Look } from "#app/alerts/watch-alerts.server.ts";
import type { FiguresState } from "#app/settings/figures-state.ts";

/**
 * What stands where no alert is new: that nothing stands out only where it was looked at, with figures that hold.
 *
 * @param figures null: they are today's
 * @param hasAny whether any alert is known
 */
export function nothingWords(look: Look, figures: FiguresState | null, hasAny: boolean): string {
  if (figures?.kind === "publishing")
    return "Not looked at yet: the figures are being made anew, alerts are looked at right after.";
  if (figures?.kind === "older")
    return "Not looked at: the figures were made by another version of Dermledger.";
  if (look === "looking") return "Being looked at: what stands out shows here within a minute.";
  if (look === "failed")
    return "Not looked at: an error stopped it, which the log names. It is tried again with the next load and the next morning.";
  return hasAny
    ? "Nothing new."
    : "Nothing stands out. Most alerts compare with what was usual, and need about three months of files.";
}
