import type { ReactNode } from "react";
import { DefinitionButton, type Explained } from "./definition-drawer.tsx";
import { type Exported, ExportMenu } from "./export-menu.tsx";

type Props = {
  title: string;
  /** One line under the title. */
  note?: ReactNode;
  explained?: Explained;
  /** At the right of the title. */
  aside?: ReactNode;
  /** What stands here as a file. */
  exported?: Exported | undefined;
  className?: string;
  children: ReactNode;
};

/** A titled panel. */
export function Section(props: Props) {
  const { title, note, explained, aside, exported, className = "", children } = props;
  return (
    <section className={`panel min-w-0 ${className}`}>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-3 pb-2">
        <h2 className="font-semibold">{title}</h2>
        {explained && <DefinitionButton explained={explained} />}
        {/* Where there is little room, the file stays in its corner and what is aside goes beneath. */}
        {aside && <div className="order-1 ml-auto max-sm:order-2 max-sm:ml-0">{aside}</div>}
        {exported && (
          <div className={`order-1 -mr-1 max-sm:ml-auto ${aside ? "" : "ml-auto"}`}>
            <ExportMenu {...exported} of={title} isQuiet />
          </div>
        )}
        {note && <p className="order-3 w-full text-table text-ink-2">{note}</p>}
      </header>
      {children}
    </section>
  );
}
