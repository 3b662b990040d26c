-- The office: what people do, which no file can bring back. Rows are only ever added; what stands is the latest. Lies in
-- DERMLEDGER_HOME/office.duckdb, opened by the dashboard alone. `done_at` is UTC, `…_on` a day in the practice's time zone.

create table if not exists person_version (
  person_id VARCHAR not null,
  done_at TIMESTAMP not null,
  by_id VARCHAR,
  email VARCHAR not null,
  name VARCHAR not null,
  role VARCHAR not null,
  password_hash VARCHAR not null,
  practices VARCHAR[],
  locations VARCHAR[],
  is_disabled BOOLEAN not null
);
comment on table person_version is 'A person as of `done_at`; the latest row counts.';
comment on column person_version.by_id is 'who changed it; empty: the command line or the set-up';
comment on column person_version.email is 'lower case; the name to sign in with';
comment on column person_version.role is 'owner, manager, biller, viewer';
comment on column person_version.password_hash is 'argon2id';
comment on column person_version.practices is 'ids within reach; NULL: all';
comment on column person_version.locations is 'ids within reach; NULL: all';

create table if not exists session_event (
  session_id VARCHAR not null,
  person_id VARCHAR not null,
  done_at TIMESTAMP not null,
  kind VARCHAR not null,
  address VARCHAR,
  agent VARCHAR
);
comment on table session_event is 'A session begun, seen (at most every few minutes) or ended.';
comment on column session_event.session_id is 'SHA-256 of the cookie''s token: the token itself is stored nowhere';
comment on column session_event.kind is 'started, seen, ended';

create table if not exists second_factor_event (
  person_id VARCHAR not null,
  factor_id VARCHAR not null,
  done_at TIMESTAMP not null,
  by_id VARCHAR,
  kind VARCHAR not null,
  sealed_secret VARCHAR,
  time_step INTEGER,
  code_hashes VARCHAR[]
);
comment on table second_factor_event is 'What became of a person''s second factor (an authenticator app and its recovery codes).';
comment on column second_factor_event.factor_id is 'one secret; another phone is another factor';
comment on column second_factor_event.by_id is 'who did it; empty: the command line';
comment on column second_factor_event.kind is 'enrolled, removed, code_used, recovery_codes_made, recovery_code_used';
comment on column second_factor_event.sealed_secret is 'of enrolled: AES-256-GCM under second-factor.key of the home';
comment on column second_factor_event.time_step is 'of enrolled and code_used: whose code was taken, in 30 s since 1970; none is taken twice';
comment on column second_factor_event.code_hashes is 'SHA-256 of recovery codes: all that were made, or the one that was used';

create table if not exists sign_in_rule (
  done_at TIMESTAMP not null,
  by_id VARCHAR,
  demands_second_factor BOOLEAN not null
);
comment on table sign_in_rule is 'What signing in takes, as of `done_at`; the latest row counts.';

create table if not exists device_event (
  person_id VARCHAR not null,
  device_id VARCHAR not null,
  session_id VARCHAR not null,
  done_at TIMESTAMP not null,
  kind VARCHAR not null
);
comment on table device_event is 'A person''s session begun on a browser, and what the person said of it.';
comment on column device_event.device_id is 'SHA-256 of the browser''s cookie and what the browser says it is';
comment on column device_event.session_id is 'the session that began, or in which it was said';
comment on column device_event.kind is 'first (the person''s first one), new, again; told, told_here, refused';

create table if not exists follow_up (
  event_id VARCHAR not null,
  batch_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  claim_id VARCHAR not null,
  kind VARCHAR not null,
  status VARCHAR,
  reason VARCHAR,
  assignee_id VARCHAR,
  note VARCHAR,
  channel VARCHAR,
  payer_reference VARCHAR,
  outcome VARCHAR,
  minutes INTEGER,
  next_on DATE,
  undoes VARCHAR
);
comment on table follow_up is 'One thing someone did about a claim.';
comment on column follow_up.batch_id is 'one click, one batch: what undo takes back together';
comment on column follow_up.on_day is 'the practice''s day of `done_at`';
comment on column follow_up.claim_id is 'the claim''s id at that time; claim_alias leads to today''s';
comment on column follow_up.kind is 'status, assignment, note, contact, next_date, overpayment (overpayment_mark), undo';
comment on column follow_up.status is 'of a status: new, in_review, status_requested, corrected, appealed, waiting_payer, waiting_patient, waiting_provider, escalated, recovered, written_off, patient_balance';
comment on column follow_up.reason is 'why written off';
comment on column follow_up.assignee_id is 'of an assignment: the person; NULL: nobody';
comment on column follow_up.note is 'of a note, or what was said in a contact';
comment on column follow_up.channel is 'of a contact: phone, portal, fax, mail, e-mail';
comment on column follow_up.payer_reference is 'of a contact: the payer''s call or ticket number';
comment on column follow_up.outcome is 'of a contact: in_process, reprocessing, paid, needs_records, needs_correction, denied_again, no_answer, other';
comment on column follow_up.minutes is 'time it took';
comment on column follow_up.next_on is 'of a next_date: the claim rests until then; NULL: no date';
comment on column follow_up.undoes is 'of an undo: the batch_id taken back';

create table if not exists overpayment_mark (
  batch_id VARCHAR not null,
  mark VARCHAR not null,
  since_on DATE not null
);
comment on table overpayment_mark is 'What a click of kind overpayment in follow_up said: stands and falls with it.';
comment on column overpayment_mark.batch_id is 'follow_up';
comment on column overpayment_mark.mark is 'identified, investigating (related payments), concluded';
comment on column overpayment_mark.since_on is 'the day from which it is so: the 60 days are counted from it';

create table if not exists saved_view (
  view_id VARCHAR not null,
  done_at TIMESTAMP not null,
  by_id VARCHAR not null,
  name VARCHAR not null,
  path VARCHAR not null,
  search VARCHAR not null,
  is_shared BOOLEAN not null,
  default_role VARCHAR,
  is_deleted BOOLEAN not null
);
comment on table saved_view is 'A named address, as of `done_at`; the latest row per view counts.';
comment on column saved_view.search is 'the query string; never a search for a patient';
comment on column saved_view.default_role is 'the role whose worklist opens with it';

create table if not exists chart_note (
  note_id VARCHAR not null,
  done_at TIMESTAMP not null,
  by_id VARCHAR not null,
  on_day DATE not null,
  text VARCHAR not null,
  is_deleted BOOLEAN not null
);
comment on table chart_note is 'A dated remark shown on trends and in the month''s report, as of `done_at`; the latest row per note counts.';
comment on column chart_note.on_day is 'the day it stands on: when the policy changed, the new biller began';
comment on column chart_note.text is 'at most 140 characters; names no patient';

create table if not exists project_version (
  project_id VARCHAR not null,
  batch_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  kind VARCHAR not null,
  name VARCHAR not null,
  payer VARCHAR,
  root_cause VARCHAR,
  owner_id VARCHAR,
  is_closed BOOLEAN not null,
  outcome VARCHAR,
  note VARCHAR
);
comment on table project_version is 'A project as of `done_at`: claims worked as one; the latest row per project counts.';
comment on column project_version.batch_id is 'one click, as in follow_up: what undo takes back together';
comment on column project_version.on_day is 'the practice''s day of `done_at`';
comment on column project_version.kind is 'what was done: made, renamed, assigned, closed, reopened';
comment on column project_version.name is 'names no patient';
comment on column project_version.payer is 'payer of all its claims when it was made; NULL: several';
comment on column project_version.root_cause is 'root cause of all their denials when it was made; NULL: several, or none';
comment on column project_version.owner_id is 'who works it; NULL: nobody';
comment on column project_version.outcome is 'of a closed one: recovered, partly_recovered, upheld, written_off, corrected, other';
comment on column project_version.note is 'what was said at closing';

create table if not exists project_claim (
  project_id VARCHAR not null,
  batch_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  claim_id VARCHAR not null,
  kind VARCHAR not null
);
comment on table project_claim is 'A claim put into a project, or taken out; the latest row per claim counts.';
comment on column project_claim.on_day is 'the practice''s day: what was at stake is asked of it, what came back counts from the day after';
comment on column project_claim.claim_id is 'the claim''s id at that time; claim_alias leads to today''s';
comment on column project_claim.kind is 'added, removed';

create table if not exists project_batch (
  batch_id VARCHAR not null,
  project_id VARCHAR not null
);
comment on table project_batch is 'A click of follow_up that was about a project as a whole: one call for all its open claims.';

create table if not exists project_undo (
  batch_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  undoes VARCHAR not null
);
comment on table project_undo is 'A click on a project taken back; its follow_up rows have their own undo.';
comment on column project_undo.undoes is 'the batch_id taken back';

create table if not exists alert_event (
  event_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  kind VARCHAR not null,
  key VARCHAR not null,
  thing VARCHAR not null,
  rule VARCHAR not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  subject VARCHAR not null,
  payer VARCHAR,
  code VARCHAR,
  root_cause VARCHAR,
  kpi VARCHAR,
  from_on DATE not null,
  to_on DATE not null,
  value DOUBLE,
  usual DOUBLE,
  low DOUBLE,
  high DOUBLE,
  n INTEGER,
  money_cents BIGINT,
  odds DOUBLE
);
comment on table alert_event is 'An alert raised, or one that has left what its rule is about.';
comment on column alert_event.on_day is 'the practice''s day it was seen; `raised`: first seen';
comment on column alert_event.kind is 'raised, left';
comment on column alert_event.key is 'rule, practice, location, subject and the period''s last day: raised once';
comment on column alert_event.thing is 'the key without the period: open from raised to left';
comment on column alert_event.rule is 'queries/alerts/rules.ts';
comment on column alert_event.subject is 'payer and code, root cause, figure, who rejects; empty: the practice';
comment on column alert_event.usual is 'what its own history lets expect, in the unit of value';
comment on column alert_event.low is 'of the band, or the target; in the unit of value';
comment on column alert_event.odds is 'chance of as much without any change, 0-1';

create table if not exists alert_mark (
  mark_id VARCHAR not null,
  done_at TIMESTAMP not null,
  person_id VARCHAR not null,
  key VARCHAR not null,
  kind VARCHAR not null,
  until_on DATE
);
comment on table alert_mark is 'What someone did with an alert, for themselves; the latest row per person and key counts.';
comment on column alert_mark.kind is 'seen, snoozed, new';
comment on column alert_mark.until_on is 'of snoozed: new again on this day';

create table if not exists alert_setting (
  setting_id VARCHAR not null,
  done_at TIMESTAMP not null,
  by_id VARCHAR not null,
  rule VARCHAR not null,
  is_on BOOLEAN not null,
  least_cents BIGINT
);
comment on table alert_setting is 'How a rule of alerts is set, as of `done_at`; the latest row per rule counts. `mail`: whether mails go out at all.';

create table if not exists alert_recipient (
  recipient_id VARCHAR not null,
  done_at TIMESTAMP not null,
  by_id VARCHAR not null,
  person_id VARCHAR not null,
  is_on BOOLEAN not null
);
comment on table alert_recipient is 'Whether a person gets alerts by e-mail; the latest row per person counts.';

create table if not exists alert_mail (
  event_id VARCHAR not null,
  done_at TIMESTAMP not null,
  mail_id VARCHAR not null,
  kind VARCHAR not null,
  person_id VARCHAR not null,
  keys VARCHAR[],
  attempt INTEGER not null,
  next_at TIMESTAMP,
  error VARCHAR
);
comment on table alert_mail is 'The outbox of alerts: a mail queued, tried in vain, sent or given up; the latest row per mail counts.';
comment on column alert_mail.kind is 'queued, failed, sent, given_up';
comment on column alert_mail.mail_id is 'names the mail in its Message-ID too, so that a server can tell a repeat';
comment on column alert_mail.keys is 'of queued: the alerts it tells';
comment on column alert_mail.next_at is 'of queued and failed: not before then';
comment on column alert_mail.error is 'of failed and given_up: what the server said';

create table if not exists appeal_version (
  version_id VARCHAR not null,
  appeal_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  state VARCHAR not null,
  payer VARCHAR not null,
  project_id VARCHAR,
  claim_ids VARCHAR[],
  disputed_cents BIGINT not null,
  due_on DATE,
  letter VARCHAR not null,
  packet VARCHAR,
  content_hash VARCHAR,
  pdf_hash VARCHAR
);
comment on table appeal_version is 'An appeal as it was kept, as of `done_at`; the latest row per appeal counts, and no row is ever changed.';
comment on column appeal_version.state is 'draft; final: its text and facts are frozen; dropped';
comment on column appeal_version.claim_ids is 'ids at that time; claim_alias leads to today''s';
comment on column appeal_version.due_on is 'soonest day by which the payer takes it, as known then; NULL: not known';
comment on column appeal_version.letter is 'JSON: paragraphs ticked and written, address, records';
comment on column appeal_version.packet is 'of a final one, JSON: everything that its PDF is drawn from';
comment on column appeal_version.content_hash is 'SHA-256 of packet';
comment on column appeal_version.pdf_hash is 'SHA-256 of the PDF as first drawn';

create table if not exists letter_template_version (
  version_id VARCHAR not null,
  paragraph_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  kind VARCHAR not null,
  is_on BOOLEAN not null,
  title VARCHAR not null,
  text VARCHAR,
  reasons VARCHAR[],
  codes VARCHAR[],
  records VARCHAR[]
);
comment on table letter_template_version is 'A piece of appeal letters as the practice wrote it, as of `done_at`; the latest row per paragraph counts, and no row is ever changed.';
comment on column letter_template_version.paragraph_id is 'of the program''s own pieces their id; own-… of the practice''s';
comment on column letter_template_version.kind is 'written, restored (an earlier version again), shipped (the program''s text again), off, on';
comment on column letter_template_version.is_on is 'false: it stands in no new letter';
comment on column letter_template_version.text is 'NULL: the program''s own text';
comment on column letter_template_version.reasons is 'of an own paragraph: CARCs, RARCs, root causes that bring it up';
comment on column letter_template_version.codes is 'of an own paragraph: only where one of these codes is denied; empty: any';
comment on column letter_template_version.records is 'of an own paragraph: records that go along';

create table if not exists appeal_event (
  event_id VARCHAR not null,
  appeal_id VARCHAR not null,
  done_at TIMESTAMP not null,
  on_day DATE not null,
  by_id VARCHAR not null,
  batch_id VARCHAR not null,
  kind VARCHAR not null,
  channel VARCHAR,
  reference VARCHAR,
  outcome VARCHAR
);
comment on table appeal_event is 'An appeal sent, or decided; void where its batch of follow-ups was taken back.';
comment on column appeal_event.kind is 'sent, outcome';
comment on column appeal_event.batch_id is 'the follow-ups on its claims, logged with it: one undo for all';
comment on column appeal_event.channel is 'how it went out, or how the answer came: phone, portal, fax, mail, e-mail';
comment on column appeal_event.reference is 'of sent: tracking or confirmation number; of outcome: the payer''s';
comment on column appeal_event.outcome is 'of outcome: overturned, partly, upheld, no_answer';
