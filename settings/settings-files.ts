import type { SettingsColumn, SettingsFile, SettingsRow } from "./settings-file.ts";

export const payerClasses = [
  "Medicare",
  "Medicare Advantage",
  "Medicaid",
  "commercial",
  "other",
] as const;
export const limitKinds = ["original", "corrected", "first_dispute", "second_dispute"] as const;
export const limitClocks = ["service", "remittance", "primary_remittance"] as const;
export const worklistQueues = [
  "denied",
  "underpaid",
  "no_response",
  "rejected",
  "secondary_unbilled",
  "unacknowledged",
  "crossed_over_silent",
  "unexplained",
  "takeback_without_reversal",
  "patient_due",
  "qmb_bill_medicaid",
  "duplicate_charge",
  "overpayment_60_day",
  "credit_prepaid",
  "credit_duplicate",
  "credit_two_primaries",
  "credit_other",
  "expired",
] as const;

const text = (name: string) => ({ name, kind: "text" }) as const;
const payer = { name: "payer", kind: "payer" } as const;
const day = (name: string) => ({ name, kind: "day" }) as const;
const cents = (name: string) => ({ name, kind: "whole", from: 0, to: 1e11 }) as const;
const flag = (name: string) => ({ name, kind: "flag", isRequired: true }) as const;
const needed = <C extends SettingsColumn>(column: C) => ({ ...column, isRequired: true }) as const;
const choice = (name: string, of: readonly string[]) => ({ name, kind: "choice", of }) as const;

export const payerAlias: SettingsFile = {
  file: "payer-alias.csv",
  table: "payer_alias",
  title: "Payer names",
  columns: [needed(text("alias")), needed(payer), day("from_on")],
  key: ["alias", "from_on"],
};

export const payerSetting: SettingsFile = {
  file: "payer-setting.csv",
  table: "payer_setting",
  title: "Payer classes and flags",
  columns: [needed(payer), choice("class", payerClasses), flag("is_capitated")],
  key: ["payer"],
};

export const expectedFee: SettingsFile = {
  file: "expected-fee.csv",
  table: "expected_fee",
  title: "Expected fees",
  columns: [
    payer,
    needed({ name: "code", kind: "text", most: 10 }),
    { name: "modifier", kind: "text", most: 2 },
    needed(cents("allowed_cents")),
    day("from_on"),
  ],
  key: ["payer", "code", "modifier", "from_on"],
};

export const learningStart: SettingsFile = {
  file: "learning-start.csv",
  table: "learning_start",
  title: "Learning begins anew",
  columns: [payer, needed(day("from_on")), text("reason")],
  key: ["payer", "from_on"],
};

export const filingLimit: SettingsFile = {
  file: "filing-limit.csv",
  table: "filing_limit",
  title: "Filing limits",
  columns: [
    payer,
    choice("class", payerClasses),
    needed(choice("kind", limitKinds)),
    needed({ name: "days", kind: "whole", from: 1, to: 3660 }),
    needed(choice("clock", limitClocks)),
    flag("is_default"),
    day("from_on"),
    needed(text("source")),
  ],
  key: ["payer", "class", "kind", "from_on"],
  check: ({ payer: own, class: of }) =>
    own === "" && of === "" ? "or class must be given" : undefined,
};

export const target: SettingsFile = {
  file: "target.csv",
  table: "target",
  title: "Targets",
  columns: [
    needed(text("kpi")),
    { name: "from_value", kind: "number" },
    { name: "to_value", kind: "number" },
    needed(text("source")),
    day("from_on"),
  ],
  key: ["kpi"],
  check: checkTarget,
};

export const worklistWeight: SettingsFile = {
  file: "worklist-weight.csv",
  table: "worklist_weight",
  title: "Worklist weights",
  columns: [
    needed(choice("queue", worklistQueues)),
    needed({ name: "minutes", kind: "whole", from: 1, to: 480 }),
    needed({ name: "cost_of_touch_cents", kind: "whole", from: 0, to: 100_000 }),
    needed({ name: "chance", kind: "number", from: 0, to: 1 }),
    needed({ name: "prior_n", kind: "number", from: 0.1, to: 10_000 }),
    day("from_on"),
    needed(text("source")),
  ],
  key: ["queue", "from_on"],
};

export const deadlineUrgency: SettingsFile = {
  file: "deadline-urgency.csv",
  table: "deadline_urgency",
  title: "Urgency of deadlines",
  columns: [
    needed({ name: "within_days", kind: "whole", from: 0, to: 3660 }),
    needed({ name: "factor", kind: "number", from: 1, to: 100 }),
    day("from_on"),
    needed(text("source")),
  ],
  key: ["within_days", "from_on"],
};

export const practiceSetting: SettingsFile = {
  file: "practice-setting.csv",
  table: "practice_setting",
  title: "Practices",
  columns: [needed(text("practice_id")), text("name"), day("history_from")],
  key: ["practice_id"],
};

export const tieOut: SettingsFile = {
  file: "tie-out.csv",
  table: "tie_out",
  title: "Tie-out figures",
  columns: [
    text("practice_npi"),
    needed({ name: "month", kind: "month" }),
    { name: "charges_cents", kind: "whole" },
    { name: "payments_cents", kind: "whole" },
    { name: "adjustments_cents", kind: "whole" },
    { name: "ar_cents", kind: "whole" },
  ],
  key: ["practice_npi", "month"],
};

/** Rules of the program that a practice can overlay by hand; no page saves them. */
const rules: readonly SettingsFile[] = [
  {
    file: "root-cause.csv",
    table: "root_cause",
    title: "Root causes",
    columns: [
      needed(text("root_cause")),
      needed(text("title")),
      needed(text("owner")),
      needed(text("prevention")),
      needed({ name: "recovery_rate", kind: "number", from: 0, to: 1 }),
      needed(text("action")),
      needed(text("source")),
    ],
    key: ["root_cause"],
  },
  {
    file: "carc.csv",
    table: "carc",
    title: "Adjustment reason codes",
    columns: [
      needed(text("carc")),
      needed(text("class")),
      text("root_cause"),
      flag("is_soft"),
      needed(text("title")),
      text("action"),
      day("from_on"),
      day("to_on"),
      needed(text("source")),
    ],
    key: ["carc", "from_on"],
  },
  {
    file: "rarc.csv",
    table: "rarc",
    title: "Remark codes",
    columns: [
      needed(text("rarc")),
      text("root_cause"),
      text("effect"),
      needed(text("title")),
      day("from_on"),
      day("to_on"),
      needed(text("source")),
    ],
    key: ["rarc", "from_on"],
  },
  {
    file: "cpt-family.csv",
    table: "cpt_family",
    title: "Code families",
    columns: [
      needed(text("family")),
      needed(text("title")),
      needed(text("stream")),
      flag("is_cosmetic"),
      needed(text("source")),
    ],
    key: ["family"],
  },
  {
    file: "cpt-code.csv",
    table: "cpt_code",
    title: "Codes",
    columns: [
      needed(text("code")),
      needed(text("family")),
      text("global_days"),
      { name: "multiple_procedure", kind: "whole", from: 0, to: 9 },
      cents("fee_cents"),
      needed(text("source")),
    ],
    key: ["code"],
  },
  {
    file: "payer-class-rule.csv",
    table: "payer_class_rule",
    title: "Rules of payers' classes",
    columns: [
      needed({ name: "position", kind: "whole", from: 0, to: 1e6 }),
      text("filing_code"),
      { name: "name_pattern", kind: "pattern" },
      needed(choice("class", payerClasses)),
      needed(text("source")),
    ],
    key: ["position"],
  },
];

/** Every CSV of the settings, in the order the warehouse takes them in. */
export const settingsFiles: readonly SettingsFile[] = [
  ...rules,
  payerAlias,
  filingLimit,
  payerSetting,
  practiceSetting,
  expectedFee,
  tieOut,
  target,
  worklistWeight,
  deadlineUrgency,
  learningStart,
];

function checkTarget({ from_value: from, to_value: to }: SettingsRow): string | undefined {
  if (!from && !to) return "needs a lowest or a highest value";
  return from && to && Number(from) > Number(to)
    ? "has a lowest value above its highest"
    : undefined;
}
