import { Form, useFetcher, useRouteLoaderData } from "@remix-run/react";
import type { loader as rootLoader } from "#app/root.tsx";
import { count } from "#reports/format.ts";
import { agentWords } from "./agent-words.ts";
import type { NewDevice } from "./devices.ts";
import { momentWords } from "./moment-words.ts";

/** As many are told of one by one. */
const mostShown = 3;

/** Tells of sign-ins on browsers that were not seen before, until someone says that they are known. */
export function NewDeviceNote({ devices }: { readonly devices: readonly NewDevice[] }) {
  const timeZone = useRouteLoaderData<typeof rootLoader>("root")?.status?.time_zone ?? "UTC";
  if (devices.length === 0) return null;
  const more = devices.length - mostShown;
  return (
    <section aria-label="New sign-ins" className="panel no-print mb-5 grid gap-3 px-4 py-3">
      {devices.slice(0, mostShown).map((device) => (
        <OneDevice key={device.id} device={device} timeZone={timeZone} />
      ))}
      {more > 0 && (
        <p className="text-table text-ink-2">{count(more)} more, shown when these are answered.</p>
      )}
    </section>
  );
}

function OneDevice({
  device,
  timeZone,
}: {
  readonly device: NewDevice;
  readonly timeZone: string;
}) {
  // Answered where one is; what follows from a refusal is on the account's page.
  const { Form: StayingForm } = useFetcher();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <p className="min-w-0 flex-1 basis-72">
        <strong className="font-semibold">
          New sign-in: {agentWords(device.agent)}, {momentWords(device.firstAt, timeZone)}
        </strong>
        {device.address === null ? "" : `, from ${device.address}`}.{" "}
        {device.isThis
          ? "It is this browser; your other browsers say so too."
          : "Not you? Sign it out and change your password."}
      </p>
      <StayingForm method="post" action="/account">
        <input type="hidden" name="device" value={device.id} />
        <button type="submit" name="intent" value="device-known" className="button">
          {device.isThis ? "All right" : "That was me"}
        </button>
      </StayingForm>
      {!device.isThis && (
        <Form method="post" action="/account">
          <input type="hidden" name="device" value={device.id} />
          <button type="submit" name="intent" value="device-refused" className="button">
            Sign it out
          </button>
        </Form>
      )}
    </div>
  );
}
