import type { Cell } from "./export-cells.ts";

export type ExportKind = "denials" | "claims" | "transactions";

/**
 * A person's correction of how a vendor's headers are read, kept in the settings: the header text of a canonical column
 * wins over all synonyms. It is for files that have every header it names, and for no others.
 */
export type ExportProfile = {
  kind?: ExportKind;
  /** canonical column → header as it stands in the file; null: no header is to be taken for it */
  columns?: Readonly<Record<string, string | null>>;
  /** `credit`: payments and write-offs are written as negative amounts; `plain`: as positive ones; absent: by majority */
  sign?: "plain" | "credit";
};

export const exportKinds = ["denials", "transactions", "claims"] as const;

export type ExportHeader = {
  kind: ExportKind;
  /** index of the header row */
  row: number;
  /** canonical column → index of the cell */
  columns: ReadonlyMap<string, number>;
  /** headers that no column is known for */
  unknown: string[];
};

/**
 * Synonyms per canonical column, best first. Order of words, case, punctuation and the usual abbreviations do not
 * matter (see `headerKey`): "Date of Denial", "DENIAL_DT" and "denial date" are one.
 */
const synonyms: Readonly<Record<ExportKind, Readonly<Record<string, readonly string[]>>>> = {
  denials: {
    denial_date: [
      ...["denial date", "denied date", "denied on", "date denied", "posting date", "posted date"],
      ...["remit date", "remittance date", "era date", "eob date", "payment date", "check date"],
      ...["rejection date", "reject date", "rejected on", "received date", "status date", "date"],
    ],
    claim: [
      ...["claim", "claim number", "claim id", "claim control number", "patient control number"],
      ...["account number", "patient account number", "patient account", "account", "account id"],
      ...["encounter number", "encounter id", "encounter", "visit number", "visit id", "ticket"],
      ...["ticket number", "invoice number", "invoice", "bill number", "clm01", "claim reference"],
    ],
    denial_code: [
      ...["denial code", "denied code", "carc", "carc code", "denial reason code", "reason code"],
      ...["adjustment reason code", "claim adjustment reason code", "adjustment code", "ansi code"],
      ...["ansi reason code", "rejection code", "reject code", "remit code", "denial codes"],
      ...["reason codes", "carc codes", "group reason code", "eob code", "cas code", "denial"],
      ...["denial reason", "code", "reason", "rejection reason"],
    ],
    group: ["group code", "adjustment group", "adjustment group code", "cas group", "group"],
    amount: [
      ...["denied amount", "denial amount", "amount denied", "denied charges", "denied charge"],
      ...["adjustment amount", "amount", "denied", "line amount", "outstanding amount", "balance"],
      ...["billed amount", "charge amount", "billed", "charge", "charges", "total charge"],
    ],
    payer: [
      ...["payer", "payer name", "payor", "payor name", "insurance", "insurance name", "carrier"],
      ...["insurance company", "insurance carrier", "carrier name", "plan", "plan name", "insurer"],
      ...["primary insurance", "primary payer", "health plan", "insurance plan"],
    ],
    cpt: [
      ...["cpt", "cpt code", "procedure code", "procedure", "hcpcs", "hcpcs code", "cpt hcpcs"],
      ...["service code", "billing code", "line code", "cpt4", "cpt procedure code"],
    ],
    remark_codes: [
      ...["remark codes", "remark code", "rarc", "rarc code", "rarc codes", "remarks", "remark"],
      ...["remittance advice remark code", "remittance remark codes"],
    ],
    status: [
      ...["status", "denial status", "claim status", "work status", "category", "denial category"],
      ...["denial type", "rejection type", "type", "status code", "category code", "outcome"],
      ...["claim status category", "claim status category code", "status description"],
    ],
    description: ["denial description", "reason description", "code description", "description"],
  },
  transactions: {
    date: [
      ...[
        "posting date",
        "posted date",
        "post date",
        "date posted",
        "transaction date",
        "entry date",
      ],
      ...["payment date", "deposit date", "date", "posted on", "date of entry", "activity date"],
    ],
    claim: [
      ...["claim", "claim number", "claim id", "claim control number", "patient control number"],
      ...["account number", "patient account number", "patient account", "account", "account id"],
      ...["encounter number", "encounter id", "encounter", "visit number", "visit id", "ticket"],
      ...["ticket number", "invoice number", "invoice", "bill number", "clm01", "claim reference"],
    ],
    type: [
      ...["transaction type", "type", "transaction code description", "transaction", "entry type"],
      ...["payment type", "transaction description", "posting type", "transaction category"],
      ...["activity type", "category", "transaction code", "transaction class", "kind", "activity"],
      ...["description"],
    ],
    amount: [
      ...["amount", "transaction amount", "payment amount", "posted amount", "posting amount"],
      ...["applied amount", "amount posted", "amount paid", "paid amount", "total", "value"],
      ...["total amount", "net amount", "amount applied"],
    ],
    party: [
      ...["party", "responsible party", "paid by", "source", "payment source", "payer type"],
      ...["responsibility", "from", "received from", "payor type", "transaction source"],
    ],
    payer: [
      ...["payer", "payer name", "payor", "payor name", "insurance", "insurance name", "carrier"],
      ...["insurance company", "carrier name", "plan", "plan name", "insurer", "health plan"],
    ],
    id: [
      ...["id", "transaction id", "transaction number", "entry id", "posting id", "row id"],
      ...["payment id", "sequence number", "record id", "unique id", "line id"],
    ],
    reason: [
      ...["reason", "adjustment reason", "write off reason", "reason code", "adjustment code"],
      ...["adjustment type", "reason description", "note", "notes", "memo", "comment", "comments"],
      ...["transaction reason", "adjustment description"],
    ],
  },
  claims: {
    claim: [
      ...["claim", "claim number", "claim id", "claim control number", "patient control number"],
      ...["account number", "patient account number", "patient account", "account", "account id"],
      ...["encounter number", "encounter id", "encounter", "visit number", "visit id", "ticket"],
      ...["ticket number", "invoice number", "invoice", "bill number", "clm01", "claim reference"],
    ],
    submitted_on: [
      ...["submitted on", "submission date", "submitted date", "date submitted", "claim date"],
      ...[
        "bill date",
        "billed date",
        "date billed",
        "billing date",
        "sent date",
        "first bill date",
      ],
      ...["filed date", "filing date", "date filed", "created date", "batch date"],
      ...["first submission date", "original submission date"],
    ],
    service_on: [
      ...["service on", "service date", "date of service", "dos", "from date", "service from date"],
      ...["date of service from", "service start date", "from dos", "visit date", "encounter date"],
      ...["service date from", "first service date", "procedure date", "begin date"],
    ],
    payer: [
      ...["payer", "payer name", "payor", "payor name", "insurance", "insurance name", "carrier"],
      ...[
        "primary insurance",
        "primary payer",
        "insurance company",
        "insurance carrier",
        "insurer",
      ],
      ...["carrier name", "plan", "plan name", "health plan", "primary insurance name"],
    ],
    member: [
      ...[
        "member",
        "member id",
        "member number",
        "subscriber id",
        "subscriber number",
        "policy id",
      ],
      ...[
        "policy number",
        "insured id",
        "insurance id",
        "insurance id number",
        "hic number",
        "mbi",
      ],
    ],
    provider: [
      ...["rendering provider npi", "rendering npi", "provider npi", "provider", "provider name"],
      ...["rendering provider", "rendering provider name", "rendering", "physician", "doctor"],
      ...["servicing provider", "treating provider", "performing provider", "clinician", "npi"],
    ],
    location: [
      ...["location", "location name", "service location", "facility", "facility name", "office"],
      ...[
        "place of service name",
        "site",
        "clinic",
        "department",
        "service facility",
        "practice location",
      ],
    ],
    cpt: [
      ...["cpt", "cpt code", "procedure code", "procedure", "hcpcs", "hcpcs code", "cpt hcpcs"],
      ...["service code", "billing code", "line code", "cpt4", "cpt procedure code"],
    ],
    modifiers: [
      "modifiers",
      "modifier",
      "modifier 1",
      "modifier codes",
      "cpt modifiers",
      "modifier1",
    ],
    modifier_2: ["modifier 2", "modifier2"],
    modifier_3: ["modifier 3", "modifier3"],
    modifier_4: ["modifier 4", "modifier4"],
    units: [
      "units",
      "unit",
      "quantity",
      "service units",
      "days units",
      "unit count",
      "unit quantity",
    ],
    charge: [
      ...["charge", "charges", "charge amount", "billed amount", "amount billed", "total charge"],
      ...["line charge", "total charges", "fee", "billed charges", "billed", "gross charge"],
      ...["gross charges", "line charge amount", "billed charge", "amount", "amount charged"],
    ],
    diagnoses: [
      ...["diagnoses", "diagnosis", "diagnosis codes", "diagnosis code", "icd10", "icd 10", "icd"],
      ...["icd codes", "icd code", "icd10 codes", "icd10 code", "icd 10 codes", "icd 10 code"],
      ...["diagnosis 1", "diagnosis1", "primary diagnosis", "diagnosis pointers codes"],
    ],
    frequency: [
      ...["frequency", "frequency code", "claim frequency", "claim frequency code", "bill type"],
      ...["resubmission code", "claim type code", "type of bill"],
    ],
    practice: ["billing npi", "billing provider npi", "practice npi", "group npi", "practice"],
    patient: ["patient", "patient name", "patient full name"],
    place_of_service: ["place of service", "pos", "place of service code"],
  },
};

/** Columns without which a header row is not one of this kind. */
export const requiredColumns: Readonly<Record<ExportKind, readonly string[]>> = {
  denials: ["claim", "denial_code"],
  transactions: ["type", "amount"],
  claims: ["claim", "charge", "cpt"],
};

const abbreviations: Readonly<Record<string, string>> = {
  ...{ no: "number", num: "number", nbr: "number", nr: "number", numb: "number" },
  ...{ acct: "account", acc: "account", acnt: "account", accnt: "account" },
  ...{ amt: "amount", amnt: "amount", dt: "date", pmt: "payment", pymt: "payment", pay: "payment" },
  ...{ txn: "transaction", trans: "transaction", trx: "transaction", tran: "transaction" },
  ...{ adj: "adjustment", adjust: "adjustment", svc: "service", srv: "service", serv: "service" },
  ...{
    proc: "procedure",
    px: "procedure",
    desc: "description",
    ins: "insurance",
    insur: "insurance",
  },
  ...{ pt: "patient", pat: "patient", prov: "provider", mod: "modifier", mods: "modifiers" },
  ...{
    diag: "diagnosis",
    dx: "diagnosis",
    ctrl: "control",
    cntrl: "control",
    cd: "code",
    cds: "codes",
  },
  ...{
    chg: "charge",
    chrg: "charge",
    bal: "balance",
    rsn: "reason",
    loc: "location",
    fac: "facility",
  },
  ...{ qty: "quantity", freq: "frequency", sub: "subscriber", clm: "claim", enc: "encounter" },
  ...{
    rend: "rendering",
    ref: "reference",
    seq: "sequence",
    rmk: "remark",
    grp: "group",
    writeoff: "write off",
  },
};

const fillers = new Set(["of", "the", "a", "for", "s"]);

/** A header's words in one order: what two vendors write differently becomes equal. */
function headerKey(text: string): string {
  const words = text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("#", " number ")
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (abbreviations[word] ?? word).split(" "))
    .flatMap((word) =>
      word === "dos" ? ["date", "service"] : word === "pos" ? ["place", "service"] : [word],
    )
    .filter((word) => word !== "" && !fillers.has(word));
  return [...new Set(words)].sort().join(" ");
}

const synonymKeys = new Map(
  Object.entries(synonyms).map(([kind, columns]) => [
    kind,
    Object.entries(columns).map(
      ([column, texts]) => [column, [...new Set([column, ...texts].map(headerKey))]] as const,
    ),
  ]),
);

/** Exports put a title, a date and blank rows above their headers; further down they are data. */
const searched = 20;

/** Finds the header row of an export and tells its kind; null where there is none that is known. */
export function findHeader(
  rows: readonly (readonly Cell[])[],
  profile: ExportProfile = {},
): ExportHeader | null {
  for (const [row, cells] of rows.slice(0, searched).entries()) {
    const header = readHeader(cells, profile);
    if (header !== null) return { ...header, row };
  }
  return null;
}

function readHeader(
  cells: readonly Cell[],
  profile: ExportProfile,
): Omit<ExportHeader, "row"> | null {
  const texts = headerTexts(cells);
  if (texts.filter((text) => text !== "").length < 2 || !fits(profile, texts)) return null;
  let best: Omit<ExportHeader, "row"> | null = null;
  for (const kind of exportKinds) {
    if (profile.kind !== undefined && profile.kind !== kind) continue;
    const columns = matchColumns(kind, texts, profile);
    if (!requiredColumns[kind].every((column) => columns.has(column))) continue;
    if (best !== null && columns.size <= best.columns.size) continue;
    const known = new Set(columns.values());
    const unknown = texts.filter((text, index) => text !== "" && !known.has(index));
    best = { kind, columns, unknown };
  }
  return best;
}

/** The cells of a row as headers: only text is one. */
function headerTexts(cells: readonly Cell[]): string[] {
  return cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
}

/** A profile is for files that have every header it names. */
function fits(profile: ExportProfile, texts: readonly string[]): boolean {
  return Object.values(profile.columns ?? {}).every(
    (named) => named === null || texts.some((text) => isSameHeader(text, named)),
  );
}

function isSameHeader(text: string, named: string): boolean {
  return text.toLowerCase() === named.trim().toLowerCase();
}

/** The canonical columns of a kind of export. */
export function columnsOf(kind: ExportKind): string[] {
  return Object.keys(synonyms[kind]);
}

/** Which cell of a header row each column of a kind would be read from, by synonyms alone. */
export function proposeColumns(
  kind: ExportKind,
  cells: readonly Cell[],
): ReadonlyMap<string, number> {
  return matchColumns(kind, headerTexts(cells), {});
}

export type AlmostHeader = { kind: ExportKind; missing: string[]; unknown: string[] };

/** The row that comes closest to a header: some columns are known, one that its kind needs is missing. */
export function findAlmostHeader(rows: readonly (readonly Cell[])[]): AlmostHeader | null {
  let best: (AlmostHeader & { known: number }) | null = null;
  for (const cells of rows.slice(0, searched)) {
    const texts = headerTexts(cells);
    for (const kind of exportKinds) {
      const columns = matchColumns(kind, texts, {});
      const missing = requiredColumns[kind].filter((column) => !columns.has(column));
      const known = columns.size - missing.length;
      if (columns.size < 2 || missing.length === 0 || known <= (best?.known ?? 0)) continue;
      const taken = new Set(columns.values());
      const unknown = texts.filter((text, index) => text !== "" && !taken.has(index));
      best = { kind, missing, unknown, known };
    }
  }
  return best;
}

function matchColumns(
  kind: ExportKind,
  texts: readonly string[],
  profile: ExportProfile,
): Map<string, number> {
  const keys = texts.map(headerKey);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  const take = (column: string, index: number) => {
    if (index < 0 || taken.has(index) || columns.has(column)) return;
    columns.set(column, index);
    taken.add(index);
  };
  for (const [column, text] of Object.entries(profile.columns ?? {})) {
    if (text === null) continue;
    take(
      column,
      texts.findIndex((header) => isSameHeader(header, text)),
    );
  }
  // Rank by rank over all columns: the best word for one column is not lost to a worse word for another.
  const candidates = synonymKeys.get(kind) ?? [];
  const ranks = Math.max(...candidates.map(([, words]) => words.length));
  for (let rank = 0; rank < ranks; rank++) {
    for (const [column, words] of candidates) {
      const word = words[rank];
      if (word === undefined || columns.has(column)) continue;
      if (profile.columns?.[column] === null) continue;
      take(
        column,
        keys.findIndex((key, index) => key === word && !taken.has(index)),
      );
    }
  }
  return columns;
}
