import { useState } from "react";
import { count, counted, moneyExact } from "#reports/format.ts";
import { longest } from "../follow-up/longest.ts";
import type { ActOn } from "../lists/act.ts";
import type { Send } from "../lists/act-dialog.tsx";
import type { FollowUpAnswer } from "../ui/use-follow-up.ts";
import { useProposal } from "./use-proposal.ts";

type Props = {
  readonly on: ActOn;
  readonly send: Send;
  readonly isBusy: boolean;
  readonly refused: FollowUpAnswer | null;
};

/** Makes a project of claims, or puts them into one that is open: its name is proposed from what they share. */
export function ProjectForm({ on, send, isBusy, refused }: Props) {
  const proposal = useProposal(on.ids);
  const [into, setInto] = useState("");
  if (proposal === null)
    return (
      <div className="grid gap-2 p-4" role="status" aria-label="Looking at the claims">
        <div className="skeleton h-5 w-56" />
        <div className="skeleton h-8 w-full" />
      </div>
    );
  if (proposal.refusal !== null)
    return (
      <p role="alert" className="p-4 text-table text-bad">
        {proposal.refusal}
      </p>
    );
  const { name, claims, busy, idle, atStakeCents, projects } = proposal;
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get("name") ?? "");
        send(into === "" ? { intent: "make", name: typed } : { intent: "add", project: into });
      }}
    >
      <p className="figures text-table">
        {counted(claims, "claim")} · {moneyExact(atStakeCents)} owed by insurance
        {busy > 0 && (
          <span className="block text-ink-2">
            {count(busy)} more {busy === 1 ? "stands" : "stand"} in an open project already and{" "}
            {busy === 1 ? "stays" : "stay"} there.
          </span>
        )}
        {idle > 0 && (
          <span className="block text-ink-2">
            {count(idle)} left out: insurance owes nothing on {idle === 1 ? "it" : "them"}.
          </span>
        )}
      </p>
      {projects.length > 0 && (
        <label className="grid gap-1">
          <span className="text-hint text-ink-2">Into</span>
          <select className="field" value={into} onChange={({ target }) => setInto(target.value)}>
            <option value="">A new project</option>
            {projects.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {into === "" && (
        <label className="grid gap-1">
          <span className="text-hint text-ink-2">Name, without any patient’s</span>
          <input
            name="name"
            required
            maxLength={longest.projectName}
            defaultValue={name}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the dialog asks for this one thing.
            autoFocus
            onFocus={({ currentTarget }) => currentTarget.select()}
            className="field"
          />
        </label>
      )}
      {refused && (
        <p role="alert" className="text-table text-bad">
          {refused.sentence}
        </p>
      )}
      <button type="submit" disabled={isBusy} className="button button-primary justify-self-end">
        {isBusy ? "Saving…" : into === "" ? "Make the project" : `Add ${counted(claims, "claim")}`}
      </button>
    </form>
  );
}
