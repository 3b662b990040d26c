import { Link, useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import type { loader } from "../routes/claim-peek/route.ts";
import { Drawer } from "../ui/drawer.tsx";
import { Icon } from "../ui/icon.tsx";
import { useView } from "../ui/view.tsx";
import { PeekBody } from "./peek-body.tsx";
import { useIsNarrow } from "./use-is-narrow.ts";

type Props = {
  readonly claimId: string | null;
  /** The claim's own page, with the list it comes from. */
  readonly to: string | null;
  readonly onClose: () => void;
  /** What the list knows of it and the claim does not: why it stands where it stands. */
  readonly note?: ReactNode;
  /** While nothing is chosen; without it the panel is not there then. */
  readonly empty?: ReactNode;
};

/** A claim at a glance beside its list; a sheet where there is no room for that. The list stays in its place. */
export function Peek({ claimId, to, onClose, note, empty }: Props) {
  const isNarrow = useIsNarrow();
  const { load, data } = useFetcher<typeof loader>({ key: "peek" });
  const { link } = useView();
  const address = claimId === null ? null : link(`/claims/${claimId}/peek`);
  useEffect(() => {
    if (address !== null) load(address);
  }, [address, load]);
  const isThere = data !== undefined && data.asked === claimId;
  const body = isThere ? <PeekBody data={data} note={note} /> : <Skeleton />;
  if (isNarrow)
    return (
      <Drawer
        title="Claim at a glance"
        isOpen={claimId !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        {to !== null && (
          <Link to={to} className="button mb-4 no-underline">
            Open the claim
          </Link>
        )}
        {body}
      </Drawer>
    );
  if (claimId === null && empty === undefined) return null;
  return (
    <aside aria-label="Claim at a glance" className="no-print peek panel">
      {claimId === null ? (
        <div className="px-5 py-8 text-table text-ink-2">{empty}</div>
      ) : (
        <>
          <div className="flex items-center justify-between gap-2 border-b border-line py-2 pr-2 pl-5 text-hint text-ink-2">
            {to !== null && (
              <Link to={to} className="link">
                Open the claim <kbd>Enter</kbd>
              </Link>
            )}
            <button
              type="button"
              className="button border-transparent px-2"
              aria-label="Close the claim at a glance"
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          <div className="px-5 py-4" aria-busy={!isThere}>
            {body}
          </div>
        </>
      )}
    </aside>
  );
}

function Skeleton() {
  return (
    <div className="grid gap-3" role="status" aria-label="Loading the claim">
      <div className="skeleton h-6 w-full" />
      <div className="skeleton h-6 w-2/3" />
      <div className="skeleton mt-3 h-28 w-full" />
      <div className="skeleton h-40 w-full" />
    </div>
  );
}
