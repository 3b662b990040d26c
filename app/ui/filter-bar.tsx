import { Link, useNavigate, useNavigation } from "@remix-run/react";
import { Suspense } from "react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import type { filterOptions } from "#queries/overview/filter-options.ts";
import type { RowOf } from "#queries/query.ts";
import { type ListFilter, listFilterNames, listFilters } from "../filters.ts";
import { Icon } from "./icon.tsx";
import { Popover } from "./popover.tsx";
import { useView } from "./view.tsx";
import { opensLater } from "./when-idle.tsx";

export type Option = RowOf<typeof filterOptions>;

const FilterChoices = opensLater(async () => ({
  default: (await import("./filter-choices.tsx")).FilterChoices,
}));

export const filterTitles: Record<ListFilter, string> = {
  practice: "Practice",
  location: "Location",
  provider: "Provider",
  payer: "Payer",
  payerClass: "Payer class",
  cptFamily: "CPT family",
};

const nothingChosen = {
  practice: [],
  location: [],
  provider: [],
  payer: [],
  payerClass: [],
  cptFamily: [],
};

/** What every number is cut to. Each choice goes to the address at once. */
export function FilterBar({ options }: { options: Option[] }) {
  const { view, withView } = useView();
  const some = listFilterNames.some((name) => view[name].length > 0);
  return (
    <div className="no-print mx-auto mt-3 flex max-w-[1440px] gap-1.5 overflow-x-auto pb-0.5 min-[900px]:flex-wrap min-[900px]:overflow-visible">
      {listFilterNames.map((name) => {
        const own = options.filter((option) => option.part === name);
        // One practice, one location: nothing to choose from.
        if (own.length < 2 && view[name].length === 0) return null;
        return <FilterMenu key={name} name={name} options={own} />;
      })}
      {some && (
        <Link
          to={withView(nothingChosen)}
          className="link flex h-7 items-center px-2 text-table whitespace-nowrap"
        >
          Clear filters
        </Link>
      )}
    </div>
  );
}

function FilterMenu({ name, options }: { name: ListFilter; options: Option[] }) {
  const { view, withView } = useView();
  const navigate = useNavigate();
  const chosen = useAsked(name) ?? view[name];
  const title = filterTitles[name];
  const label = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const set = (values: string[]) =>
    navigate(withView({ [name]: values.sort() }), { preventScrollReset: true });
  return (
    <div
      className={`flex h-7 shrink-0 items-center rounded-full border text-table ${
        chosen.length > 0
          ? "border-accent bg-accent-soft text-accent"
          : "border-line-strong text-ink-2 hover:bg-hover"
      }`}
    >
      <DialogTrigger>
        <Button
          data-filter={name}
          className="flex h-7 items-center gap-1.5 rounded-full pr-2.5 pl-3 whitespace-nowrap"
        >
          {chosen.length === 0
            ? title
            : `${title}: ${chosen.length > 2 ? `${chosen.length} chosen` : chosen.map(label).join(", ")}`}
          {chosen.length === 0 && <Icon name="chevron" size={12} />}
        </Button>
        <Popover className="float max-h-96 w-80 overflow-auto p-1" placement="bottom start">
          <Dialog aria-label={title} className="outline-none">
            <Suspense fallback={<p className="p-3 text-table text-ink-3">Loading</p>}>
              <FilterChoices title={title} options={options} chosen={chosen} onChoose={set} />
            </Suspense>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {chosen.length > 0 && (
        <button
          type="button"
          aria-label={`Clear ${title.toLowerCase()}`}
          className="grid h-7 place-items-center rounded-full pr-2"
          onClick={() => set([])}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
}

/** The choice on its way: ticks show at once, the numbers follow. */
function useAsked(name: ListFilter): string[] | undefined {
  const { location } = useNavigation();
  return location ? new URLSearchParams(location.search).getAll(listFilters[name]) : undefined;
}
