import { Link, useLocation, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import type { filterOptions } from "#queries/overview/filter-options.ts";
import type { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { RowOf } from "#queries/query.ts";
import { PersonMenu, type SignedIn } from "../people/person-menu.tsx";
import { ActToast } from "./act-toast.tsx";
import { AsOfPicker } from "./as-of-picker.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Foot } from "./foot.tsx";
import { GoTo } from "./go-to.tsx";
import { HelpOverlay } from "./help-overlay.tsx";
import { Icon } from "./icon.tsx";
import { bottomBar, isCurrent, navigation } from "./navigation.ts";
import { usePageHandle } from "./page-handle.ts";
import { PeriodPicker } from "./period-picker.tsx";
import { popoverHome } from "./popover.tsx";
import { PrintedView } from "./printed-view.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { useView } from "./view.tsx";

type Props = {
  person: SignedIn;
  status: RowOf<typeof warehouseStatus> | null;
  options: RowOf<typeof filterOptions>[];
  today: string | null;
  children: ReactNode;
};

/** What stands around every page: where one is, what it is cut to, how fresh it is. */
export function Frame({ person, status, options, today, children }: Props) {
  const { title, hasFilters = true } = usePageHandle();
  const isBusy = useBusy();
  const isFilled = status !== null;
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
      <SideNav />
      <div className="flex min-h-dvh min-w-0 flex-col border-line print:block print:border-0 pb-14 min-[900px]:border-l min-[900px]:pb-0">
        <header
          id={popoverHome}
          className="relative border-b border-line px-4 py-3 min-[900px]:px-6"
        >
          <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-4 gap-y-2">
            <h1 className="mr-auto text-page font-semibold tracking-[-0.01em]">{title}</h1>
            {isFilled && hasFilters && (
              <div className="no-print order-3 flex w-full flex-wrap gap-2 sm:order-none sm:w-auto">
                <AsOfPicker dataThrough={status.data_through} />
                <PeriodPicker />
              </div>
            )}
            <div className="no-print flex items-center gap-1">
              <GoTo options={options} />
              <HelpOverlay />
              <ThemeToggle />
              <PersonMenu person={person} />
            </div>
          </div>
          {isFilled && hasFilters && <FilterBar options={options} />}
          {isFilled && hasFilters && <PrintedView options={options} />}
        </header>
        <main id="content" tabIndex={-1} className="flex-1 px-4 py-5 outline-none min-[900px]:px-6">
          <div data-stale className="mx-auto max-w-[1440px]">
            {children}
          </div>
        </main>
        {isFilled && today && <Foot status={status} today={today} />}
      </div>
      <BottomBar />
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

function SideNav() {
  const { pathname } = useLocation();
  const { link } = useView();
  return (
    <nav
      aria-label="Pages"
      className="no-print sticky top-0 hidden h-dvh flex-col px-3 py-4 min-[900px]:flex"
    >
      <Link to={link("/")} className="mb-5 flex items-center gap-2 px-2 font-semibold no-underline">
        <Mark />
        Dermledger
      </Link>
      <ul className="grid gap-0.5">
        {navigation.map((item) => {
          const current = isCurrent(item, pathname);
          return (
            <li key={item.path}>
              <Link
                to={link(item.path)}
                prefetch="intent"
                aria-current={current ? "page" : undefined}
                className={`flex h-8 items-center gap-2.5 rounded-md px-2 no-underline ${
                  current
                    ? "bg-accent-soft font-medium text-accent"
                    : "text-ink-2 hover:bg-hover hover:text-ink"
                }`}
              >
                <Icon name={item.icon} />
                {item.title}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M9 9h14M9 16h14M9 23h8"
        stroke="var(--surface)"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}

function BottomBar() {
  const { pathname } = useLocation();
  const { link } = useView();
  const rest = navigation.slice(bottomBar.length);
  const isRestCurrent = rest.some((item) => isCurrent(item, pathname));
  const cell = (current: boolean) =>
    `flex h-14 flex-col items-center justify-center gap-0.5 text-[11px] no-underline ${current ? "font-medium text-accent" : "text-ink-2"}`;
  return (
    <nav
      aria-label="Pages"
      className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-line bg-surface min-[900px]:hidden"
    >
      {bottomBar.map((item) => {
        const current = isCurrent(item, pathname);
        return (
          <Link
            key={item.path}
            to={link(item.path)}
            aria-current={current ? "page" : undefined}
            className={cell(current)}
          >
            <Icon name={item.icon} size={18} />
            {item.title}
          </Link>
        );
      })}
      <details key={pathname} className="group relative">
        <summary className={`${cell(isRestCurrent)} list-none [&::-webkit-details-marker]:hidden`}>
          <Icon name="menu" size={18} />
          More
        </summary>
        <ul className="float absolute right-2 bottom-16 grid w-48 gap-0.5 p-1">
          {rest.map((item) => (
            <li key={item.path}>
              <Link
                to={link(item.path)}
                aria-current={isCurrent(item, pathname) ? "page" : undefined}
                className="flex h-10 items-center gap-2.5 rounded-md px-3 no-underline hover:bg-hover"
              >
                <Icon name={item.icon} />
                {item.title}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
