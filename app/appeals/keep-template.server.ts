import { randomUUID } from "node:crypto";
import { record } from "../audit/record.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { nextInstant } from "../office/instant.ts";
import { inTurn } from "../projects/project-act.server.ts";
import { office } from "../reader.server.ts";
import { savedWhen } from "../settings/saved-words.ts";
import type { AppealAct } from "./keep-appeal.server.ts";
import type { WrittenTemplate } from "./letter-templates.ts";
import { readVersions } from "./read-templates.server.ts";

export type TemplateKind = "written" | "restored" | "shipped" | "off" | "on";

type Kept = Omit<WrittenTemplate, "versionId"> & {
  readonly kind: TemplateKind;
  /** The version that the form was opened upon; empty: none was written yet. */
  readonly upon: string;
};

/** Adds a version of a piece of letters, and gives its id. Throws Refusal where someone else wrote one meanwhile. */
export function keepTemplate(act: AppealAct, kept: Kept): Promise<string> {
  return inTurn(async () => {
    const { kind, upon, fits, ...template } = kept;
    const latest = (await readVersions()).find(
      ({ paragraphId }) => paragraphId === template.paragraphId,
    );
    if ((latest?.versionId ?? "") !== upon)
      throw new Refusal(
        409,
        latest
          ? `Changed meanwhile by ${latest.by}, ${savedWhen(latest.doneAt)}: look at that version, then save yours.`
          : "There is no such version.",
      );
    const versionId = randomUUID();
    const { person, today: onDay, address, requestId } = act;
    const on = { versionId, doneAt: nextInstant(), onDay, byId: person.id, kind };
    const row = { ...on, ...template, reasons: fits.reasons, codes: fits.codes };
    await (await office()).append([{ table: "letter_template_version", row }]);
    record({
      who: person,
      act: "letter_template_saved",
      ...{ address, requestId },
      detail: { paragraph: template.paragraphId, did: kind, version: versionId },
    });
    return versionId;
  });
}
