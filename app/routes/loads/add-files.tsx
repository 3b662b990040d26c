import { type DragEvent, useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { count, counted } from "#reports/format.ts";
import { droppedFiles } from "./dropped-files.ts";
import { forgetProblems, type Sending, send, sending, stopSending } from "./sending.ts";

export type UploadLimits = {
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** where files may be put instead */
  readonly inbox: string;
  /** files in it that wait, and files beside it that could not be used */
  readonly waiting: number;
  readonly problems: number;
};

const form = "/loads/upload";
const megabytes = (bytes: number) => `${count(bytes / 1024 / 1024)} MB`;

/** What is being sent just now. */
export function useSending(): Sending {
  return useSyncExternalStore(sending.subscribe, sending.get, sending.getOnServer);
}

/** Files into the warehouse: dropped here, chosen, or put into the inbox folder. Works without scripts too. */
export function AddFiles({ limits }: { readonly limits: UploadLimits }) {
  const now = useSending();
  const isSending = now.sentFiles < now.files;
  const [isOver, setOver] = useState(false);
  useWarning(isSending);
  const take = (files: readonly File[]) =>
    send(files, form, {
      fileBytes: limits.fileBytes,
      fileSentence: `It has more than ${megabytes(limits.fileBytes)}. Split it, or put it into the inbox folder.`,
    });
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(await droppedFiles(event.dataTransfer));
  };
  return (
    <section
      aria-label="Add files"
      className={`no-print panel border-dashed px-4 py-3 ${isOver ? "border-accent bg-accent-soft" : "border-line-strong"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <form
        method="post"
        action={form}
        encType="multipart/form-data"
        className="flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        <label className="button button-primary relative cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
          <Icon name="loads" />
          Choose files
          <input
            type="file"
            name="file"
            multiple
            className="absolute inset-0 w-full cursor-pointer opacity-0"
            aria-describedby="what-is-read"
            onChange={({ target }) => {
              take([...(target.files ?? [])]);
              target.value = "";
            }}
          />
        </label>
        <noscript>
          <button type="submit" className="button">
            Send the chosen files
          </button>
        </noscript>
        <p id="what-is-read" className="min-w-64 flex-1 text-table text-ink-2">
          or drop files and folders here: X12 (837, 835, 277CA, 999), CSV, XLSX, ZIP, GZ; up to{" "}
          {megabytes(limits.fileBytes)} each, {megabytes(limits.totalBytes)} in all. Or put them
          into <code className="break-all">{limits.inbox}</code>, which is watched
          {limits.waiting > 0 && `: ${counted(limits.waiting, "file")} there now`}.
          {limits.problems > 0 && (
            <span className="text-watch">
              {" "}
              {counted(limits.problems, "file")} from it could not be used: see{" "}
              <code>inbox/problem</code>.
            </span>
          )}
        </p>
      </form>
      {isSending && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 text-table">
          <ProgressBar
            label={`Sending file ${count(now.sentFiles + 1)} of ${count(now.files)}`}
            words={`${megabytes(now.sentBytes)} of ${megabytes(now.bytes)}; you may go on working on other pages`}
            share={now.bytes > 0 ? now.sentBytes / now.bytes : null}
          />
          <button type="button" className="button" onClick={stopSending}>
            Stop sending
          </button>
        </div>
      )}
      {now.problems.length > 0 && (
        <div role="alert" className="mt-3 flex items-start gap-4 border-t border-line pt-3">
          <ul className="min-w-0 flex-1 text-table">
            {now.problems.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                <span className="font-medium break-all">{name}</span>{" "}
                <span className="text-bad">was not sent.</span> {why}
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={forgetProblems}>
            Close
          </button>
        </div>
      )}
    </section>
  );
}

/** Leaving the dashboard (not this page) would cut off what is being sent. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOn]);
}
