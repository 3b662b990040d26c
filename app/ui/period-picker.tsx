import { useNavigate } from "@remix-run/react";
import { useId } from "react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { addDays, addMonths, defaultPeriod, monthEnd } from "#queries/period.ts";
import { period } from "#reports/format.ts";
import { monthStart } from "../calendar.ts";
import { comparisonWords } from "../compared/compared-words.ts";
import { comparedViews, comparisons, pooledView } from "../filters.ts";
import { Choice } from "./as-of-picker.tsx";
import { Icon } from "./icon.tsx";
import { Popover } from "./popover.tsx";
import { useView } from "./view.tsx";

/** The stretch of days that rates and cash are counted over, and what it is compared with. */
export function PeriodPicker() {
  const { view, withView } = useView();
  const navigate = useNavigate();
  const id = useId();
  const choices = periods(view.asOf);
  const chosen = choices.find(({ from, to }) => from === view.from && to === view.to);
  const compared = pooledView(comparedViews(view));
  return (
    <DialogTrigger>
      <Button className="button">
        <span className="figures font-medium">{chosen?.words ?? period(view.from, view.to)}</span>
        <span className="hidden text-ink-2 xl:inline">
          {view.compare === "none" ? "" : `vs ${comparisonWords[view.compare]}`}
        </span>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className="float w-[392px] max-w-[calc(100vw-24px)] p-1" placement="bottom end">
        <Dialog aria-label="Period and comparison" className="outline-none">
          {({ close }) => (
            <>
              <ul>
                {choices.map(({ words, from, to }) => (
                  <li key={words}>
                    <Choice
                      isChosen={from === view.from && to === view.to}
                      onChoose={() => {
                        navigate(withView({ from, to }));
                        close();
                      }}
                    >
                      {words}
                      <span className="figures ml-auto text-hint whitespace-nowrap text-ink-2">
                        {period(from, to)}
                      </span>
                    </Choice>
                  </li>
                ))}
              </ul>
              <form
                className="mt-1 grid grid-cols-[1fr_1fr_auto] items-end gap-2 border-t border-line p-2"
                onSubmit={(event) => {
                  event.preventDefault();
                  const form = new FormData(event.currentTarget);
                  const [from, to] = [String(form.get("from")), String(form.get("to"))].sort();
                  if (from && to) navigate(withView({ from, to }));
                  close();
                }}
              >
                <label htmlFor={`${id}from`} className="text-hint text-ink-2">
                  From
                </label>
                <label htmlFor={`${id}to`} className="col-span-2 text-hint text-ink-2">
                  To
                </label>
                <input
                  id={`${id}from`}
                  name="from"
                  type="date"
                  required
                  defaultValue={view.from}
                  className="field figures min-w-0 px-2"
                />
                <input
                  id={`${id}to`}
                  name="to"
                  type="date"
                  required
                  defaultValue={view.to}
                  className="field figures min-w-0 px-2"
                />
                <button type="submit" className="button">
                  Set
                </button>
              </form>
              <div className="mt-1 border-t border-line pt-1">
                <p className="px-2 py-1 text-hint text-ink-2">
                  Compare with {compared ? period(compared.from, compared.to) : "nothing"}
                  {view.compare === "rolling" && ": rates together, amounts by the third"}
                </p>
                <ul>
                  {comparisons.map((compare) => (
                    <li key={compare}>
                      <Choice
                        isChosen={compare === view.compare}
                        onChoose={() => navigate(withView({ compare }))}
                      >
                        <span className="first-letter:uppercase">{comparisonWords[compare]}</span>
                      </Choice>
                    </li>
                  ))}
                </ul>
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Stretches people ask for, as of a day. */
export function periods(asOf: string): { words: string; from: string; to: string }[] {
  const start = monthStart(asOf);
  const lastMonth = addDays(start, -1);
  return [
    { words: "Last 3 months", ...defaultPeriod(asOf) },
    { words: "This month", from: start, to: asOf },
    { words: "Last month", from: monthStart(lastMonth), to: lastMonth },
    { words: "Last 3 whole months", from: addMonths(start, -3), to: lastMonth },
    { words: "This year", from: `${asOf.slice(0, 4)}-01-01`, to: asOf },
    {
      words: "Last 12 months",
      from: asOf === monthEnd(asOf) ? addMonths(start, -11) : addDays(addMonths(asOf, -12), 1),
      to: asOf,
    },
  ];
}
