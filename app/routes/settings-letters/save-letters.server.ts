import { randomUUID } from "node:crypto";
import { type AppLoadContext, redirect } from "@remix-run/node";
import { keepTemplate, type TemplateKind } from "#app/appeals/keep-template.server.ts";
import {
  type LetterTemplate,
  letterTemplates,
  newTemplate,
} from "#app/appeals/letter-templates.ts";
import { latestOf, readVersions } from "#app/appeals/read-templates.server.ts";
import { readTemplate } from "#app/appeals/template-form.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { practiceToday, signedIn } from "#app/page.server.ts";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";

/** Saves what the page's form asks of a piece. `intent`: write, off, on, shipped, restore. Redirects when it is done. */
export async function saveLetters(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const id = textOf(form, "piece");
  const versions = await readVersions();
  const templates = letterTemplates(latestOf(versions));
  const piece = id === newTemplate.id ? newTemplate : templates.find((each) => each.id === id);
  if (!piece) return refused(form, "No piece of letters goes by this name. Nothing was saved.");
  const { title, fits, records, isOn, version } = piece;
  const as = {
    ...{ title, isOn },
    text: version === null ? null : piece.text,
    fits: fits ?? { reasons: [], codes: [] },
    records: fits === null ? [] : records,
  };
  switch (textOf(form, "intent")) {
    case "write": {
      const read = readTemplate(form, piece);
      if ("wrong" in read) return read.wrong;
      return keep(context, form, piece, "written", { ...as, ...read.wording });
    }
    case "restore": {
      const asked = textOf(form, "version");
      const earlier = versions.find(
        ({ paragraphId, versionId }) => paragraphId === id && versionId === asked,
      );
      if (!earlier) return refused(form, "That version is not known. Nothing was saved.");
      const { text, fits, records } = earlier;
      const again = { isOn, title: earlier.title, text, fits, records };
      return keep(context, form, piece, "restored", again);
    }
    case "shipped":
      if (fits !== null) return refused(form, "The program has no text of its own for this.");
      return keep(context, form, piece, "shipped", { ...as, text: null });
    case "off":
      if (piece.isNeeded) return refused(form, "Every letter needs this: it cannot be off.");
      return keep(context, form, piece, "off", { ...as, isOn: false });
    case "on":
      return keep(context, form, piece, "on", { ...as, isOn: true });
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}

type Wording = Omit<Parameters<typeof keepTemplate>[1], "paragraphId" | "kind" | "upon">;

async function keep(
  context: AppLoadContext,
  form: FormData,
  piece: LetterTemplate,
  kind: TemplateKind,
  wording: Wording,
): Promise<FormAnswer> {
  const paragraphId = piece.id === newTemplate.id ? `own-${randomUUID().slice(0, 8)}` : piece.id;
  const { address, requestId } = context;
  const act = { person: signedIn(context), today: await practiceToday(), address, requestId };
  let done: string;
  try {
    done = await keepTemplate(act, {
      ...{ paragraphId, kind, upon: textOf(form, "upon") },
      ...wording,
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(form, `${error.message} Nothing was saved.`);
    throw error;
  }
  throw redirect(`/settings/letters?piece=${paragraphId}&done=${done}`, 303);
}
