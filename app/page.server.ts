import type { AppLoadContext } from "@remix-run/node";
import {
  NeedsMemory,
  NobodyWaits,
  NothingLoaded,
  OutOfReach,
  TookTooLong,
} from "#queries/errors.ts";
import type { Filters } from "#queries/filters.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { todayIn } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";
import { env } from "./env.server.ts";
import { parseView, type View } from "./filters.ts";
import type { Permission } from "./people/permissions.ts";
import { mayDo, type Person, reachOf } from "./people/person.ts";
import { warehouse } from "./reader.server.ts";
import { olderStatus } from "./settings/figures-state.ts";
import { olderFigures } from "./settings/older-figures.server.ts";

type Asked = { readonly request: Request; readonly context: AppLoadContext };

/** Today in the practice's time zone, read from the warehouse; UTC while there is none. */
export async function practiceToday(): Promise<string> {
  if (env.today) return env.today;
  const [status] = await (await warehouse()).run(warehouseStatus, {}).catch(toResponse);
  return todayIn(status?.time_zone ?? "UTC", new Date());
}

/** Who asks. Throws a 401 Response where nobody is signed in. */
export function signedIn(context: AppLoadContext): Person {
  if (context.person) return context.person;
  throw new Response("Sign in to see this.", { status: 401 });
}

/** Throws a 403 Response where the person's role does not allow it. */
export function demand(person: Person, permission: Permission): void {
  if (!mayDo(person, permission))
    throw new Response("Your role does not allow this. An owner can change roles.", {
      status: 403,
    });
}

/** What a page's loader starts from: who asks, the view its URL asks for, and what that person may read. Throws 4xx Responses. */
export async function openPage({ request, context }: Asked) {
  const person = signedIn(context);
  const today = await practiceToday();
  const view = parseView(new URL(request.url).searchParams, today);
  return { reader: await readerOf({ request, context }), view, today, person };
}

/**
 * What the person who asks may read: the only way from a route to the warehouse. Throws Responses: 404 for a place outside
 * the person's reach, 503 for what took too long or asks figures that another version made, 499 to a client that is gone.
 */
export function readerOf({ request, context }: Asked): Promise<Reader> {
  return readerFor(signedIn(context), request.signal);
}

/** The same for acts, which are done whether or not someone waits for the answer. */
export async function readerFor(person: Person, signal?: AbortSignal): Promise<Reader> {
  const reader = (await warehouse()).within(reachOf(person), signal);
  return {
    run: (query, params) => reader.run(query, params).catch(toResponse),
    columns: (query, params, kinds) => reader.columns(query, params, kinds).catch(toResponse),
    copy: (query, params, to) => reader.copy(query, params, to).catch(toResponse),
    each: (query, params, columns, take) =>
      reader.each(query, params, columns, take).catch(toResponse),
    copyRows: (rows, to) => reader.copyRows(rows, to).catch(toResponse),
    generation: reader.generation,
  };
}

async function toResponse(error: unknown): Promise<never> {
  if (error instanceof OutOfReach) throw new Response(error.message, { status: 404 });
  if (error instanceof NothingLoaded) throw new Response(error.message, { status: 404 });
  if (error instanceof TookTooLong || error instanceof NeedsMemory)
    throw new Response(error.message, { status: 503 });
  if (error instanceof NobodyWaits) throw new Response(error.message, { status: 499 });
  const older = await olderFigures(error);
  if (older !== null)
    throw new Response(older, {
      status: 503,
      statusText: olderStatus,
      headers: { "Retry-After": "60" },
    });
  throw error;
}

/** The filters alone, as queries take them. */
export function filtersOf(view: View): Filters {
  const { compare: _, ...filters } = view;
  return filters;
}
