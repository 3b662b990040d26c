-- The warehouse: the one thing that `etl` writes and `queries` read. Money is integer cents, dates are DATE in the
-- practice's time zone, tables are singular nouns. Part 1 holds rows as files told them (never changed, keyed by content),
-- part 2 the reference tables, part 3 what publish makes of them: it can be dropped and made anew from parts 1 and 2.
-- Every `…_id BIGINT` of part 1 is a hash of content (63 bits), never a counter: any order of files gives the same rows.

-- ═══ 1  Rows from files ═══════════════════════════════════════════════════════════════════════════════════════════════

create table source_file (
  file_id BIGINT not null,
  sha256 VARCHAR not null,
  container_sha256 VARCHAR,
  name VARCHAR not null,
  kind VARCHAR not null,
  status VARCHAR not null,
  byte_size BIGINT not null,
  loaded_at TIMESTAMP not null,
  load_id VARCHAR not null,
  transactions INTEGER not null,
  duplicate_transactions INTEGER not null,
  claims INTEGER not null,
  lines INTEGER not null,
  charge_cents BIGINT not null,
  paid_cents BIGINT not null,
  segments BIGINT not null,
  segments_used BIGINT not null,
  segments_unused BIGINT not null,
  segments_issue BIGINT not null,
  issues INTEGER not null,
  first_on DATE,
  last_on DATE
);
comment on table source_file is 'One row per file loaded (a member of a .zip is a file), duplicates and refused ones included.';
comment on column source_file.file_id is 'first 63 bits of sha256';
comment on column source_file.sha256 is 'of the file (of the member, for a member of a .zip)';
comment on column source_file.container_sha256 is 'of the .zip or .gz it came in: the name in the archive';
comment on column source_file.name is 'file name as dropped in; `a.zip/member` for members';
comment on column source_file.kind is '837P, 835, 277CA, 999, 997, denials, claims, transactions, or the set''s number where unsupported, or `unknown`';
comment on column source_file.status is 'loaded, partial, rejected, unsupported';
comment on column source_file.byte_size is 'size in bytes';
comment on column source_file.loaded_at is 'UTC instant of the load that brought it';
comment on column source_file.load_id is 'the load that brought it';
comment on column source_file.transactions is 'complete transaction sets held (rows, for exports)';
comment on column source_file.duplicate_transactions is 'of these, sets that an earlier file already held';
comment on column source_file.claims is 'CLM or CLP (or claims of an export) held, duplicates included';
comment on column source_file.lines is 'SV1/SV2/SV3 or SVC held';
comment on column source_file.charge_cents is 'Σ CLM02 or CLP03';
comment on column source_file.paid_cents is 'Σ CLP04';
comment on column source_file.segments is 'segments (or data rows) in the file';
comment on column source_file.segments_used is 'that feed a column';
comment on column source_file.segments_unused is 'of a kind listed as not used in docs/data-flow.md';
comment on column source_file.segments_issue is 'that are an issue; the three add up to `segments`';
comment on column source_file.issues is 'rows in load_issue';
comment on column source_file.first_on is 'earliest business date told (service, payment, batch)';
comment on column source_file.last_on is 'latest business date told (BHT04, BPR16, row date)';

create table load_issue (
  file_id BIGINT not null,
  segment_no INTEGER,
  severity VARCHAR not null,
  code VARCHAR not null,
  message VARCHAR not null,
  amount_cents BIGINT,
  text VARCHAR
);
comment on table load_issue is 'One row per thing in a file that could not be used or looks wrong.';
comment on column load_issue.file_id is 'source_file';
comment on column load_issue.segment_no is '1-based place in the file: segment of X12, row of an export (of a CSV: blank lines not counted); empty: the whole file';
comment on column load_issue.severity is 'error, warning, info';
comment on column load_issue.code is 'stable key, snake_case: unbalanced_claim, reversal_without_original, …';
comment on column load_issue.message is 'plain sentence: what, where, what was done';
comment on column load_issue.amount_cents is 'money at stake, where there is one (the difference, for imbalances)';
comment on column load_issue.text is 'the segment as received, at most 200 characters';

create table transaction_set (
  transaction_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  last_segment_no INTEGER not null,
  set_code VARCHAR not null,
  guide VARCHAR,
  st_control VARCHAR,
  group_control VARCHAR,
  isa_control VARCHAR,
  sender VARCHAR,
  receiver VARCHAR,
  group_on DATE
);
comment on table transaction_set is 'One row per ST…SE (per file for exports) of every file, repeats included.';
comment on column transaction_set.transaction_id is 'hash of what stands between ST and SE, delimiters, line breaks and control numbers aside';
comment on column transaction_set.file_id is 'source_file';
comment on column transaction_set.segment_no is 'of ST in the file';
comment on column transaction_set.last_segment_no is 'of SE';
comment on column transaction_set.set_code is 'ST01: 837, 835, 277, 999, 997; `denials`, `claims`, `transactions` for exports';
comment on column transaction_set.guide is 'GS08, else ST03';
comment on column transaction_set.st_control is 'ST02';
comment on column transaction_set.group_control is 'GS06';
comment on column transaction_set.isa_control is 'ISA13';
comment on column transaction_set.sender is 'GS02';
comment on column transaction_set.receiver is 'GS03';
comment on column transaction_set.group_on is 'GS04';

create table submission (
  submission_id BIGINT not null,
  transaction_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  last_segment_no INTEGER not null,
  claim_no INTEGER not null,
  content_hash VARCHAR not null,
  origin VARCHAR not null,
  control_number VARCHAR not null,
  charge_cents BIGINT not null,
  frequency_code VARCHAR,
  place_of_service VARCHAR,
  submitted_on DATE,
  batch_reference VARCHAR,
  practice_npi VARCHAR,
  practice_name VARCHAR,
  practice_tax_id VARCHAR,
  provider_npi VARCHAR,
  provider_name VARCHAR,
  location_npi VARCHAR,
  location_name VARCHAR,
  payer_code VARCHAR,
  payer_name VARCHAR,
  payer_sequence VARCHAR,
  filing_code VARCHAR,
  group_number VARCHAR,
  member_id VARCHAR,
  patient_last VARCHAR,
  patient_first VARCHAR,
  patient_birth_on DATE,
  patient_sex VARCHAR,
  original_reference VARCHAR,
  authorization_number VARCHAR,
  referral_number VARCHAR,
  referring_npi VARCHAR,
  trace_reference VARCHAR,
  patient_paid_cents BIGINT,
  service_on DATE,
  service_to DATE,
  diagnoses VARCHAR[] not null
);
comment on table submission is 'One row per CLM of an 837P, or claim of a claim export.';
comment on column submission.submission_id is 'hash of transaction_id and claim_no';
comment on column submission.transaction_id is 'transaction_set';
comment on column submission.file_id is 'source_file';
comment on column submission.segment_no is 'of CLM';
comment on column submission.last_segment_no is 'last segment of the claim''s loop';
comment on column submission.claim_no is '1-based position of the CLM in its ST';
comment on column submission.content_hash is '16 hex digits: hash of the claim''s loop alone, formatting aside';
comment on column submission.origin is '837, claims (a claim export)';
comment on column submission.control_number is 'CLM01';
comment on column submission.charge_cents is 'CLM02';
comment on column submission.frequency_code is 'CLM05-3 as sent: 1, 7, 8, …';
comment on column submission.place_of_service is 'CLM05-1';
comment on column submission.submitted_on is 'BHT04 (GS04 where missing)';
comment on column submission.batch_reference is 'BHT03';
comment on column submission.practice_npi is '2010AA NM109';
comment on column submission.practice_name is '2010AA NM103';
comment on column submission.practice_tax_id is '2010AA REF*EI/SY';
comment on column submission.provider_npi is 'rendering 2310B NM109, else the billing provider''s';
comment on column submission.provider_name is 'NM103, NM104 of the same';
comment on column submission.location_npi is '2310C NM1*77 NM109, else the billing provider''s';
comment on column submission.location_name is '2310C NM103 (N301 where it has no name), else the billing provider''s';
comment on column submission.payer_code is '2010BB NM109';
comment on column submission.payer_name is '2010BB NM103 as sent';
comment on column submission.payer_sequence is '2000B SBR01: P, S, T (A–H for later ones)';
comment on column submission.filing_code is '2000B SBR09: MB, 16, CI, MC, …';
comment on column submission.group_number is 'SBR03';
comment on column submission.member_id is '2010BA NM109';
comment on column submission.patient_last is 'of the patient: 2010CA, else 2010BA';
comment on column submission.patient_first is 'likewise';
comment on column submission.patient_birth_on is 'DMG02';
comment on column submission.patient_sex is 'DMG03';
comment on column submission.original_reference is 'REF*F8';
comment on column submission.authorization_number is 'REF*G1';
comment on column submission.referral_number is 'REF*9F';
comment on column submission.referring_npi is '2310A NM109';
comment on column submission.trace_reference is 'REF*D9';
comment on column submission.patient_paid_cents is 'AMT*F5';
comment on column submission.service_on is 'earliest service date of its lines';
comment on column submission.service_to is 'latest';
comment on column submission.diagnoses is 'HI, in order, without dots; [] where none';

create table submission_line (
  submission_id BIGINT not null,
  line_no INTEGER not null,
  segment_no INTEGER not null,
  code VARCHAR,
  modifier_1 VARCHAR,
  modifier_2 VARCHAR,
  modifier_3 VARCHAR,
  modifier_4 VARCHAR,
  units DOUBLE,
  unit_basis VARCHAR,
  charge_cents BIGINT not null,
  place_of_service VARCHAR,
  service_on DATE,
  service_to DATE,
  pointers VARCHAR,
  line_control_number VARCHAR,
  provider_npi VARCHAR,
  ndc VARCHAR
);
comment on table submission_line is 'One row per service line (LX/SV1) of a submission.';
comment on column submission_line.submission_id is 'submission';
comment on column submission_line.line_no is '1-based position in the claim';
comment on column submission_line.segment_no is 'of SV1';
comment on column submission_line.code is 'SV101-2: CPT or HCPCS';
comment on column submission_line.modifier_1 is 'SV101-3';
comment on column submission_line.modifier_2 is 'SV101-4';
comment on column submission_line.modifier_3 is 'SV101-5';
comment on column submission_line.modifier_4 is 'SV101-6';
comment on column submission_line.units is 'SV104';
comment on column submission_line.unit_basis is 'SV103: UN, MJ';
comment on column submission_line.charge_cents is 'SV102';
comment on column submission_line.place_of_service is 'SV105, else the claim''s';
comment on column submission_line.service_on is 'DTP*472, from; else the claim''s';
comment on column submission_line.service_to is 'DTP*472, to';
comment on column submission_line.pointers is 'SV107 as 1:2:3';
comment on column submission_line.line_control_number is 'REF*6R';
comment on column submission_line.provider_npi is '2420A NM109, else the claim''s';
comment on column submission_line.ndc is 'LIN03';

create table submission_payer (
  submission_id BIGINT not null,
  payer_no INTEGER not null,
  segment_no INTEGER not null,
  payer_sequence VARCHAR,
  filing_code VARCHAR,
  payer_code VARCHAR,
  payer_name VARCHAR,
  member_id VARCHAR,
  paid_cents BIGINT,
  patient_cents BIGINT,
  noncovered_cents BIGINT,
  adjudicated_on DATE,
  payer_control_number VARCHAR
);
comment on table submission_payer is 'One row per other payer (2320 SBR loop) told by a submission.';
comment on column submission_payer.submission_id is 'submission';
comment on column submission_payer.payer_no is '1-based position of the 2320 loop';
comment on column submission_payer.segment_no is 'of SBR';
comment on column submission_payer.payer_sequence is 'SBR01';
comment on column submission_payer.filing_code is 'SBR09';
comment on column submission_payer.payer_code is '2330B NM109';
comment on column submission_payer.payer_name is '2330B NM103';
comment on column submission_payer.member_id is '2330A NM109';
comment on column submission_payer.paid_cents is 'AMT*D';
comment on column submission_payer.patient_cents is 'AMT*EAF (remaining patient liability)';
comment on column submission_payer.noncovered_cents is 'AMT*A8';
comment on column submission_payer.adjudicated_on is '2330B DTP*573';
comment on column submission_payer.payer_control_number is '2330B REF*F8';

create table submission_payer_line (
  submission_id BIGINT not null,
  line_no INTEGER not null,
  payer_code VARCHAR,
  segment_no INTEGER not null,
  paid_cents BIGINT not null,
  code VARCHAR,
  units DOUBLE,
  adjudicated_on DATE
);
comment on table submission_payer_line is 'One row per SVD (2430): what an earlier payer said of one line, as the next payer''s bill tells it.';
comment on column submission_payer_line.submission_id is 'submission';
comment on column submission_payer_line.line_no is 'submission_line';
comment on column submission_payer_line.payer_code is 'SVD01';
comment on column submission_payer_line.segment_no is 'of SVD';
comment on column submission_payer_line.paid_cents is 'SVD02';
comment on column submission_payer_line.code is 'SVD03-2';
comment on column submission_payer_line.units is 'SVD05';
comment on column submission_payer_line.adjudicated_on is 'DTP*573';

create table submission_payer_adjustment (
  submission_id BIGINT not null,
  payer_code VARCHAR,
  line_no INTEGER not null,
  segment_no INTEGER not null,
  position INTEGER not null,
  group_code VARCHAR,
  carc VARCHAR,
  amount_cents BIGINT not null,
  quantity DOUBLE
);
comment on table submission_payer_adjustment is 'One row per CAS trio of 2320 (line_no 0) or 2430 of a submission.';
comment on column submission_payer_adjustment.submission_id is 'submission';
comment on column submission_payer_adjustment.payer_code is 'of the 2320/2430 loop (2330B NM109 or SVD01)';
comment on column submission_payer_adjustment.line_no is '0: claim level (2320)';
comment on column submission_payer_adjustment.segment_no is 'of CAS';
comment on column submission_payer_adjustment.position is 'order within claim and payer';
comment on column submission_payer_adjustment.group_code is 'CAS01';
comment on column submission_payer_adjustment.carc is 'reason';
comment on column submission_payer_adjustment.amount_cents is 'amount';
comment on column submission_payer_adjustment.quantity is 'quantity';

create table acknowledgement (
  acknowledgement_id BIGINT not null,
  transaction_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  kind VARCHAR not null,
  level VARCHAR not null,
  source_entity VARCHAR,
  source_name VARCHAR,
  source_code VARCHAR,
  acknowledged_on DATE,
  status_on DATE,
  batch_reference VARCHAR,
  practice_npi VARCHAR,
  control_number VARCHAR,
  payer_control_number VARCHAR,
  trace_reference VARCHAR,
  member_id VARCHAR,
  patient_last VARCHAR,
  service_on DATE,
  charge_cents BIGINT,
  category_code VARCHAR,
  status_code VARCHAR,
  entity_code VARCHAR,
  action_code VARCHAR,
  message VARCHAR,
  group_control VARCHAR,
  st_control VARCHAR,
  verdict_code VARCHAR
);
comment on table acknowledgement is 'One row per STC status of a 277CA (STC10 and STC11 too), or per AK5/IK5/AK9 verdict of a 999 or 997.';
comment on column acknowledgement.acknowledgement_id is 'hash of transaction_id and position';
comment on column acknowledgement.transaction_id is 'transaction_set';
comment on column acknowledgement.file_id is 'source_file';
comment on column acknowledgement.segment_no is 'of STC, IK5, AK5, AK9';
comment on column acknowledgement.kind is '277CA, 999, 997';
comment on column acknowledgement.level is 'batch (2200B), provider (2200C), claim (2200D), line (2220D); group (AK9), set (IK5/AK5)';
comment on column acknowledgement.source_entity is '2100A NM101: AY clearinghouse, PR payer';
comment on column acknowledgement.source_name is '2100A NM103';
comment on column acknowledgement.source_code is '2100A NM109';
comment on column acknowledgement.acknowledged_on is 'BHT04; GS04 for 999/997';
comment on column acknowledgement.status_on is 'STC02';
comment on column acknowledgement.batch_reference is '2200B TRN02 = the 837''s BHT03';
comment on column acknowledgement.practice_npi is '2100C NM109';
comment on column acknowledgement.control_number is '2200D TRN02 = CLM01';
comment on column acknowledgement.payer_control_number is '2200D REF*1K';
comment on column acknowledgement.trace_reference is '2200D REF*D9';
comment on column acknowledgement.member_id is '2100D NM109';
comment on column acknowledgement.patient_last is '2100D NM103';
comment on column acknowledgement.service_on is '2200D DTP*472, from';
comment on column acknowledgement.charge_cents is 'STC04';
comment on column acknowledgement.category_code is 'STC01-1: A0 … A8, R, E, F, P';
comment on column acknowledgement.status_code is 'STC01-2';
comment on column acknowledgement.entity_code is 'STC01-3';
comment on column acknowledgement.action_code is 'STC03: WQ, U';
comment on column acknowledgement.message is 'STC12';
comment on column acknowledgement.group_control is '999: AK102, the 837''s GS06';
comment on column acknowledgement.st_control is '999: AK202, the 837''s ST02';
comment on column acknowledgement.verdict_code is '999/997: IK501, AK501, AK901: A, E, P, R, M, W, X';

create table remittance (
  remittance_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  guide VARCHAR,
  payer_name VARCHAR,
  payer_code VARCHAR,
  payer_tax_id VARCHAR,
  payee_npi VARCHAR,
  payee_code VARCHAR,
  payee_name VARCHAR,
  trace_number VARCHAR,
  paid_on DATE,
  produced_on DATE,
  amount_cents BIGINT not null,
  method VARCHAR,
  handling VARCHAR
);
comment on table remittance is 'One row per ST/SE of an 835.';
comment on column remittance.remittance_id is '= transaction_id';
comment on column remittance.file_id is 'source_file';
comment on column remittance.segment_no is 'of BPR';
comment on column remittance.guide is 'GS08 (4010 or 5010)';
comment on column remittance.payer_name is 'N1*PR N102';
comment on column remittance.payer_code is 'N1*PR N104, else REF*2U/NF, else TRN03';
comment on column remittance.payer_tax_id is 'TRN03';
comment on column remittance.payee_npi is 'N1*PE N104 when XX, else REF*HPI/TJ… told as payee_code';
comment on column remittance.payee_code is 'N1*PE N104 or REF, whatever its qualifier';
comment on column remittance.payee_name is 'N1*PE N102';
comment on column remittance.trace_number is 'TRN02: check or EFT';
comment on column remittance.paid_on is 'BPR16, else DTM*405';
comment on column remittance.produced_on is 'DTM*405';
comment on column remittance.amount_cents is 'BPR02, negative when BPR03 = D';
comment on column remittance.method is 'BPR04: ACH, CHK, NON, FWT';
comment on column remittance.handling is 'BPR01';

create table adjudication (
  adjudication_id BIGINT not null,
  remittance_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  last_segment_no INTEGER not null,
  claim_no INTEGER not null,
  content_hash VARCHAR not null,
  control_number VARCHAR,
  status_code VARCHAR,
  charge_cents BIGINT not null,
  paid_cents BIGINT not null,
  patient_cents BIGINT,
  has_amounts BOOLEAN not null,
  filing_code VARCHAR,
  payer_control_number VARCHAR,
  place_of_service VARCHAR,
  frequency_code VARCHAR,
  original_reference VARCHAR,
  practice_npi VARCHAR,
  provider_npi VARCHAR,
  member_id VARCHAR,
  corrected_member_id VARCHAR,
  patient_last VARCHAR,
  patient_first VARCHAR,
  service_on DATE,
  service_to DATE,
  received_on DATE,
  crossover_payer VARCHAR,
  crossover_code VARCHAR,
  corrected_payer VARCHAR,
  allowed_cents BIGINT,
  interest_cents BIGINT,
  remark_codes VARCHAR[] not null
);
comment on table adjudication is 'One row per CLP of an 835.';
comment on column adjudication.adjudication_id is 'hash of remittance_id and claim_no';
comment on column adjudication.remittance_id is 'remittance';
comment on column adjudication.file_id is 'source_file';
comment on column adjudication.segment_no is 'of CLP';
comment on column adjudication.last_segment_no is 'last segment of the claim''s loop';
comment on column adjudication.claim_no is '1-based position of the CLP in its ST';
comment on column adjudication.content_hash is '16 hex digits: hash of the claim''s loop alone, formatting aside';
comment on column adjudication.control_number is 'CLP01';
comment on column adjudication.status_code is 'CLP02';
comment on column adjudication.charge_cents is 'CLP03';
comment on column adjudication.paid_cents is 'CLP04';
comment on column adjudication.patient_cents is 'CLP05';
comment on column adjudication.has_amounts is 'false where CLP03 and CLP04 are absent';
comment on column adjudication.filing_code is 'CLP06';
comment on column adjudication.payer_control_number is 'CLP07';
comment on column adjudication.place_of_service is 'CLP08';
comment on column adjudication.frequency_code is 'CLP09';
comment on column adjudication.original_reference is 'REF*F8';
comment on column adjudication.practice_npi is 'payee of the claim: TS301, else the remittance''s payee_npi';
comment on column adjudication.provider_npi is 'NM1*82 NM109';
comment on column adjudication.member_id is 'NM1*IL NM109, else NM1*QC';
comment on column adjudication.corrected_member_id is 'NM1*74 NM109';
comment on column adjudication.patient_last is 'NM1*QC NM103';
comment on column adjudication.patient_first is 'NM1*QC NM104';
comment on column adjudication.service_on is 'DTM*232 (or *472), else earliest line date';
comment on column adjudication.service_to is 'DTM*233, else latest line date';
comment on column adjudication.received_on is 'DTM*050';
comment on column adjudication.crossover_payer is 'NM1*TT NM103';
comment on column adjudication.crossover_code is 'NM1*TT NM109';
comment on column adjudication.corrected_payer is 'NM1*PR NM103 (corrected priority payer)';
comment on column adjudication.allowed_cents is 'AMT*AU';
comment on column adjudication.interest_cents is 'AMT*I';
comment on column adjudication.remark_codes is 'MOA03–07, MIA05 and 20–23, in order; []';

create table adjudication_line (
  adjudication_id BIGINT not null,
  line_no INTEGER not null,
  segment_no INTEGER not null,
  code VARCHAR,
  modifier_1 VARCHAR,
  modifier_2 VARCHAR,
  modifier_3 VARCHAR,
  modifier_4 VARCHAR,
  submitted_code VARCHAR,
  submitted_modifier_1 VARCHAR,
  submitted_modifier_2 VARCHAR,
  charge_cents BIGINT not null,
  paid_cents BIGINT not null,
  units DOUBLE,
  submitted_units DOUBLE,
  service_on DATE,
  service_to DATE,
  line_control_number VARCHAR,
  allowed_cents BIGINT,
  provider_npi VARCHAR,
  remark_codes VARCHAR[] not null
);
comment on table adjudication_line is 'One row per SVC of a CLP.';
comment on column adjudication_line.adjudication_id is 'adjudication';
comment on column adjudication_line.line_no is '1-based position in the CLP (line 0, what a CLP says without SVC, is publish''s)';
comment on column adjudication_line.segment_no is 'of SVC';
comment on column adjudication_line.code is 'SVC01-2, adjudicated (without glued modifiers: 9921325 is 99213 and 25)';
comment on column adjudication_line.modifier_1 is 'SVC01-3';
comment on column adjudication_line.modifier_2 is 'SVC01-4';
comment on column adjudication_line.modifier_3 is 'SVC01-5';
comment on column adjudication_line.modifier_4 is 'SVC01-6';
comment on column adjudication_line.submitted_code is 'SVC06-2';
comment on column adjudication_line.submitted_modifier_1 is 'SVC06-3';
comment on column adjudication_line.submitted_modifier_2 is 'SVC06-4';
comment on column adjudication_line.charge_cents is 'SVC02';
comment on column adjudication_line.paid_cents is 'SVC03';
comment on column adjudication_line.units is 'SVC05 (1 where absent)';
comment on column adjudication_line.submitted_units is 'SVC07';
comment on column adjudication_line.service_on is 'DTM*472 or 150';
comment on column adjudication_line.service_to is 'DTM*151';
comment on column adjudication_line.line_control_number is 'REF*6R';
comment on column adjudication_line.allowed_cents is 'AMT*B6';
comment on column adjudication_line.provider_npi is 'REF*HPI, else the claim''s';
comment on column adjudication_line.remark_codes is 'LQ*HE, in order; []';

create table adjustment (
  adjudication_id BIGINT not null,
  line_no INTEGER not null,
  segment_no INTEGER not null,
  position INTEGER not null,
  group_code VARCHAR,
  carc VARCHAR,
  amount_cents BIGINT not null,
  quantity DOUBLE
);
comment on table adjustment is 'One row per reason/amount trio of a CAS in an 835.';
comment on column adjustment.adjudication_id is 'adjudication';
comment on column adjustment.line_no is 'adjudication_line; 0: claim level (2100)';
comment on column adjustment.segment_no is 'of CAS';
comment on column adjustment.position is 'order within the CLP';
comment on column adjustment.group_code is 'CAS01: CO, PR, OA, PI, CR';
comment on column adjustment.carc is 'reason';
comment on column adjustment.amount_cents is 'amount';
comment on column adjustment.quantity is 'quantity';

create table provider_adjustment (
  remittance_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  position INTEGER not null,
  provider_npi VARCHAR,
  fiscal_on DATE,
  reason_code VARCHAR,
  reference VARCHAR,
  amount_cents BIGINT not null
);
comment on table provider_adjustment is 'One row per reason/amount pair of a PLB.';
comment on column provider_adjustment.remittance_id is 'remittance';
comment on column provider_adjustment.file_id is 'source_file';
comment on column provider_adjustment.segment_no is 'of PLB';
comment on column provider_adjustment.position is 'order within the ST';
comment on column provider_adjustment.provider_npi is 'PLB01';
comment on column provider_adjustment.fiscal_on is 'PLB02';
comment on column provider_adjustment.reason_code is 'component 1';
comment on column provider_adjustment.reference is 'component 2';
comment on column provider_adjustment.amount_cents is 'positive reduces the payment';

create table transaction_row (
  file_id BIGINT not null,
  segment_no INTEGER not null,
  row_id VARCHAR,
  occurrence INTEGER not null,
  posted_on DATE,
  control_number VARCHAR,
  type VARCHAR not null,
  amount_cents BIGINT not null,
  party VARCHAR,
  payer_name VARCHAR,
  reason VARCHAR
);
comment on table transaction_row is 'One row per data row of a transaction export.';
comment on column transaction_row.file_id is 'source_file';
comment on column transaction_row.segment_no is 'row number in the file, from 1, titles and header included; of a CSV blank lines are not counted';
comment on column transaction_row.row_id is 'the export''s own id';
comment on column transaction_row.occurrence is '1, 2, … among rows of this file equal in all fields (or in id): overlapping exports count once';
comment on column transaction_row.posted_on is 'date';
comment on column transaction_row.control_number is 'claim';
comment on column transaction_row.type is 'patient_payment, insurance_payment, contractual, write_off, refund, transfer_to_patient, transfer_to_insurance, charge';
comment on column transaction_row.amount_cents is 'positive in the direction of its type';
comment on column transaction_row.party is 'insurance, patient, or empty';
comment on column transaction_row.payer_name is 'payer as told';
comment on column transaction_row.reason is 'reason as told';

create table denial_row (
  file_id BIGINT not null,
  segment_no INTEGER not null,
  denied_on DATE,
  control_number VARCHAR,
  group_code VARCHAR,
  carc VARCHAR,
  category_code VARCHAR,
  is_rejection BOOLEAN not null,
  amount_cents BIGINT,
  payer_name VARCHAR,
  code VARCHAR,
  remark_codes VARCHAR[] not null,
  status VARCHAR
);
comment on table denial_row is 'One row per data row of a denial export.';
comment on column denial_row.file_id is 'source_file';
comment on column denial_row.segment_no is 'row number in the file, from 1, titles and header included; of a CSV blank lines are not counted';
comment on column denial_row.denied_on is 'denial_date';
comment on column denial_row.control_number is 'claim';
comment on column denial_row.group_code is 'CO of CO-29';
comment on column denial_row.carc is '29 of CO-29';
comment on column denial_row.category_code is 'a 277 category (A3 …) where the row is a front-end rejection';
comment on column denial_row.is_rejection is 'row tells a rejection, never a denial';
comment on column denial_row.amount_cents is 'amount';
comment on column denial_row.payer_name is 'payer as told';
comment on column denial_row.code is 'cpt';
comment on column denial_row.remark_codes is 'remark codes; []';
comment on column denial_row.status is 'status as told';

-- ═══ 2  Reference ═══════════════════════════════════════════════════════════════════════════════════════════════════════
-- etl/reference/*.csv, overlaid by DERMLEDGER_HOME/settings: loaded anew at each publish.

create table root_cause (
  root_cause VARCHAR not null,
  title VARCHAR not null,
  owner VARCHAR not null,
  prevention VARCHAR not null,
  recovery_rate DOUBLE not null,
  action VARCHAR not null,
  source VARCHAR not null
);
comment on table root_cause is 'One row per root cause of denials.';
comment on column root_cause.root_cause is 'elig, cob, auth, coding, bundle, necessity, doc, timely, dup, cred, noncov, payer_err';
comment on column root_cause.title is 'in words';
comment on column root_cause.owner is 'who in the practice can stop it';
comment on column root_cause.prevention is 'how well it can be prevented';
comment on column root_cause.recovery_rate is 'planning default, 0–1';
comment on column root_cause.action is 'what to do first';
comment on column root_cause.source is 'where this is from';

create table carc (
  carc VARCHAR not null,
  class VARCHAR not null,
  root_cause VARCHAR,
  is_soft BOOLEAN not null,
  title VARCHAR not null,
  action VARCHAR,
  from_on DATE,
  to_on DATE,
  source VARCHAR not null
);
comment on table carc is 'One row per claim adjustment reason code.';
comment on column carc.carc is 'code';
comment on column carc.class is 'denial, contractual, patient, pending, informational, takeback, prior_payer, next_payer, bundled_or_contractual (59, B10, B22), by_remark (16, A1)';
comment on column carc.root_cause is 'for denials; for by_remark the default';
comment on column carc.is_soft is 'a request for information';
comment on column carc.title is 'our words';
comment on column carc.action is 'our words';
comment on column carc.from_on is 'in force from';
comment on column carc.to_on is 'in force to';
comment on column carc.source is 'where this is from';

create table rarc (
  rarc VARCHAR not null,
  root_cause VARCHAR,
  effect VARCHAR,
  title VARCHAR not null,
  from_on DATE,
  to_on DATE,
  source VARCHAR not null
);
comment on table rarc is 'One row per remittance advice remark code that changes a decision.';
comment on column rarc.rarc is 'code';
comment on column rarc.root_cause is 'decides for CARC 16 and A1';
comment on column rarc.effect is 'unprocessable (MA130), qmb (N781–N783), forwarded (MA18, N89, MA07), appeal, no_appeal, …';
comment on column rarc.title is 'our words';
comment on column rarc.from_on is 'in force from';
comment on column rarc.to_on is 'in force to';
comment on column rarc.source is 'where this is from';

create table cpt_code (
  code VARCHAR not null,
  family VARCHAR not null,
  global_days VARCHAR,
  multiple_procedure INTEGER,
  fee_cents BIGINT,
  source VARCHAR not null
);
comment on table cpt_code is 'One row per procedure code known.';
comment on column cpt_code.code is 'CPT or HCPCS';
comment on column cpt_code.family is 'family key of DERMATOLOGY.md §1';
comment on column cpt_code.global_days is '000, 010, 090, ZZZ, XXX';
comment on column cpt_code.multiple_procedure is 'Medicare indicator: 0, 2, 9';
comment on column cpt_code.fee_cents is 'national non-facility amount';
comment on column cpt_code.source is 'where this is from';

create table cpt_family (
  family VARCHAR not null,
  title VARCHAR not null,
  stream VARCHAR not null,
  is_cosmetic BOOLEAN not null,
  source VARCHAR not null
);
comment on table cpt_family is 'One row per code family.';
comment on column cpt_family.family is 'key';
comment on column cpt_family.title is 'in words';
comment on column cpt_family.stream is 'office procedures, surgery, path, drug, photo, em, cosmetic';
comment on column cpt_family.is_cosmetic is 'usually self-pay';
comment on column cpt_family.source is 'where this is from';

create table payer_class_rule (
  position INTEGER not null,
  filing_code VARCHAR,
  name_pattern VARCHAR,
  class VARCHAR not null,
  source VARCHAR not null
);
comment on table payer_class_rule is 'How a payer''s class follows from what claims tell: the first rule that fits.';
comment on column payer_class_rule.position is 'order';
comment on column payer_class_rule.filing_code is 'SBR09/CLP06, or empty for any';
comment on column payer_class_rule.name_pattern is 'regular expression on the upper-case name, or empty';
comment on column payer_class_rule.class is 'Medicare, Medicare Advantage, Medicaid, commercial, other';
comment on column payer_class_rule.source is 'where this is from';

create table payer_alias (
  alias VARCHAR not null,
  payer VARCHAR not null,
  from_on DATE
);
comment on table payer_alias is 'Names and ids that mean one payer (settings).';
comment on column payer_alias.alias is 'a name (upper case, single blanks) or a payer id, as files tell it';
comment on column payer_alias.payer is 'the name shown';
comment on column payer_alias.from_on is 'since when it was set';

create table payer_setting (
  payer VARCHAR not null,
  class VARCHAR,
  is_capitated BOOLEAN not null
);
comment on table payer_setting is 'What people set about a payer.';
comment on column payer_setting.payer is 'the name shown';
comment on column payer_setting.class is 'class, where it overrides the rules';
comment on column payer_setting.is_capitated is 'CARC 24 is contractual there';

create table practice_setting (
  practice_id VARCHAR not null,
  name VARCHAR,
  history_from DATE
);
comment on table practice_setting is 'What people set about a practice.';
comment on column practice_setting.practice_id is 'billing NPI';
comment on column practice_setting.name is 'name shown, where it overrides what files tell';
comment on column practice_setting.history_from is 'first service date from which the history is complete';

create table filing_limit (
  payer VARCHAR,
  class VARCHAR,
  kind VARCHAR not null,
  days INTEGER not null,
  clock VARCHAR not null,
  is_default BOOLEAN not null,
  from_on DATE,
  source VARCHAR not null
);
comment on table filing_limit is 'One row per payer (or class) and kind of deadline.';
comment on column filing_limit.payer is 'name shown; empty: default of the class';
comment on column filing_limit.class is 'payer class';
comment on column filing_limit.kind is 'original, corrected, first_dispute, second_dispute';
comment on column filing_limit.days is 'how long';
comment on column filing_limit.clock is 'service, remittance, primary_remittance';
comment on column filing_limit.is_default is 'true: verify in your contract';
comment on column filing_limit.from_on is 'in force from';
comment on column filing_limit.source is 'where this is from';

create table expected_fee (
  payer VARCHAR,
  code VARCHAR not null,
  modifier VARCHAR,
  allowed_cents BIGINT not null,
  from_on DATE
);
comment on table expected_fee is 'Expected allowed amounts people entered (settings).';
comment on column expected_fee.payer is 'name shown; empty: all';
comment on column expected_fee.code is 'CPT or HCPCS';
comment on column expected_fee.modifier is '26, TC, … or empty';
comment on column expected_fee.allowed_cents is 'per unit';
comment on column expected_fee.from_on is 'in force from';

create table target (
  kpi VARCHAR not null,
  from_value DOUBLE,
  to_value DOUBLE,
  source VARCHAR not null,
  from_on DATE
);
comment on table target is 'What the practice aims at (settings); what is published stands with each definition.';
comment on column target.kpi is 'name of the figure, as in kpi-summary';
comment on column target.from_value is 'at least: days, a rate of 0 to 1, or cents; empty: no lower end';
comment on column target.to_value is 'at most; empty: no upper end';
comment on column target.source is 'where the practice has it from';
comment on column target.from_on is 'aimed at from this day on; empty: always';

create table medicare_fee (
  code VARCHAR not null,
  modifier VARCHAR,
  non_facility_cents BIGINT not null,
  facility_cents BIGINT not null,
  from_on DATE not null,
  to_on DATE not null,
  source VARCHAR not null
);
comment on table medicare_fee is 'The Medicare physician fee schedule, as shipped: national amounts of the codes a dermatology practice bills.';
comment on column medicare_fee.code is 'CPT or HCPCS';
comment on column medicare_fee.modifier is '26, TC, or empty: the whole service';
comment on column medicare_fee.non_facility_cents is 'a unit, in the office';
comment on column medicare_fee.facility_cents is 'a unit, in a hospital or surgery centre';
comment on column medicare_fee.from_on is 'first service date it is for';
comment on column medicare_fee.to_on is 'last service date it is for';
comment on column medicare_fee.source is 'where this is from';

create table learning_start (
  payer VARCHAR,
  from_on DATE not null,
  reason VARCHAR
);
comment on table learning_start is 'One row per day from which chances of recovery are learned anew: denials from before it count no longer, from that day on.';
comment on column learning_start.payer is 'empty: all payers';
comment on column learning_start.from_on is 'the day';
comment on column learning_start.reason is 'why';

create table worklist_weight (
  queue VARCHAR not null,
  minutes INTEGER not null,
  cost_of_touch_cents BIGINT not null,
  chance DOUBLE not null,
  prior_n DOUBLE not null,
  from_on DATE,
  source VARCHAR not null
);
comment on table worklist_weight is 'What working a claim of a queue takes and brings: the weights of the worklist''s order. Dated: the latest row in force counts.';
comment on column worklist_weight.queue is 'denied, underpaid, unexplained, no_response, unacknowledged, rejected, secondary_unbilled, crossed_over_silent, qmb_bill_medicaid, takeback_without_reversal, patient_due, duplicate_charge, overpayment_60_day, credit_prepaid, credit_duplicate, credit_two_primaries, credit_other, expired';
comment on column worklist_weight.minutes is 'a touch takes';
comment on column worklist_weight.cost_of_touch_cents is 'a touch costs';
comment on column worklist_weight.chance is 'that the money comes, 0–1, where no root cause tells it';
comment on column worklist_weight.prior_n is 'how many decided denials of one''s own weigh as much as the planning share';
comment on column worklist_weight.from_on is 'in force from';
comment on column worklist_weight.source is 'where this is from';

create table deadline_urgency (
  within_days INTEGER not null,
  factor DOUBLE not null,
  from_on DATE,
  source VARCHAR not null
);
comment on table deadline_urgency is 'How much more a claim weighs as its deadline nears: the largest factor among the steps it is within; 1 beyond them.';
comment on column deadline_urgency.within_days is 'days left, at most';
comment on column deadline_urgency.factor is 'times the worth of the claim';
comment on column deadline_urgency.from_on is 'in force from';
comment on column deadline_urgency.source is 'where this is from';

create table tie_out (
  practice_npi VARCHAR,
  month VARCHAR not null,
  charges_cents BIGINT,
  payments_cents BIGINT,
  adjustments_cents BIGINT,
  ar_cents BIGINT
);
comment on table tie_out is 'Month-end figures of the practice''s own system, typed in or imported.';
comment on column tie_out.practice_npi is 'practice; empty: all';
comment on column tie_out.month is 'YYYY-MM';
comment on column tie_out.charges_cents is 'charges of the month';
comment on column tie_out.payments_cents is 'payments of the month';
comment on column tie_out.adjustments_cents is 'adjustments of the month';
comment on column tie_out.ar_cents is 'A/R at its end';

-- ═══ 3  What publish makes of them ═══════════════════════════════════════════════════════════════════════════════════════

create table practice (
  practice_id VARCHAR not null,
  name VARCHAR not null,
  history_from DATE
);
comment on table practice is 'One row per billing NPI.';
comment on column practice.practice_id is 'NPI ('''' where unknown)';
comment on column practice.name is 'latest name told';
comment on column practice.history_from is 'settings, else earliest 837 service date; empty: no 837 loaded';

create table location (
  location_id VARCHAR not null,
  practice_id VARCHAR not null,
  name VARCHAR not null
);
comment on table location is 'One row per service place.';
comment on column location.location_id is 'NPI, with the name where one NPI serves several places';
comment on column location.practice_id is 'practice';
comment on column location.name is 'latest name told';

create table provider (
  provider_id VARCHAR not null,
  name VARCHAR not null
);
comment on table provider is 'One row per rendering NPI.';
comment on column provider.provider_id is 'NPI';
comment on column provider.name is 'latest name told';

create table payer (
  payer VARCHAR not null,
  class VARCHAR not null,
  is_capitated BOOLEAN not null,
  rule_class VARCHAR,
  rule_source VARCHAR
);
comment on table payer is 'One row per payer as shown: many names and ids map to one.';
comment on column payer.payer is 'name shown (RULINGS 6): upper case, single blanks';
comment on column payer.class is 'Medicare, Medicare Advantage, Medicaid, commercial, other';
comment on column payer.is_capitated is 'from settings';
comment on column payer.rule_class is 'class by the rules, where the settings say nothing else';
comment on column payer.rule_source is 'of the rule that fits; empty: none does';

create table payer_name (
  alias VARCHAR not null,
  kind VARCHAR not null,
  payer VARCHAR not null
);
comment on table payer_name is 'One row per name or id that files used for a payer.';
comment on column payer_name.alias is 'NM109/N104 id or upper-case name';
comment on column payer_name.kind is 'id, name';
comment on column payer_name.payer is 'payer';

create table patient (
  patient_id VARCHAR not null,
  member_id VARCHAR,
  last_name VARCHAR,
  first_name VARCHAR,
  birth_on DATE,
  sex VARCHAR
);
comment on table patient is 'One row per patient: practice, member id and first name, else name and birth date.';
comment on column patient.patient_id is 'opaque';
comment on column patient.member_id is 'latest';
comment on column patient.last_name is 'latest';
comment on column patient.first_name is 'latest';
comment on column patient.birth_on is 'latest';
comment on column patient.sex is 'latest';

create table claim (
  claim_id VARCHAR not null,
  origin VARCHAR not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  provider_id VARCHAR,
  patient_id VARCHAR,
  control_number VARCHAR,
  payer VARCHAR not null,
  payer_class VARCHAR not null,
  first_payer VARCHAR not null,
  service_on DATE,
  service_to DATE,
  charge_cents BIGINT not null,
  first_submitted_on DATE,
  last_submitted_on DATE,
  live_submission_id BIGINT,
  is_before_history BOOLEAN not null,
  is_qmb BOOLEAN not null,
  voided_on DATE
);
comment on table claim is 'One row per bill of one visit: the family of all its submissions and adjudications. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column claim.claim_id is 'opaque, 12 characters, stable: that of its earliest member';
comment on column claim.origin is '837, claims, remittance (known only from an 835)';
comment on column claim.practice_id is 'practice';
comment on column claim.location_id is 'location';
comment on column claim.provider_id is 'rendering provider of the live submission';
comment on column claim.patient_id is 'patient';
comment on column claim.control_number is 'of the live submission, else CLP01';
comment on column claim.payer is 'primary payer, name shown';
comment on column claim.payer_class is 'its class';
comment on column claim.first_payer is 'payer of the first submission';
comment on column claim.service_on is 'earliest service date';
comment on column claim.service_to is 'latest';
comment on column claim.charge_cents is 'now';
comment on column claim.first_submitted_on is 'SUB1; empty where the first loaded is a 7 or 8, or without a submission';
comment on column claim.last_submitted_on is 'SUBn';
comment on column claim.live_submission_id is 'now';
comment on column claim.is_before_history is 'known only from remittances, service before history_from: out of A/R and rates';
comment on column claim.is_qmb is 'a remittance said QMB';
comment on column claim.voided_on is 'from this day';

create table match_key (
  key UBIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null
);
comment on table match_key is 'One row per key by which a row of a file may belong to a claim: an incremental publish makes anew what shares a key with what arrived.';
comment on column match_key.key is 'hash of account, number of a payer, or member and service date';
comment on column match_key.file_id is 'of the submission, adjudication, acknowledgement or row of an export';
comment on column match_key.segment_no is 'likewise';

create table acknowledgement_by_number (
  key UBIGINT not null,
  acknowledgement_id BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  kind VARCHAR not null,
  level VARCHAR not null,
  source_entity VARCHAR,
  source_name VARCHAR,
  source_code VARCHAR,
  acknowledged_on DATE,
  status_on DATE,
  batch_reference VARCHAR,
  practice_npi VARCHAR,
  control_number VARCHAR,
  payer_control_number VARCHAR,
  category_code VARCHAR,
  status_code VARCHAR,
  action_code VARCHAR,
  message VARCHAR,
  group_control VARCHAR,
  st_control VARCHAR,
  verdict_code VARCHAR
);
comment on table acknowledgement_by_number is 'Each acknowledgement that names what it is about, in the order of the numbers it is found by: the answers to one claim are read without the others.';
comment on column acknowledgement_by_number.key is 'hash of the claim''s control number; of the batch''s reference, of the group''s control number where it is about a batch or group';
comment on column acknowledgement_by_number.acknowledgement_id is 'acknowledgement';
comment on column acknowledgement_by_number.file_id is 'acknowledgement, as those below';
comment on column acknowledgement_by_number.segment_no is 'likewise';
comment on column acknowledgement_by_number.kind is 'likewise';
comment on column acknowledgement_by_number.level is 'likewise';
comment on column acknowledgement_by_number.source_entity is 'likewise';
comment on column acknowledgement_by_number.source_name is 'likewise';
comment on column acknowledgement_by_number.source_code is 'likewise';
comment on column acknowledgement_by_number.acknowledged_on is 'likewise';
comment on column acknowledgement_by_number.status_on is 'likewise';
comment on column acknowledgement_by_number.batch_reference is 'likewise';
comment on column acknowledgement_by_number.practice_npi is 'likewise';
comment on column acknowledgement_by_number.control_number is 'likewise';
comment on column acknowledgement_by_number.payer_control_number is 'likewise';
comment on column acknowledgement_by_number.category_code is 'likewise';
comment on column acknowledgement_by_number.status_code is 'likewise';
comment on column acknowledgement_by_number.action_code is 'likewise';
comment on column acknowledgement_by_number.message is 'likewise';
comment on column acknowledgement_by_number.group_control is 'likewise';
comment on column acknowledgement_by_number.st_control is 'likewise';
comment on column acknowledgement_by_number.verdict_code is 'likewise';

create table shared_fact (
  kind VARCHAR not null,
  key VARCHAR not null,
  value VARCHAR
);
comment on table shared_fact is 'One row per thing that claims take from files that are not their own: where one changes, the claims that it reaches are made anew.';
comment on column shared_fact.kind is 'payer id, payer name, biller, tax id, lone biller, history, shared place, answer';
comment on column shared_fact.key is 'id, name, NPI; of an answer to a batch the set it is about';
comment on column shared_fact.value is 'what it means';

create table learned_name (
  claim_id VARCHAR not null,
  name VARCHAR not null,
  payer VARCHAR not null,
  adjudications INTEGER not null
);
comment on table learned_name is 'One row per claim, name of an 835 that no bill uses, and payer billed in the position told: by their sum a name is learned.';
comment on column learned_name.claim_id is 'claim';
comment on column learned_name.name is 'remit_payer';
comment on column learned_name.payer is 'whom the claim''s bill names';
comment on column learned_name.adjudications is 'that say so';

create table claim_alias (
  birth_id VARCHAR not null,
  claim_id VARCHAR not null
);
comment on table claim_alias is 'One row per birth id: every id a claim was ever known by. Each step of publish writes it in the order of birth_id: the rows of one claim are found without reading the others.';
comment on column claim_alias.birth_id is 'id of one member';
comment on column claim_alias.claim_id is 'claim';

create table claim_submission (
  submission_id BIGINT not null,
  claim_id VARCHAR not null,
  position INTEGER not null,
  role VARCHAR not null,
  payer VARCHAR not null,
  sequence INTEGER not null,
  submitted_on DATE,
  live_from DATE,
  live_to DATE,
  acknowledged_on DATE,
  accepted_on DATE,
  accepted_by VARCHAR,
  rejected_on DATE,
  rejected_by VARCHAR,
  reject_category VARCHAR,
  reject_status VARCHAR,
  reject_batch_id BIGINT,
  reject_file_id BIGINT
);
comment on table claim_submission is 'One row per submission: its claim, what it is in the family, and its verdict. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column claim_submission.submission_id is 'submission';
comment on column claim_submission.claim_id is 'claim';
comment on column claim_submission.position is '1-based order in the family (date, content)';
comment on column claim_submission.role is 'original, resubmission, replacement, void, next_payer, payer_change';
comment on column claim_submission.payer is 'name shown';
comment on column claim_submission.sequence is '1 primary, 2, 3';
comment on column claim_submission.submitted_on is 'submission';
comment on column claim_submission.live_from is 'live word about lines and charge from this day; empty: never';
comment on column claim_submission.live_to is 'to this day, exclusive; empty: still';
comment on column claim_submission.acknowledged_on is 'first 277CA or 999 about it (receipts too)';
comment on column claim_submission.accepted_on is 'first acceptance, where the farthest source loaded accepts; ends at rejected_on';
comment on column claim_submission.accepted_by is 'clearinghouse, payer';
comment on column claim_submission.rejected_on is 'first rejection';
comment on column claim_submission.rejected_by is 'clearinghouse, payer, 999, denial export';
comment on column claim_submission.reject_category is 'STC01-1 of the rejection, or 999 verdict';
comment on column claim_submission.reject_status is 'STC01-2 of the rejection';
comment on column claim_submission.reject_batch_id is 'acknowledgement that refused its whole batch, provider, group or set; empty: this claim alone was refused';
comment on column claim_submission.reject_file_id is 'source_file that told the rejection';

create table service_line (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  code VARCHAR,
  family VARCHAR,
  modifier_1 VARCHAR,
  modifier_2 VARCHAR,
  modifier_3 VARCHAR,
  modifier_4 VARCHAR,
  units DOUBLE,
  charge_cents BIGINT not null,
  service_on DATE,
  provider_id VARCHAR,
  place_of_service VARCHAR,
  diagnoses VARCHAR[],
  line_control_number VARCHAR,
  submission_id BIGINT,
  segment_no INTEGER
);
comment on table service_line is 'One row per line the claim has or had; line 0 holds what no line does. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column service_line.claim_id is 'claim';
comment on column service_line.line_no is 'stable number within the claim, 1 …; 0: claim level';
comment on column service_line.code is 'CPT or HCPCS';
comment on column service_line.family is 'cpt_family; empty: unknown code';
comment on column service_line.modifier_1 is 'as last submitted';
comment on column service_line.modifier_2 is 'likewise';
comment on column service_line.modifier_3 is 'likewise';
comment on column service_line.modifier_4 is 'likewise';
comment on column service_line.units is 'as last submitted';
comment on column service_line.charge_cents is 'now (0 after a removal or a void)';
comment on column service_line.service_on is 'service date';
comment on column service_line.provider_id is 'rendering provider';
comment on column service_line.place_of_service is 'place';
comment on column service_line.diagnoses is 'by its pointers';
comment on column service_line.line_control_number is 'REF*6R';
comment on column service_line.submission_id is 'the submission that last told it; empty: from a remittance';
comment on column service_line.segment_no is 'its SV1 there';

create table line_charge (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  from_on DATE not null,
  charge_cents BIGINT not null,
  submission_id BIGINT,
  adjudication_id BIGINT
);
comment on table line_charge is 'One row per change of a line''s charge: the amount in force from a day.';
comment on column line_charge.claim_id is 'claim';
comment on column line_charge.line_no is 'service_line';
comment on column line_charge.from_on is 'the day it took effect';
comment on column line_charge.charge_cents is 'in force from then (absolute, not the change)';
comment on column line_charge.submission_id is 'who told it';
comment on column line_charge.adjudication_id is 'or this remittance';

create table claim_adjudication (
  adjudication_id BIGINT not null,
  claim_id VARCHAR not null,
  remittance_id BIGINT,
  origin VARCHAR not null,
  match_method VARCHAR not null,
  payer VARCHAR not null,
  remit_payer VARCHAR,
  sequence INTEGER not null,
  spoken_on DATE,
  rank BIGINT not null,
  kind VARCHAR not null,
  undone_on DATE,
  undone_by BIGINT,
  undoes BIGINT,
  is_forwarded BOOLEAN not null,
  is_unprocessable BOOLEAN not null
);
comment on table claim_adjudication is 'One row per adjudication: its claim, who speaks, and how long the word held. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column claim_adjudication.adjudication_id is 'adjudication';
comment on column claim_adjudication.claim_id is 'claim';
comment on column claim_adjudication.remittance_id is 'remittance; empty for origin cob';
comment on column claim_adjudication.origin is '835, cob (told by the next payer''s bill)';
comment on column claim_adjudication.match_method is 'exact, normalised, prefix, payer_control_number, member_date_charge, none, cob';
comment on column claim_adjudication.payer is 'payer of the submission it answers, name shown';
comment on column claim_adjudication.remit_payer is 'the 835''s own name';
comment on column claim_adjudication.sequence is '1, 2, 3: position in the order of payers';
comment on column claim_adjudication.spoken_on is 'payment date (DTP*573 for cob)';
comment on column claim_adjudication.rank is 'total order of the claim''s adjudications (RULINGS 13)';
comment on column claim_adjudication.kind is 'word, reversal, none (23, 25), repeat (already paid; later denial of a decided line)';
comment on column claim_adjudication.undone_on is 'the day a reversal undid it';
comment on column claim_adjudication.undone_by is 'that reversal';
comment on column claim_adjudication.undoes is 'for a reversal: the adjudication it undid; empty: reversal_without_original';
comment on column claim_adjudication.is_forwarded is '19–21, NM1*TT, MA18, N89, MA07';
comment on column claim_adjudication.is_unprocessable is 'MA130';

create table adjudication_share (
  adjudication_id BIGINT not null,
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  adjudication_line_no INTEGER,
  charge_cents BIGINT not null,
  paid_cents BIGINT not null,
  allowed_cents BIGINT,
  patient_cents BIGINT not null,
  next_payer_cents BIGINT not null,
  contractual_cents BIGINT not null,
  prior_payer_cents BIGINT not null,
  denied_cents BIGINT not null,
  denied_patient_cents BIGINT not null,
  pending_cents BIGINT not null,
  other_cents BIGINT not null,
  is_denied BOOLEAN not null,
  is_partly_denied BOOLEAN not null,
  is_expected BOOLEAN not null,
  group_code VARCHAR,
  carc VARCHAR,
  root_cause VARCHAR,
  is_soft BOOLEAN not null,
  remark_codes VARCHAR[] not null,
  is_repeat BOOLEAN not null
);
comment on table adjudication_share is 'One row per adjudication × claim line: what that payer said of it, matched and spread (cents by largest remainder). Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column adjudication_share.adjudication_id is 'claim_adjudication';
comment on column adjudication_share.claim_id is 'claim';
comment on column adjudication_share.line_no is 'service_line; 0: what fits none';
comment on column adjudication_share.adjudication_line_no is 'first adjudication_line it came from; empty: spread from the claim level';
comment on column adjudication_share.charge_cents is 'SVC02 (Σ over split lines)';
comment on column adjudication_share.paid_cents is 'SVC03';
comment on column adjudication_share.allowed_cents is 'AMT*B6, else paid + PR';
comment on column adjudication_share.patient_cents is 'PR amounts, next_payer ones apart';
comment on column adjudication_share.next_payer_cents is 'QMB and OA-209';
comment on column adjudication_share.contractual_cents is 'contractual class';
comment on column adjudication_share.prior_payer_cents is 'CARC 23';
comment on column adjudication_share.denied_cents is 'denial class, not PR';
comment on column adjudication_share.denied_patient_cents is 'denial CARC under PR';
comment on column adjudication_share.pending_cents is 'pending class';
comment on column adjudication_share.other_cents is 'informational, takeback, unknown';
comment on column adjudication_share.is_denied is 'full denial (DATA.md §3)';
comment on column adjudication_share.is_partly_denied is 'some denied money, but not a full denial';
comment on column adjudication_share.is_expected is 'GY, GX, GA, GZ or cosmetic, with noncov or necessity';
comment on column adjudication_share.group_code is 'of the leading denial adjustment (largest amount, ties by position)';
comment on column adjudication_share.carc is 'likewise';
comment on column adjudication_share.root_cause is 'likewise';
comment on column adjudication_share.is_soft is 'request for information';
comment on column adjudication_share.remark_codes is 'of the line, else the claim';
comment on column adjudication_share.is_repeat is 'says "already paid", or denies a line this payer has decided: no word on the line (RULINGS 7)';

create table ledger_entry (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  posted_on DATE not null,
  kind VARCHAR not null,
  party VARCHAR not null,
  payer VARCHAR not null,
  amount_cents BIGINT not null,
  reason VARCHAR,
  adjudication_id BIGINT,
  submission_id BIGINT,
  file_id BIGINT,
  segment_no INTEGER
);
comment on table ledger_entry is 'One row per dated money movement of a claim line. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column ledger_entry.claim_id is 'claim';
comment on column ledger_entry.line_no is 'service_line';
comment on column ledger_entry.posted_on is 'date of the entry';
comment on column ledger_entry.kind is 'charge, payer_payment, contractual, prior_payer, to_patient, patient_payment, write_off, refund, transfer';
comment on column ledger_entry.party is 'insurance, patient';
comment on column ledger_entry.payer is 'who pays, or whose word it is; the primary for patient entries';
comment on column ledger_entry.amount_cents is 'signed in the direction of the kind (a payment that comes in is positive, its reversal negative)';
comment on column ledger_entry.reason is 'of a write-off, refund, transfer';
comment on column ledger_entry.adjudication_id is 'from this adjudication';
comment on column ledger_entry.submission_id is 'or this submission';
comment on column ledger_entry.file_id is 'source_file';
comment on column ledger_entry.segment_no is 'place in it';

create table balance (
  claim_id VARCHAR not null,
  party VARCHAR not null,
  payer VARCHAR not null,
  open_cents BIGINT not null,
  denied_cents BIGINT not null,
  state VARCHAR not null,
  party_cents BIGINT not null,
  service_on DATE,
  submitted_on DATE,
  responsible_on DATE,
  from_on DATE not null,
  to_on DATE not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null
);
comment on table balance is 'One row per claim × party × payer × stretch of days in which a balance stood; non-zero only; sorted by to_on, then from_on.';
comment on column balance.claim_id is 'claim';
comment on column balance.party is 'insurance, patient';
comment on column balance.payer is 'who owes it (patient rows: the primary payer)';
comment on column balance.open_cents is 'what stood';
comment on column balance.denied_cents is 'of which denied';
comment on column balance.state is 'waiting, denied, pending, next_payer, qmb, unexplained, credit, patient: the largest part of it';
comment on column balance.party_cents is 'sum over the claim''s rows of that party on those days (credit and bucket are judged by it)';
comment on column balance.service_on is 'aging basis: service';
comment on column balance.submitted_on is 'aging basis: first submission';
comment on column balance.responsible_on is 'aging basis: since when this party is responsible';
comment on column balance.from_on is 'first day it stood';
comment on column balance.to_on is 'day it ended, exclusive; 9999-12-31: still';
comment on column balance.practice_id is 'of the claim, as the next three: filters need no join';
comment on column balance.location_id is 'filters';
comment on column balance.primary_payer is 'filters';
comment on column balance.payer_class is 'filters';

create table line_balance (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  party VARCHAR not null,
  payer VARCHAR not null,
  open_cents BIGINT not null,
  party_cents BIGINT not null,
  service_on DATE,
  submitted_on DATE,
  responsible_on DATE,
  from_on DATE not null,
  to_on DATE not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  provider_id VARCHAR,
  family VARCHAR
);
comment on table line_balance is '`balance` by claim line, line 0 spread (line_entry): for provider and CPT filters. Sums to `balance` on every day.';
comment on column line_balance.claim_id is 'claim';
comment on column line_balance.line_no is 'service_line (never 0, unless the claim has no other)';
comment on column line_balance.party is 'insurance, patient';
comment on column line_balance.payer is 'as in balance';
comment on column line_balance.open_cents is 'what stood';
comment on column line_balance.party_cents is 'as in balance: of the whole claim, not the line (0: its lines cancel out)';
comment on column line_balance.service_on is 'as in balance: of the claim';
comment on column line_balance.submitted_on is 'as in balance';
comment on column line_balance.responsible_on is 'as in balance';
comment on column line_balance.from_on is 'first day';
comment on column line_balance.to_on is 'exclusive';
comment on column line_balance.practice_id is 'of the claim, as the next three: filters need no join';
comment on column line_balance.location_id is 'filters';
comment on column line_balance.primary_payer is 'filters';
comment on column line_balance.payer_class is 'filters';
comment on column line_balance.provider_id is 'line_filter, as family';
comment on column line_balance.family is 'filters';

create table line_entry (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  posted_on DATE not null,
  kind VARCHAR not null,
  party VARCHAR not null,
  amount_cents BIGINT not null,
  adjudication_id BIGINT
);
comment on table line_entry is 'What `ledger_entry` has on line 0, by claim line: with its other lines'' entries it sums to `line_balance` on every day. Where money finds another line later, the move is an entry of that day; by kind they sum to line 0''s.';
comment on column line_entry.claim_id is 'claim';
comment on column line_entry.line_no is 'service_line (never 0, unless the claim has no other)';
comment on column line_entry.posted_on is 'date of the entry';
comment on column line_entry.kind is 'as in ledger_entry; transfers of claims with several lines are to_patient';
comment on column line_entry.party is 'insurance, patient';
comment on column line_entry.amount_cents is 'as in ledger_entry';
comment on column line_entry.adjudication_id is 'of a payer_payment';

create table denial (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  payer VARCHAR not null,
  sequence INTEGER not null,
  opened_on DATE not null,
  latest_on DATE not null,
  adjudication_id BIGINT,
  group_code VARCHAR,
  carc VARCHAR,
  root_cause VARCHAR not null,
  remark_codes VARCHAR[] not null,
  is_full BOOLEAN not null,
  is_expected BOOLEAN not null,
  is_soft BOOLEAN not null,
  is_duplicate BOOLEAN not null,
  patient_owes BOOLEAN not null,
  denied_cents BIGINT not null,
  closed_on DATE,
  overturned_on DATE,
  worked_on DATE,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  provider_id VARCHAR,
  family VARCHAR
);
comment on table denial is 'One row per denial episode: line × payer.';
comment on column denial.claim_id is 'claim';
comment on column denial.line_no is 'service_line';
comment on column denial.payer is 'who denied';
comment on column denial.sequence is 'position of that payer';
comment on column denial.opened_on is 'first denial in force';
comment on column denial.latest_on is 'latest repeat';
comment on column denial.adjudication_id is 'that opened it; empty: from a denial export';
comment on column denial.group_code is 'of the leading adjustment';
comment on column denial.carc is 'likewise';
comment on column denial.root_cause is 'likewise; `unknown`';
comment on column denial.remark_codes is 'likewise';
comment on column denial.is_full is 'whole line';
comment on column denial.is_expected is 'see adjudication_share';
comment on column denial.is_soft is 'request for information';
comment on column denial.is_duplicate is 'repeat denial of a decided line: listed with 0 cents';
comment on column denial.patient_owes is 'denial CARC under PR';
comment on column denial.denied_cents is 'money (PR amount where patient_owes)';
comment on column denial.closed_on is 'a later word (or reversal) ended it';
comment on column denial.overturned_on is 'a later live word that is no denial';
comment on column denial.worked_on is 'resubmission, replacement after it; empty: not seen';
comment on column denial.practice_id is 'of the claim, as the next three: filters need no join';
comment on column denial.location_id is 'filters';
comment on column denial.primary_payer is 'filters';
comment on column denial.payer_class is 'filters';
comment on column denial.provider_id is 'of the line (line_filter), as family';
comment on column denial.family is 'filters';

create table denial_recovery (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  payer VARCHAR not null,
  opened_on DATE not null,
  paid_on DATE not null,
  paid_cents BIGINT not null
);
comment on table denial_recovery is 'Payers'' payments on a denied line since the denial, net of reversals, by day.';
comment on column denial_recovery.claim_id is 'denial';
comment on column denial_recovery.line_no is 'denial';
comment on column denial_recovery.payer is 'denial';
comment on column denial_recovery.opened_on is 'denial';
comment on column denial_recovery.paid_on is 'day of the payment';
comment on column denial_recovery.paid_cents is 'amount; recovered = min(denied, Σ up to as_of), at least 0';

create table line_allowed (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  payer VARCHAR not null,
  code VARCHAR,
  modifier VARCHAR,
  place VARCHAR not null,
  provider_id VARCHAR,
  service_on DATE,
  charge_cents BIGINT not null,
  allowed_cents BIGINT not null,
  unit_cents BIGINT,
  is_second BOOLEAN not null,
  from_on DATE not null,
  to_on DATE not null
);
comment on table line_allowed is 'One row per word of a primary payer that allowed a claim line in full or in part, for as long as it stood: what norms are learned from.';
comment on column line_allowed.claim_id is 'claim';
comment on column line_allowed.line_no is 'service_line';
comment on column line_allowed.payer is 'who allowed it';
comment on column line_allowed.code is 'CPT or HCPCS';
comment on column line_allowed.modifier is 'modifiers that cut or raise a price, sorted: 26, TC, 50, …; empty: none';
comment on column line_allowed.place is 'office, facility: where Medicare has a price of its own';
comment on column line_allowed.provider_id is 'rendering provider';
comment on column line_allowed.service_on is 'service date';
comment on column line_allowed.charge_cents is 'charge of the line in the word';
comment on column line_allowed.allowed_cents is 'AMT*B6, else paid + PR; with what sequestration took (CO-253) and what the payer paid before';
comment on column line_allowed.unit_cents is 'allowed a unit; empty where it tells no price: several units of a procedure, no code';
comment on column line_allowed.is_second is 'procedure that came below the best of its day: it may have been cut to half';
comment on column line_allowed.from_on is 'day of the word';
comment on column line_allowed.to_on is 'day it ended, exclusive; 9999-12-31: still';

create table norm_month (
  month_on DATE not null,
  lines BIGINT not null
);
comment on table norm_month is 'One row per month in which a claim was first sent: its norms are made, from the words of the twelve months before it as they stood on its first day.';
comment on column norm_month.month_on is 'first day';
comment on column norm_month.lines is 'words (line_allowed) they are made of';

create table allowed_norm (
  month_on DATE not null,
  kind VARCHAR not null,
  payer VARCHAR not null,
  code VARCHAR,
  modifier VARCHAR,
  place VARCHAR,
  service_year INTEGER,
  provider_id VARCHAR,
  usual DOUBLE not null,
  low DOUBLE not null,
  high DOUBLE not null,
  lines INTEGER not null
);
comment on table allowed_norm is 'One row per month and cell with 20 words or more: what a payer usually allowed.';
comment on column allowed_norm.month_on is 'norm_month';
comment on column allowed_norm.kind is 'cents a unit: year (code × modifier × place × year of service), place (without the year), code (without the place). Ratios: clinician (of these), clinician of Medicare (of its schedule), multiple (of Medicare''s fee), second, second of class (of the price, second procedures of a day), share (of charges), class (likewise, all payers of a class)';
comment on column allowed_norm.payer is 'payer; of kinds class and second of class: the class';
comment on column allowed_norm.code is 'where the kind has it, as the next four';
comment on column allowed_norm.modifier is 'line_allowed';
comment on column allowed_norm.place is 'line_allowed';
comment on column allowed_norm.service_year is 'year of service';
comment on column allowed_norm.provider_id is 'clinician';
comment on column allowed_norm.usual is 'the most frequent value where that is more than half of the lines, else the median';
comment on column allowed_norm.low is '10th percentile';
comment on column allowed_norm.high is '90th percentile';
comment on column allowed_norm.lines is 'words behind it';

create table line_expected (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  payer VARCHAR not null,
  expected_cents BIGINT not null,
  basis VARCHAR not null,
  basis_n INTEGER,
  low_cents BIGINT,
  high_cents BIGINT,
  medicare_cents BIGINT,
  usual_cents BIGINT,
  is_reduced BOOLEAN not null
);
comment on table line_expected is 'One row per claim line and payer that is primary for it or denied it: what that payer should allow, where anything tells; from what was known before the month in which the claim was first sent.';
comment on column line_expected.claim_id is 'claim';
comment on column line_expected.line_no is 'service_line';
comment on column line_expected.payer is 'payer';
comment on column line_expected.expected_cents is 'all units, after the reduction of second procedures of a day';
comment on column line_expected.basis is 'fee (expected_fee), medicare (medicare_fee, of payers of its class), year, place, code (the payer''s own price: allowed_norm); too coarse to call a line underpaid: multiple (the payer''s of Medicare''s fee), share (its usual share of charges), national (Medicare''s fee, another payer), class (share of charges of its class)';
comment on column line_expected.basis_n is 'words behind the norm; behind medicare: the clinician''s lines that set how much of the schedule is usual; empty: no norm';
comment on column line_expected.low_cents is 'expected at the norm''s 10th percentile; empty: no norm';
comment on column line_expected.high_cents is 'at its 90th';
comment on column line_expected.medicare_cents is 'beside it: Medicare''s national fee with its own reduction of second procedures; empty: none known';
comment on column line_expected.usual_cents is 'beside it: the payer''s usual share of charges, else its class''s';
comment on column line_expected.is_reduced is 'second procedure of the day: half of the fee';

create table line_underpayment (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  payer VARCHAR not null,
  allowed_cents BIGINT not null,
  expected_cents BIGINT not null,
  basis VARCHAR not null,
  basis_n INTEGER,
  is_reduced BOOLEAN not null,
  from_on DATE not null,
  to_on DATE not null
);
comment on table line_underpayment is 'One row per word of a primary payer that allowed a line less than 90 % of what it should.';
comment on column line_underpayment.claim_id is 'claim';
comment on column line_underpayment.line_no is 'service_line';
comment on column line_underpayment.payer is 'who allowed it';
comment on column line_underpayment.allowed_cents is 'line_allowed';
comment on column line_underpayment.expected_cents is 'line_expected';
comment on column line_underpayment.basis is 'fee, medicare, year, place, code';
comment on column line_underpayment.basis_n is 'line_expected';
comment on column line_underpayment.is_reduced is 'line_expected';
comment on column line_underpayment.from_on is 'day of the word';
comment on column line_underpayment.to_on is 'day it ended, exclusive; 9999-12-31: still';

create table claim_history (
  claim_id VARCHAR not null,
  sub1_on DATE,
  first_payer VARCHAR,
  sub1_acknowledged_on DATE,
  sub1_accepted_on DATE,
  sub1_accepted_by VARCHAR,
  sub1_rejected_on DATE,
  rem1_on DATE,
  rem1_lines INTEGER,
  rem1_denied_lines INTEGER,
  rem1_expected_lines INTEGER,
  rem1_partly_denied_lines INTEGER,
  rem1_charge_cents BIGINT,
  rem1_denied_charge_cents BIGINT,
  reworked_on DATE,
  reversed_on DATE,
  nothing_payable_on DATE
);
comment on table claim_history is 'Facts of a claim that rates ask for, each with the day it became so (RULINGS 25–28). Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column claim_history.claim_id is 'claim';
comment on column claim_history.sub1_on is 'first submission';
comment on column claim_history.first_payer is 'its payer';
comment on column claim_history.sub1_acknowledged_on is 'any receipt for the first submission';
comment on column claim_history.sub1_accepted_on is 'accepted';
comment on column claim_history.sub1_accepted_by is 'clearinghouse, payer';
comment on column claim_history.sub1_rejected_on is 'rejected';
comment on column claim_history.rem1_on is 'first adjudication of the primary position';
comment on column claim_history.rem1_lines is 'lines with a first word';
comment on column claim_history.rem1_denied_lines is 'of these fully denied, not expected';
comment on column claim_history.rem1_expected_lines is 'of these fully denied, expected';
comment on column claim_history.rem1_partly_denied_lines is 'of these partly denied, not expected';
comment on column claim_history.rem1_charge_cents is 'charge of lines first adjudicated';
comment on column claim_history.rem1_denied_charge_cents is 'of which on fully denied, unexpected lines';
comment on column claim_history.reworked_on is 'first primary resubmission or replacement (or void) after REM1, or after an up-front rejection';
comment on column claim_history.reversed_on is 'first reversal of a primary word';
comment on column claim_history.nothing_payable_on is 'adjudicated, no payment, no denied money, PR above 0';

create table claim_payment (
  claim_id VARCHAR not null,
  paid_on DATE not null,
  total_cents BIGINT not null,
  to_on DATE not null,
  pay1_on DATE
);
comment on table claim_payment is 'Running sum of the primary position''s payments of a claim, by day (RULINGS 26).';
comment on column claim_payment.claim_id is 'claim';
comment on column claim_payment.paid_on is 'day';
comment on column claim_payment.total_cents is 'sum up to that day';
comment on column claim_payment.to_on is 'next change, exclusive; 9999-12-31';
comment on column claim_payment.pay1_on is 'day of the first positive CLP04, while the sum is above 0';

create table unmatched_cash (
  kind VARCHAR not null,
  paid_on DATE,
  payer VARCHAR,
  claim_id VARCHAR,
  adjudication_id BIGINT,
  amount_cents BIGINT not null,
  file_id BIGINT not null,
  segment_no INTEGER not null
);
comment on table unmatched_cash is 'One row per piece of cash that no claim explains.';
comment on column unmatched_cash.kind is 'remittance_claim, reversal_without_original, unapplied_patient; reversal_sign: a reversal told with a plus, which the ledger takes back (the difference)';
comment on column unmatched_cash.paid_on is 'day';
comment on column unmatched_cash.payer is 'who paid';
comment on column unmatched_cash.claim_id is 'claim of origin remittance, where there is one';
comment on column unmatched_cash.adjudication_id is 'adjudication';
comment on column unmatched_cash.amount_cents is 'amount';
comment on column unmatched_cash.file_id is 'source_file';
comment on column unmatched_cash.segment_no is 'place in it';

create table takeback (
  claim_id VARCHAR not null,
  payer VARCHAR not null,
  taken_on DATE,
  reason_code VARCHAR not null,
  amount_cents BIGINT not null,
  reversed_on DATE,
  file_id BIGINT not null,
  segment_no INTEGER not null,
  position INTEGER not null
);
comment on table takeback is 'One row per provider-level adjustment (PLB WO, FB, 72) whose reference names a claim: what a payer kept from a payment, or gave back that way.';
comment on column takeback.claim_id is 'claim; of several with that number the one that the payer last spoke of by then';
comment on column takeback.payer is 'who answered it by that number';
comment on column takeback.taken_on is 'payment date of the remittance';
comment on column takeback.reason_code is 'WO, FB, 72';
comment on column takeback.amount_cents is 'positive: kept from the payment; negative: given back';
comment on column takeback.reversed_on is 'first reversal told by one of the numbers named; empty: none, and the claim''s ledger knows nothing of it';
comment on column takeback.file_id is 'provider_adjustment';
comment on column takeback.segment_no is 'provider_adjustment';
comment on column takeback.position is 'provider_adjustment';

create table transaction_posting (
  file_id BIGINT not null,
  segment_no INTEGER not null,
  claim_id VARCHAR,
  posted_on DATE,
  type VARCHAR not null,
  amount_cents BIGINT not null,
  outcome VARCHAR not null
);
comment on table transaction_posting is 'One row per transaction_row that counts, and what became of it. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column transaction_posting.file_id is 'transaction_row';
comment on column transaction_posting.segment_no is 'transaction_row';
comment on column transaction_posting.claim_id is 'claim; empty: unapplied';
comment on column transaction_posting.posted_on is 'day';
comment on column transaction_posting.type is 'as in transaction_row';
comment on column transaction_posting.amount_cents is 'as in transaction_row';
comment on column transaction_posting.outcome is 'posted, known_from_remittance, known_from_claim, unapplied, repeated, before_history';

create table line_first_word (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  payer VARCHAR not null,
  spoken_on DATE not null,
  charge_cents BIGINT not null,
  is_denied BOOLEAN not null,
  is_partly_denied BOOLEAN not null,
  is_expected BOOLEAN not null,
  is_soft BOOLEAN not null,
  allowed_cents BIGINT,
  denied_cents BIGINT,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  provider_id VARCHAR,
  family VARCHAR,
  rem1_on DATE,
  root_cause VARCHAR,
  is_visit_25 BOOLEAN not null
);
comment on table line_first_word is 'One row per claim line that the primary position has spoken about: its first word, which rates judge. Claims before history are left out. Sorted by rem1_on, then spoken_on.';
comment on column line_first_word.claim_id is 'claim';
comment on column line_first_word.line_no is 'service_line (0 only where the claim has no other)';
comment on column line_first_word.payer is 'who spoke';
comment on column line_first_word.spoken_on is 'day of the first word';
comment on column line_first_word.charge_cents is 'charge of the line in it';
comment on column line_first_word.is_denied is 'full denial';
comment on column line_first_word.is_partly_denied is 'some denied money, but not a full denial';
comment on column line_first_word.is_expected is 'see adjudication_share';
comment on column line_first_word.is_soft is 'request for information, or unprocessable (MA130)';
comment on column line_first_word.allowed_cents is 'adjudication_share, of that word';
comment on column line_first_word.denied_cents is 'likewise';
comment on column line_first_word.practice_id is 'line_filter, as the next five';
comment on column line_first_word.location_id is 'filters';
comment on column line_first_word.primary_payer is 'filters';
comment on column line_first_word.payer_class is 'filters';
comment on column line_first_word.provider_id is 'filters';
comment on column line_first_word.family is 'filters';
comment on column line_first_word.rem1_on is 'claim_history';
comment on column line_first_word.root_cause is 'of the denial that this word opened; empty: none';
comment on column line_first_word.is_visit_25 is 'an office visit with modifier 25 on a day with a procedure of the same claim';

create table claim_status (
  claim_id VARCHAR not null,
  payer VARCHAR not null,
  status VARCHAR not null,
  root_cause VARCHAR,
  code VARCHAR,
  from_on DATE not null,
  to_on DATE not null
);
comment on table claim_status is 'One row per stretch of days in which a claim had one status (RULINGS 31); from its first charge, payment or word on. Each step of publish writes it in the order of claim_id: the rows of one claim are found without reading the others.';
comment on column claim_status.claim_id is 'claim';
comment on column claim_status.payer is 'owner of the largest insurance part, else the primary';
comment on column claim_status.status is 'voided, credit, rejected, denied, partly denied, waiting, patient, closed';
comment on column claim_status.root_cause is 'of the largest denial in force with money';
comment on column claim_status.code is 'its CO-97';
comment on column claim_status.from_on is 'first day';
comment on column claim_status.to_on is 'exclusive; 9999-12-31: still';

create table claim_progress (
  claim_id VARCHAR not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  service_on DATE,
  first_payer VARCHAR,
  sub1_on DATE,
  sub1_acknowledged_on DATE,
  sub1_accepted_on DATE,
  sub1_accepted_by VARCHAR,
  sub1_rejected_on DATE,
  sub1_rejected_by VARCHAR,
  rem1_on DATE,
  reworked_on DATE,
  reversed_on DATE,
  nothing_payable_on DATE,
  heard_on DATE,
  denied_lines INTEGER,
  partly_denied_lines INTEGER,
  charge_cents BIGINT,
  denied_charge_cents BIGINT,
  pay1_on DATE,
  from_on DATE not null,
  to_on DATE not null
);
comment on table claim_progress is 'How far each claim came, for rates: the claim''s filters and claim_history, with its first words and its first payment as they stood. One row per claim for a stretch of days in which no later word or payment changed these: exactly one on any day. Claims before history are left out. Sorted by sub1_on.';
comment on column claim_progress.claim_id is 'claim';
comment on column claim_progress.practice_id is 'filters';
comment on column claim_progress.location_id is 'filters';
comment on column claim_progress.primary_payer is 'filters';
comment on column claim_progress.payer_class is 'filters';
comment on column claim_progress.service_on is 'earliest';
comment on column claim_progress.first_payer is 'claim_history';
comment on column claim_progress.sub1_on is 'claim_history';
comment on column claim_progress.sub1_acknowledged_on is 'claim_history';
comment on column claim_progress.sub1_accepted_on is 'claim_history';
comment on column claim_progress.sub1_accepted_by is 'claim_history';
comment on column claim_progress.sub1_rejected_on is 'claim_history';
comment on column claim_progress.sub1_rejected_by is 'who rejected it: clearinghouse, payer, 999, denial export';
comment on column claim_progress.rem1_on is 'claim_history';
comment on column claim_progress.reworked_on is 'claim_history';
comment on column claim_progress.reversed_on is 'claim_history';
comment on column claim_progress.nothing_payable_on is 'claim_history';
comment on column claim_progress.heard_on is 'from this day the next four count; empty: no first word';
comment on column claim_progress.denied_lines is 'line_first_word: fully denied, not expected';
comment on column claim_progress.partly_denied_lines is 'partly denied, not expected';
comment on column claim_progress.charge_cents is 'charge of lines with a first word';
comment on column claim_progress.denied_charge_cents is 'of which on fully denied, unexpected lines';
comment on column claim_progress.pay1_on is 'claim_payment; counts from this day on';
comment on column claim_progress.from_on is 'first day; 0001-01-01 for the first stretch';
comment on column claim_progress.to_on is 'exclusive; 9999-12-31: still';

create table claim_day (
  claim_id VARCHAR not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  service_on DATE,
  posted_on DATE not null,
  charge_cents BIGINT,
  contractual_cents BIGINT,
  prior_payer_cents BIGINT,
  payer_payment_cents BIGINT,
  patient_payment_cents BIGINT,
  write_off_cents BIGINT,
  refund_cents BIGINT,
  payer_cash_cents BIGINT,
  patient_cash_cents BIGINT,
  payments INTEGER not null,
  is_first BOOLEAN not null,
  prior_on DATE
);
comment on table claim_day is 'One row per claim × day on which its ledger moved: the day''s entries by kind, side by side; empty where there is none of that kind. Sums to ledger_entry. Sorted by posted_on.';
comment on column claim_day.claim_id is 'claim';
comment on column claim_day.practice_id is 'filters';
comment on column claim_day.location_id is 'filters';
comment on column claim_day.primary_payer is 'filters';
comment on column claim_day.payer_class is 'filters';
comment on column claim_day.service_on is 'earliest service date of the claim';
comment on column claim_day.posted_on is 'date of the entries';
comment on column claim_day.charge_cents is 'charge';
comment on column claim_day.contractual_cents is 'contractual';
comment on column claim_day.prior_payer_cents is 'prior_payer';
comment on column claim_day.payer_payment_cents is 'payer_payment';
comment on column claim_day.patient_payment_cents is 'patient_payment';
comment on column claim_day.write_off_cents is 'write_off';
comment on column claim_day.refund_cents is 'refund, to whomever';
comment on column claim_day.payer_cash_cents is 'payer_payment without what another payer''s bill tells (origin cob)';
comment on column claim_day.patient_cash_cents is 'patient_payment less refunds to the patient';
comment on column claim_day.payments is 'entries of payers'' and patients'' payments';
comment on column claim_day.is_first is 'the claim''s earliest day';
comment on column claim_day.prior_on is 'first day on which an earlier payer''s word turned out not to be loaded (prior_payer)';

create table line_day (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  provider_id VARCHAR,
  family VARCHAR,
  service_on DATE,
  posted_on DATE not null,
  charge_cents BIGINT,
  contractual_cents BIGINT,
  prior_payer_cents BIGINT,
  payer_payment_cents BIGINT,
  patient_payment_cents BIGINT,
  write_off_cents BIGINT,
  refund_cents BIGINT,
  payer_cash_cents BIGINT,
  patient_cash_cents BIGINT,
  payments INTEGER not null
);
comment on table line_day is 'claim_day by claim line, line 0 spread (line_entry): one row per line × day on which its ledger moved. Sums to claim_day. Sorted by posted_on.';
comment on column line_day.claim_id is 'claim';
comment on column line_day.line_no is 'service_line (never 0, unless the claim has no other)';
comment on column line_day.practice_id is 'line_filter, as the next five';
comment on column line_day.location_id is 'filters';
comment on column line_day.primary_payer is 'filters';
comment on column line_day.payer_class is 'filters';
comment on column line_day.provider_id is 'filters';
comment on column line_day.family is 'filters';
comment on column line_day.service_on is 'earliest service date of the claim';
comment on column line_day.posted_on is 'date of the entries';
comment on column line_day.charge_cents is 'as in claim_day, as the next nine';
comment on column line_day.contractual_cents is 'contractual';
comment on column line_day.prior_payer_cents is 'prior_payer';
comment on column line_day.payer_payment_cents is 'payer_payment';
comment on column line_day.patient_payment_cents is 'patient_payment';
comment on column line_day.write_off_cents is 'write_off';
comment on column line_day.refund_cents is 'refund, to whomever';
comment on column line_day.payer_cash_cents is 'payer_payment without origin cob';
comment on column line_day.patient_cash_cents is 'patient_payment less refunds to the patient';
comment on column line_day.payments is 'entries of payers'' and patients'' payments';

create table cash_entry (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  provider_id VARCHAR,
  family VARCHAR,
  posted_on DATE not null,
  party VARCHAR not null,
  payer VARCHAR not null,
  cents BIGINT not null,
  remittance_id BIGINT,
  root_cause VARCHAR,
  is_of_claim BOOLEAN not null,
  is_of_line BOOLEAN not null
);
comment on table cash_entry is 'One row per entry of the ledger that is cash: payers'' payments by their own word, patients'' payments less what was given back to them. What stands on line 0 is there twice: as it is, and by line (line_entry). Sorted by posted_on.';
comment on column cash_entry.claim_id is 'claim';
comment on column cash_entry.line_no is 'service_line';
comment on column cash_entry.practice_id is 'line_filter, as the next five';
comment on column cash_entry.location_id is 'filters';
comment on column cash_entry.primary_payer is 'filters';
comment on column cash_entry.payer_class is 'filters';
comment on column cash_entry.provider_id is 'filters';
comment on column cash_entry.family is 'filters';
comment on column cash_entry.posted_on is 'date of the entry';
comment on column cash_entry.party is 'who paid: insurance, patient';
comment on column cash_entry.payer is 'who paid; the primary for patients';
comment on column cash_entry.cents is 'what came in; below zero: taken or given back';
comment on column cash_entry.remittance_id is 'that paid it; empty: none, or not a payer';
comment on column cash_entry.root_cause is 'where a payer paid: of the line''s latest denial before that day; empty: none';
comment on column cash_entry.is_of_claim is 'an entry of ledger_entry: these sum to the claim''s';
comment on column cash_entry.is_of_line is 'by line: these sum to the same';

create table claim_key (
  key VARCHAR not null,
  kind VARCHAR not null,
  claim_id VARCHAR not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  control_number VARCHAR,
  last_name VARCHAR,
  first_name VARCHAR,
  payer VARCHAR not null,
  service_on DATE
);
comment on table claim_key is 'One row per word that a claim is found by: its numbers, its payers'' numbers, member ids and names, as its own bills and remittances tell them. Ordered by key: what begins alike stands together. Claims before history are left out.';
comment on column claim_key.key is 'capital letters and digits alone, accents taken off; a name both ways round';
comment on column claim_key.kind is 'number, payer number (CLP07), member, name';
comment on column claim_key.claim_id is 'claim';
comment on column claim_key.practice_id is 'the claim''s';
comment on column claim_key.location_id is 'the claim''s';
comment on column claim_key.control_number is 'the claim''s, as written';
comment on column claim_key.last_name is 'patient, as the latest bill tells, else the latest remittance';
comment on column claim_key.first_name is 'likewise';
comment on column claim_key.payer is 'the claim''s primary payer, name shown';
comment on column claim_key.service_on is 'the claim''s first day of service';

create table claim_standing (
  claim_id VARCHAR not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  control_number VARCHAR,
  origin VARCHAR not null,
  service_on DATE,
  sub1_on DATE,
  days_to_payment INTEGER,
  payer VARCHAR not null,
  status VARCHAR not null,
  root_cause VARCHAR,
  code VARCHAR,
  charge_cents BIGINT not null,
  contractual_cents BIGINT not null,
  paid_cents BIGINT not null,
  insurance_cents BIGINT not null,
  patient_cents BIGINT not null,
  is_owed BOOLEAN not null,
  responsible_on DATE,
  denied_lines INTEGER not null,
  denied_cents BIGINT not null,
  recovered_cents BIGINT not null,
  from_on DATE not null,
  to_on DATE not null
);
comment on table claim_standing is 'What a list of claims says of each, a row per stretch of days in which none of it changed: claim, claim_status, claim_day summed up, balance, open denials. Claims before history are left out. Sorted by to_on, then from_on.';
comment on column claim_standing.claim_id is 'claim';
comment on column claim_standing.practice_id is 'filters';
comment on column claim_standing.location_id is 'filters';
comment on column claim_standing.primary_payer is 'filters';
comment on column claim_standing.payer_class is 'filters';
comment on column claim_standing.control_number is 'claim';
comment on column claim_standing.origin is 'claim';
comment on column claim_standing.service_on is 'claim';
comment on column claim_standing.sub1_on is 'claim_history';
comment on column claim_standing.days_to_payment is 'from the first submission to the first payment, from that day on';
comment on column claim_standing.payer is 'claim_status';
comment on column claim_standing.status is 'claim_status';
comment on column claim_standing.root_cause is 'claim_status';
comment on column claim_standing.code is 'claim_status';
comment on column claim_standing.charge_cents is 'claim_day, up to these days';
comment on column claim_standing.contractual_cents is 'likewise';
comment on column claim_standing.paid_cents is 'likewise: by payers and the patient, less refunds';
comment on column claim_standing.insurance_cents is 'open on these days (balance)';
comment on column claim_standing.patient_cents is 'likewise';
comment on column claim_standing.is_owed is 'anything is open: parts of it may cancel out';
comment on column claim_standing.responsible_on is 'earliest of its balances';
comment on column claim_standing.denied_lines is 'with a denial in force that is not expected';
comment on column claim_standing.denied_cents is 'of these';
comment on column claim_standing.recovered_cents is 'of these, so far';
comment on column claim_standing.from_on is 'first day';
comment on column claim_standing.to_on is 'exclusive; 9999-12-31: still';

create table line_filter (
  claim_id VARCHAR not null,
  line_no INTEGER not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null,
  provider_id VARCHAR,
  family VARCHAR
);
comment on table line_filter is 'What filters ask of each line of service_line, so that no claim is looked up. Claims before history are left out. Sorted by claim_id.';
comment on column line_filter.claim_id is 'claim';
comment on column line_filter.line_no is 'service_line';
comment on column line_filter.practice_id is 'of the claim, as the next three';
comment on column line_filter.location_id is 'filters';
comment on column line_filter.primary_payer is 'filters';
comment on column line_filter.payer_class is 'filters';
comment on column line_filter.provider_id is 'of the line, else of its claim';
comment on column line_filter.family is 'service_line';

create table load_news (
  kind VARCHAR not null,
  claim_id VARCHAR not null,
  line_no INTEGER,
  amount_cents BIGINT not null,
  practice_id VARCHAR not null,
  location_id VARCHAR,
  primary_payer VARCHAR not null,
  payer_class VARCHAR not null
);
comment on table load_news is 'What the files of the last load told of claims: one row per claim sent, payment, denial and patient payment. Claims before history are left out.';
comment on column load_news.kind is 'claims, payments, denials, patient_payments';
comment on column load_news.claim_id is 'claim';
comment on column load_news.line_no is 'of denials: service_line';
comment on column load_news.amount_cents is 'charge that stands now; paid; denied; paid by the patient';
comment on column load_news.practice_id is 'of the claim, as the next three';
comment on column load_news.location_id is 'filters';
comment on column load_news.primary_payer is 'filters';
comment on column load_news.payer_class is 'filters';

create table publish_issue (
  file_id BIGINT,
  segment_no INTEGER,
  severity VARCHAR not null,
  code VARCHAR not null,
  message VARCHAR not null,
  amount_cents BIGINT,
  text VARCHAR
);
comment on table publish_issue is 'One row per thing that looks wrong only when files are seen together; made anew by every publish (load_issue is what one file alone tells).';
comment on column publish_issue.file_id is 'source_file; empty: no single file';
comment on column publish_issue.segment_no is 'as in load_issue';
comment on column publish_issue.severity is 'error, warning, info';
comment on column publish_issue.code is 'stable key, snake_case';
comment on column publish_issue.message is 'plain sentence: what, where, what was done';
comment on column publish_issue.amount_cents is 'money at stake, where there is one';
comment on column publish_issue.text is 'the segment as received, at most 200 characters';

create table check_result (
  name VARCHAR not null,
  severity VARCHAR not null,
  meaning VARCHAR not null,
  action VARCHAR not null,
  violations BIGINT not null
);
comment on table check_result is 'One row per reconciliation check (etl/check/*.sql) run at publish; 0 violations: passed.';
comment on column check_result.name is 'file name of the check';
comment on column check_result.severity is 'error (stops the publish), warning';
comment on column check_result.meaning is 'what is true when it passes';
comment on column check_result.action is 'what to do when it does not';
comment on column check_result.violations is 'rows that break it';

create table input_loaded (
  kind VARCHAR not null,
  files INTEGER not null,
  first_on DATE,
  last_on DATE
);
comment on table input_loaded is 'One row per kind of input: is it there at all? Where it is not, what depends on it is "not known".';
comment on column input_loaded.kind is '837P, 835, 277CA, 999, denials, claims, transactions';
comment on column input_loaded.files is 'files loaded';
comment on column input_loaded.first_on is 'earliest business date';
comment on column input_loaded.last_on is 'latest business date';

create table warehouse_state (
  schema_version INTEGER not null,
  generation VARCHAR not null,
  published_at TIMESTAMP not null,
  load_id VARCHAR,
  time_zone VARCHAR not null,
  definition_version VARCHAR not null,
  settings_hash VARCHAR not null
);
comment on table warehouse_state is 'One row: what this generation is.';
comment on column warehouse_state.schema_version is 'of this schema';
comment on column warehouse_state.generation is 'id of the generation';
comment on column warehouse_state.published_at is 'UTC';
comment on column warehouse_state.load_id is 'the last load that brought a file';
comment on column warehouse_state.time_zone is 'of the practice';
comment on column warehouse_state.definition_version is 'of the rules that made the derived tables';
comment on column warehouse_state.settings_hash is 'of the settings it was made with: a load publishes anew when they change';

