import { useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import type { filterOptions } from "#queries/overview/filter-options.ts";
import type { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { RowOf } from "#queries/query.ts";
import { AlertBell } from "../alerts/alert-bell.tsx";
import { PersonMenu, type SignedIn } from "../people/person-menu.tsx";
import type { SavedView } from "../saved-views/saved-view.ts";
import { ViewsMenu } from "../saved-views/views-menu.tsx";
import { ActToast } from "./act-toast.tsx";
import { AsOfPicker } from "./as-of-picker.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Foot } from "./foot.tsx";
import { GoTo } from "./go-to.tsx";
import { HelpOverlay } from "./help-overlay.tsx";
import type { Reader } from "./navigation.ts";
import { usePageHandle } from "./page-handle.ts";
import { PeriodPicker } from "./period-picker.tsx";
import { popoverHome } from "./popover.tsx";
import { PrintedView } from "./printed-view.tsx";
import { SideNav } from "./side-nav.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { useWorklistCount } from "./use-worklist-count.ts";

type Props = {
  person: SignedIn & Reader;
  status: RowOf<typeof warehouseStatus> | null;
  options: RowOf<typeof filterOptions>[];
  today: string | null;
  views: readonly SavedView[];
  children: ReactNode;
};

/** What stands around every page: where one is, what it is cut to, how fresh it is. */
export function Frame({ person, views, status, options, today, children }: Props) {
  const { title, hasFilters = true, isOfMonth = false } = usePageHandle();
  const isBusy = useBusy();
  const isFilled = status !== null;
  const due = useWorklistCount(person, isFilled);
  return (
    <div
      className={`min-h-dvh print:block! min-[900px]:grid min-[900px]:grid-cols-[208px_minmax(0,1fr)] ${isBusy ? "navigating" : ""}`}
    >
      <a
        href="#content"
        className="button absolute top-2 left-2 z-50 -translate-y-16 no-underline focus:translate-y-0"
      >
        Skip to content
      </a>
      {isBusy && <div className="progress-line" role="progressbar" aria-label="Loading" />}
      <SideNav person={person} due={due} />
      <div className="flex min-h-dvh min-w-0 flex-col border-line print:block print:border-0 pb-14 min-[900px]:border-l min-[900px]:pb-0">
        <header
          id={popoverHome}
          className="relative border-b border-line px-4 py-3 min-[900px]:px-6"
        >
          <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-4 gap-y-2">
            <h1 className="mr-auto text-page font-semibold tracking-[-0.01em]">{title}</h1>
            {isFilled && hasFilters && !isOfMonth && (
              <div className="no-print order-3 flex w-full flex-wrap gap-2 sm:order-none sm:w-auto">
                <AsOfPicker dataThrough={status.data_through} />
                <PeriodPicker />
              </div>
            )}
            <div className="no-print flex items-center gap-1">
              {isFilled && <ViewsMenu views={views} />}
              <GoTo person={person} options={options} views={views} />
              <AlertBell isFilled={isFilled} />
              <HelpOverlay />
              <ThemeToggle />
              <PersonMenu person={person} />
            </div>
          </div>
          {isFilled && hasFilters && <FilterBar options={options} />}
          {isFilled && hasFilters && !isOfMonth && <PrintedView options={options} />}
        </header>
        <main id="content" tabIndex={-1} className="flex-1 px-4 py-5 outline-none min-[900px]:px-6">
          <div data-stale className="mx-auto max-w-[1440px]">
            {children}
          </div>
        </main>
        {isFilled && today && <Foot status={status} today={today} />}
      </div>
      <BottomBar person={person} due={due} />
      <ActToast />
    </div>
  );
}

/** True from 150 ms into a navigation: shorter ones need no sign. */
function useBusy(): boolean {
  const { state } = useNavigation();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (state === "idle") {
      setBusy(false);
      return;
    }
    const late = setTimeout(() => setBusy(true), 150);
    return () => clearTimeout(late);
  }, [state]);
  return isBusy;
}
