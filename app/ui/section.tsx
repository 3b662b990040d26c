import type { ReactNode } from "react";
import { DefinitionButton, type Explained } from "./definition-drawer.tsx";

type Props = {
  title: string;
  /** One line under the title. */
  note?: ReactNode;
  explained?: Explained;
  /** At the right of the title. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A titled panel. */
export function Section({ title, note, explained, aside, className = "", children }: Props) {
  return (
    <section className={`panel min-w-0 ${className}`}>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-3 pb-2">
        <h2 className="font-semibold">{title}</h2>
        {explained && <DefinitionButton explained={explained} />}
        {aside && <div className="ml-auto">{aside}</div>}
        {note && <p className="w-full text-table text-ink-2">{note}</p>}
      </header>
      {children}
    </section>
  );
}
