import { useNavigate } from "@remix-run/react";
import { useCallback, useState } from "react";
import { addDays, addMonths } from "#queries/period.ts";
import { daysBetween, wholeMonths } from "../calendar.ts";
import type { View } from "../filters.ts";
import { Drawer } from "./drawer.tsx";
import { Icon } from "./icon.tsx";
import { useKeys } from "./keys.ts";
import { useView } from "./view.tsx";

const keys: { keys: string[]; does: string }[] = [
  { keys: ["j", "k"], does: "next and previous row" },
  { keys: ["Enter"], does: "open the row" },
  { keys: ["/"], does: "to the filters" },
  { keys: ["[", "]"], does: "earlier and later period" },
  { keys: ["⌘ K", "Ctrl K"], does: "go to a page, payer or filter" },
  { keys: ["?"], does: "this list" },
  { keys: ["Esc"], does: "close what is open" },
];

/** The keys, and those of them that work on every page. */
export function HelpOverlay() {
  const [isOpen, setOpen] = useState(false);
  const { view, today, withView } = useView();
  const navigate = useNavigate();
  useKeys(
    useCallback(
      (key, event) => {
        if (key === "?") setOpen(true);
        else if (key === "/") {
          event.preventDefault();
          document.querySelector<HTMLElement>("[data-filter]")?.focus();
        } else if (key === "[" || key === "]")
          navigate(withView(shifted(view, key === "[" ? -1 : 1, today)));
      },
      [navigate, view, today, withView],
    ),
  );
  return (
    <>
      <button
        type="button"
        className="button hidden border-transparent bg-transparent px-2 min-[900px]:inline-flex"
        aria-label="Keys"
        title="Keys (?)"
        onClick={() => setOpen(true)}
      >
        <Icon name="keyboard" />
      </button>
      <Drawer title="Keys" isOpen={isOpen} onOpenChange={setOpen}>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-3 text-table">
          {keys.map((row) => (
            <div key={row.does} className="contents">
              <dt className="flex gap-1">
                {row.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd className="text-ink-2">{row.does}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-6 text-hint text-ink-3">None of them acts while a field has the focus.</p>
      </Drawer>
    </>
  );
}

/** The period before or after, of the same length; the as-of day moves with a period that ends on it, never past today. */
export function shifted(view: View, by: -1 | 1, today: string): Partial<View> {
  const after = addDays(view.to, 1);
  const months = wholeMonths(view.from, after);
  const move = (day: string) =>
    months > 0 ? addMonths(day, by * months) : addDays(day, by * daysBetween(view.from, after));
  const to = addDays(move(after), -1);
  if (to > today) return {};
  return {
    from: move(view.from),
    to,
    asOf: view.asOf === view.to || to > view.asOf ? to : view.asOf,
  };
}
