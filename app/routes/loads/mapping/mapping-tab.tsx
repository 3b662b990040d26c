import { Form, Link, useActionData, useNavigation, useSearchParams } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { withParams } from "#app/list-view.ts";
import { counted } from "#reports/format.ts";
import { instant } from "../instant.ts";
import { Panel } from "../panel.tsx";
import { MappingForm } from "./mapping-form.tsx";
import type { Profile } from "./profile.ts";
import type { readMapping } from "./read-mapping.server.ts";
import { columnTitle, kindWords } from "./words.ts";

type Data = Awaited<ReturnType<typeof readMapping>>;

/** Files whose columns are not understood, how a person says which is which, and what was said so far. */
export function MappingTab({ data }: { readonly data: Data }) {
  const answer = useActionData<{ problem?: string }>();
  const { file, preview } = data;
  return (
    <div className="grid gap-5">
      {answer?.problem && (
        <p role="alert" data-answer className="panel border-bad px-4 py-3 text-bad">
          {answer.problem}
        </p>
      )}
      {file && typeof preview === "string" && (
        <Panel title={file.name}>
          <p className="px-4 py-3 text-table text-ink-2">{preview}</p>
        </Panel>
      )}
      {file && preview && typeof preview !== "string" && (
        <InSight key={file.file_id}>
          <MappingForm
            fileId={file.file_id}
            isRejected={file.status === "rejected"}
            preview={preview}
            version={data.version}
            profiles={data.profiles ?? []}
          />
        </InSight>
      )}
      <Files files={data.files} shown={file?.file_id} />
      <Profiles profiles={data.profiles} version={data.version} />
    </div>
  );
}

/** What was just asked for, scrolled to: it may stand below a long list of loads. */
function InSight({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise, which React would take for what is to be called at the end.
    ref.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={ref} className="min-w-0 scroll-mt-4">
      {children}
    </div>
  );
}

function Files({ files, shown }: { files: Data["files"]; shown: string | undefined }) {
  const [search] = useSearchParams();
  return (
    <Panel
      title="Files to map"
      hint="CSV and XLSX files of which nothing or not all could be used. They are in the archive: nothing has to be sent again."
    >
      {files.length === 0 ? (
        <p className="px-4 py-3 text-table text-ink-2">Every file’s columns are understood.</p>
      ) : (
        <ul className="text-table">
          {files.map((file) => (
            <li
              key={file.file_id}
              className="flex flex-wrap items-baseline gap-x-4 border-b border-line px-4 py-2 last:border-0"
            >
              <span className="font-medium break-all">{file.name}</span>
              <span className={file.status === "rejected" ? "text-bad" : "text-watch"}>
                {file.status === "rejected" ? "not loaded" : "partly loaded"}
              </span>
              <span className="text-hint text-ink-3">{instant(file.loaded_at)}</span>
              <Link
                className="link ml-auto"
                preventScrollReset
                aria-current={file.file_id === shown ? "true" : undefined}
                to={withParams(search, { show: "mapping", file: file.file_id })}
              >
                Map its columns<span className="sr-only"> ({file.name})</span>
              </Link>
              <span className="w-full text-hint text-ink-2">{file.message}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Profiles({ profiles, version }: { profiles: Data["profiles"]; version: string }) {
  const isBusy = useNavigation().state !== "idle";
  return (
    <Panel
      title="Profiles"
      hint="Each is for files that have every header it names; where two fit, the upper one counts. They lie in settings/mapping-profiles.json, every earlier version in settings/history."
      aside={
        profiles !== undefined &&
        profiles.length > 0 && (
          <Form method="post" preventScrollReset>
            <button
              type="submit"
              name="intent"
              value="map-anew"
              className="button"
              disabled={isBusy}
            >
              Make the numbers anew
            </button>
          </Form>
        )
      }
    >
      {profiles === undefined && (
        <p className="px-4 py-3 text-table text-bad">
          settings/mapping-profiles.json is not a list of profiles: mend it by hand.
        </p>
      )}
      {profiles?.length === 0 && (
        <p className="px-4 py-3 text-table text-ink-2">
          None yet: headers are matched by the words that vendors usually write.
        </p>
      )}
      {profiles !== undefined && profiles.length > 0 && (
        <>
          <ul className="text-table">
            {profiles.map((profile) => (
              <ProfileLine key={profile.name} profile={profile} version={version} isBusy={isBusy} />
            ))}
          </ul>
          <p className="border-t border-line px-4 py-2.5 text-hint text-ink-2">
            A profile changes how files are read from now on. Files that were loaded before stay as
            they were read until the numbers are made anew from the archive.
          </p>
        </>
      )}
    </Panel>
  );
}

function ProfileLine({
  profile,
  version,
  isBusy,
}: {
  profile: Profile;
  version: string;
  isBusy: boolean;
}) {
  const columns = Object.entries(profile.columns);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-0">
      <span className="font-medium">{profile.name}</span>
      <span className="text-ink-2">
        {kindWords[profile.kind]}, {counted(columns.length, "column")}
      </span>
      <Form method="post" preventScrollReset className="ml-auto">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="name" value={profile.name} />
        <button
          type="submit"
          name="intent"
          value="unmap"
          className="button"
          disabled={isBusy}
          aria-label={`Remove the profile ${profile.name}`}
        >
          Remove
        </button>
      </Form>
      <span className="w-full text-hint text-ink-2">
        {columns
          .map(([column, header]) =>
            header === null
              ? `${columnTitle(column)}: not read`
              : `${columnTitle(column)}: “${header}”`,
          )
          .join(" · ")}
      </span>
    </li>
  );
}
