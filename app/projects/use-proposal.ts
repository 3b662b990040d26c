import { useEffect, useState } from "react";
import type { ProjectProposal } from "../routes/project-proposal/route.ts";

/** Asks what a project of these claims would be; null while it is on its way. */
export function useProposal(claimIds: readonly string[]): ProjectProposal | null {
  const [proposal, setProposal] = useState<ProjectProposal | null>(null);
  const ids = claimIds.join(",");
  useEffect(() => {
    const leave = new AbortController();
    fetchProposal(ids, leave.signal).then(setProposal, () => {
      if (!leave.signal.aborted) setProposal({ refusal: unreachable });
    });
    return () => leave.abort();
  }, [ids]);
  return proposal;
}

async function fetchProposal(claims: string, signal: AbortSignal): Promise<ProjectProposal> {
  const body = new URLSearchParams({ claims });
  const answer = await fetch("/projects/proposal", { method: "POST", body, signal });
  if (!answer.ok) throw new Error(`The proposal was answered ${answer.status}.`);
  return await answer.json();
}

const unreachable = "The dashboard does not answer: nothing was made. Try again.";
