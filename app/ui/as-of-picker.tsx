import { useNavigate } from "@remix-run/react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { addMonths, defaultPeriod, monthEnd } from "#queries/period.ts";
import { date } from "#reports/format.ts";
import { DateField } from "./date-field.tsx";
import { Icon } from "./icon.tsx";
import { Popover } from "./popover.tsx";
import { useView } from "./view.tsx";

/** The day that every number is asked for. */
export function AsOfPicker({ dataThrough }: { dataThrough: string | null }) {
  const { view, today, withView } = useView();
  const navigate = useNavigate();
  const choose = (asOf: string) => {
    const usual = defaultPeriod(view.asOf);
    const isUsual = view.from === usual.from && view.to === usual.to;
    navigate(withView({ asOf, ...(isUsual || view.to > asOf ? defaultPeriod(asOf) : {}) }));
  };
  const monthEnds = Array.from({ length: 6 }, (_, ago) => monthEnd(addMonths(today, -ago - 1)));
  const days = [
    { day: today, words: "Today" },
    ...(dataThrough && dataThrough < today
      ? [{ day: dataThrough, words: "Last day with data" }]
      : []),
    ...monthEnds.map((day) => ({ day, words: "End of month" })),
  ];
  return (
    <DialogTrigger>
      <Button className="button">
        <span className="text-ink-2">As of</span>
        <span className="figures font-medium">{date(view.asOf)}</span>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className="float w-64 p-1" placement="bottom end">
        <Dialog aria-label="As of" className="outline-none">
          {({ close }) => (
            <>
              <ul>
                {days.map(({ day, words }) => (
                  <li key={day}>
                    <Choice
                      isChosen={day === view.asOf}
                      onChoose={() => {
                        choose(day);
                        close();
                      }}
                    >
                      <span className="figures">{date(day)}</span>
                      <span className="ml-auto text-hint text-ink-3">{words}</span>
                    </Choice>
                  </li>
                ))}
              </ul>
              <div className="mt-1 border-t border-line p-2">
                <DateField
                  label="Another day"
                  value={view.asOf}
                  onChoose={(day) => {
                    choose(day);
                    close();
                  }}
                />
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function Choice({
  isChosen,
  onChoose,
  children,
}: {
  isChosen: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left text-table hover:bg-hover"
    >
      <span className="w-4 text-accent">{isChosen && <Icon name="check" size={14} />}</span>
      {children}
    </button>
  );
}
