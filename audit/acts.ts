/** Everything that is recorded, with its words for people. */
export const acts = {
  signed_in: "Signed in",
  sign_in_failed: "Could not sign in",
  second_step_asked: "Gave the right password, was asked for a code",
  second_step_failed: "Gave a wrong code",
  new_device: "Signed in on a new browser",
  signed_out: "Signed out",
  session_ended: "Session ended",
  people_changed: "Changed people",
  second_factor_changed: "Changed a second factor",
  claim_seen: "Saw a claim",
  segments_seen: "Saw segments of a file",
  exported: "Exported",
  followed_up: "Followed up",
  appeal_kept: "Kept an appeal",
  appeal_seen: "Saw an appeal",
  letter_template_saved: "Changed a piece of appeal letters",
  view_saved: "Saved a view",
  chart_note_written: "Wrote a note on charts",
  alert_marked: "Marked an alert",
  alerts_set: "Set alerts",
  project_changed: "Changed a project",
  month_closed: "Closed a month",
  month_reopened: "Reopened a month",
  settings_saved: "Saved settings",
  file_uploaded: "Uploaded a file",
  job_started: "Started a job",
  loaded: "Loaded files",
  published: "Published",
  generation_changed: "Changed the generation",
  backed_up: "Made a backup",
  restored: "Restored a backup",
  audit_verified: "Checked the audit",
} as const;

export type ActName = keyof typeof acts;

/** Lines of the chain itself: no one's acts. */
export const chainActs: { readonly [act: string]: string } = {
  audit_opened: "Audit file begun",
  audit_found: "Other audit files found",
  audit_resumed: "Audit could be written again",
  audit_closed: "Audit file ended",
};

export function wordsOf(act: string): string {
  return (acts as { readonly [name: string]: string })[act] ?? chainActs[act] ?? act;
}
