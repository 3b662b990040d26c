import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAppeal } from "#app/appeals/appeals.server.ts";
import { drawPacket } from "#app/appeals/draw-packet.server.ts";
import { markOf, sha256 } from "#app/appeals/keep-appeal.server.ts";
import { packetOf } from "#app/appeals/letter-draft.ts";
import { prepareAppeal } from "#app/appeals/prepare-appeal.server.ts";
import { record } from "#app/audit/record.server.ts";
import { beginFile, oneByOne } from "#app/exports/turns.server.ts";
import { openPage, signedIn } from "#app/page.server.ts";

/** An appeal's packet as PDF: the final one from what was frozen, a draft as it stands, marked so. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const end = beginFile(signedIn(context));
  try {
    return await answer({ request, context }, params.id ?? "");
  } finally {
    end();
  }
}

async function answer(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  id: string,
): Promise<Response> {
  const { reader, person, today } = await openPage({ request, context });
  const { appeal, letter, packet: frozen, packetText } = await readAppeal(person, id);
  if (packetText !== null && sha256(packetText) !== appeal.content_hash)
    throw new Error("The kept packet is not the one that was made final.");
  const { claimIds, payer } = appeal;
  const prepared = frozen ? null : await prepareAppeal(reader, { claimIds, payer, asOf: today });
  const packet = frozen ?? (prepared && packetOf(letter, { ...prepared, on: today }));
  if (!packet) throw new Response("No appeal goes by this id.", { status: 404 });
  const mark = appeal.content_hash === null ? "Draft, not sent" : markOf(appeal.content_hash);
  const write = (foot: string) => () => drawPacket(packet, foot, request.signal);
  const drawn = await oneByOne(request.signal, write(mark));
  // Another version of the program may draw the same packet otherwise: then the page says that it is not the file first drawn.
  const isAsFirst = appeal.pdf_hash === null || sha256(drawn) === appeal.pdf_hash;
  const bytes = isAsFirst
    ? drawn
    : await oneByOne(request.signal, write(`${mark}, drawn anew by another version`));
  record({
    who: person,
    act: "exported",
    address: context.address,
    requestId: context.requestId,
    detail: {
      ...{ what: "appeal packet", format: "pdf", appeal: id, claims: claimIds.length },
      ...(isAsFirst ? {} : { drawn: "anew" }),
    },
  });
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="appeal-${id.slice(0, 8)}.pdf"`,
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "no-store",
    },
  });
}
