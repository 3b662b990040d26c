import { type Answer, usePost } from "./use-post.ts";

export type FollowUpAnswer = Answer;

/** Acts on claims: see `app/follow-up` for their fields. */
export function useFollowUp() {
  return usePost("/follow-up");
}
