import { type ReactNode, useId } from "react";
import { type Exported, ExportMenu } from "#app/ui/export-menu.tsx";

type Props = {
  readonly title: string;
  readonly hint?: string;
  readonly aside?: ReactNode;
  /** What stands here as a file. */
  readonly exported?: Exported;
  readonly children: ReactNode;
};

/** A titled surface with one thing on it. */
export function Panel({ title, hint, aside, exported, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="panel min-w-0 self-start">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-4 py-2.5">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {hint && <p className="max-w-3xl text-hint text-ink-2">{hint}</p>}
        {aside && <div className="ml-auto">{aside}</div>}
        {exported && (
          <div className={`-mr-1 self-start ${aside ? "" : "ml-auto"}`}>
            <ExportMenu {...exported} of={title} isQuiet />
          </div>
        )}
      </header>
      {children}
    </section>
  );
}
