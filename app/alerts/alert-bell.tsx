import { Link, useLocation } from "@remix-run/react";
import { count } from "#reports/format.ts";
import { Icon } from "../ui/icon.tsx";
import { useAlertCount } from "./use-alert-count.ts";

/** The way to the alerts, with how many are new. The figure lies over the corner: nothing moves when it comes. */
export function AlertBell({ isFilled }: { readonly isFilled: boolean }) {
  const alerts = useAlertCount(isFilled) ?? 0;
  const { pathname } = useLocation();
  const words = alerts === 0 ? "Alerts" : `Alerts, ${count(alerts)} new`;
  return (
    <Link
      to="/alerts"
      className="button relative border-transparent bg-transparent px-2"
      aria-label={words}
      title={words}
      aria-current={pathname === "/alerts" ? "page" : undefined}
    >
      <Icon name="bell" />
      {alerts > 0 && (
        <span
          aria-hidden="true"
          data-new-alerts
          className="figures absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[10px] leading-4 font-medium text-surface"
        >
          {alerts > 99 ? "99+" : alerts}
        </span>
      )}
    </Link>
  );
}
