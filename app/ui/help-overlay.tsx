import { useNavigate } from "@remix-run/react";
import { useCallback, useState } from "react";
import { addDays, addMonths } from "#queries/period.ts";
import { daysBetween, wholeMonths } from "../calendar.ts";
import type { View } from "../filters.ts";
import { Drawer } from "./drawer.tsx";
import { Icon } from "./icon.tsx";
import { useKeys } from "./keys.ts";
import { usePageHandle } from "./page-handle.ts";
import { useView } from "./view.tsx";

type KeyHelp = { readonly keys: readonly string[]; readonly does: string };

const groups: readonly { readonly title: string; readonly rows: readonly KeyHelp[] }[] = [
  {
    title: "In lists",
    rows: [
      { keys: ["j", "k"], does: "next and previous row" },
      { keys: ["Enter"], does: "open the claim" },
      { keys: ["Space"], does: "the claim at a glance, beside the list" },
      { keys: ["x"], does: "tick the row" },
      { keys: ["Shift x"], does: "tick all from the row ticked last to this one" },
      { keys: ["Esc"], does: "clear the ticks, close what is open" },
    ],
  },
  {
    title: "On what is ticked, else the row; and on a claim’s page",
    rows: [
      { keys: ["a"], does: "assign" },
      { keys: ["s"], does: "status" },
      { keys: ["d"], does: "next date" },
      { keys: ["n"], does: "note" },
      { keys: ["l"], does: "log a contact" },
      {
        keys: ["o"],
        does: "mark when an overpayment was identified (claim’s page, where Medicare or Medicaid is owed)",
      },
      { keys: ["p"], does: "make a project of what is ticked (lists)" },
      { keys: ["c"], does: "copy: the control number in lists, a choice on a claim’s page" },
      { keys: [",", "."], does: "the claim as of an earlier, a later event (claim’s page)" },
      { keys: ["1", "9"], does: "copy a fact for the payer’s portal (claim’s page)" },
      { keys: ["u"], does: "undo what was done last" },
    ],
  },
  {
    title: "Everywhere",
    rows: [
      { keys: ["w"], does: "next claim that nobody has open (worklist, and claims from it)" },
      { keys: ["/"], does: "to the filters" },
      { keys: ["[", "]"], does: "earlier and later period" },
      {
        keys: ["⌘ K", "Ctrl K"],
        does: "go to any screen or view, set a filter, act on the claims chosen, find a claim",
      },
      { keys: ["?"], does: "this list" },
    ],
  },
];

/** The keys, and those of them that work on every page. */
export function HelpOverlay() {
  const [isOpen, setOpen] = useState(false);
  const { view, today, withView } = useView();
  // A page of one month goes from month to month itself.
  const { isOfMonth = false } = usePageHandle();
  const navigate = useNavigate();
  useKeys(
    useCallback(
      (key, event) => {
        if (key === "?") setOpen(true);
        else if (key === "/") {
          event.preventDefault();
          document.querySelector<HTMLElement>("[data-filter]")?.focus();
        } else if ((key === "[" || key === "]") && !isOfMonth)
          navigate(withView(shifted(view, key === "[" ? -1 : 1, today)));
      },
      [navigate, view, today, withView, isOfMonth],
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
        {groups.map(({ title, rows }) => (
          <section key={title} className="mb-6">
            <h3 className="mb-2 text-hint text-ink-2">{title}</h3>
            <dl className="grid grid-cols-[7rem_1fr] items-center gap-x-4 gap-y-2 text-table">
              {rows.map((row) => (
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
          </section>
        ))}
        <p className="text-hint text-ink-3">
          None acts while a field, dialog or menu has the focus.
        </p>
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
