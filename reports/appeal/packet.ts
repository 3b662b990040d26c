/** An appeal as it is sent: everything that its PDF is drawn from. Kept whole once it is final; money in cents, days as ISO. */
export type Packet = {
  /** Of the shape below, so that a kept packet is drawn as it was meant. */
  readonly version: 1;
  readonly letter: Letter;
  readonly payer: string;
  /** By when the payer takes it, the soonest of its claims; null: no limit is known. */
  readonly deadline: PacketDeadline | null;
  readonly claims: readonly PacketClaim[];
  /** What goes along: ticked records, in order. */
  readonly enclosures: readonly string[];
  /** What is printed behind the letter. */
  readonly parts: PacketParts;
  /** Which version of each template the letter was made of: kept with it, never printed. */
  readonly madeOf: readonly PacketTemplate[];
};

export type PacketTemplate = {
  readonly title: string;
  /** Null: as it came with the program. */
  readonly version: string | null;
  /** Worded otherwise in this letter. */
  readonly isEdited: boolean;
};

export type PacketParts = {
  readonly remittance: boolean;
  readonly lines: boolean;
  readonly proof: boolean;
};

/** A letter, ready to be read. `body`: paragraphs with an empty line between. */
export type Letter = {
  readonly from: Letterhead;
  readonly to: string;
  readonly on: string;
  readonly subject: string;
  readonly salutation: string;
  readonly body: string;
  readonly closing: string;
  readonly signer: string;
  readonly signerTitle: string;
  /** Under the signature, where something is enclosed; empty: not printed. */
  readonly enclosed: string;
};

/** Who writes: one practice. Empty text: not known, and not printed. */
export type Letterhead = {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly npi: string;
  readonly taxId: string;
};

export type PacketDeadline = {
  readonly on: string;
  readonly days: number;
  readonly isDefault: boolean;
  readonly source: string;
};

/** A claim of the packet, as files told it when the packet was made. */
export type PacketClaim = {
  readonly claimId: string;
  readonly controlNumber: string;
  readonly payerControlNumber: string;
  readonly patient: string;
  readonly birthOn: string | null;
  readonly memberId: string;
  readonly groupNumber: string;
  readonly serviceOn: string | null;
  readonly serviceTo: string | null;
  readonly provider: string;
  readonly providerNpi: string;
  readonly location: string;
  readonly placeOfService: string;
  readonly diagnoses: string;
  readonly authorization: string;
  readonly chargeCents: number;
  /** What is asked for: denied money, else what was expected less what was allowed. */
  readonly disputedCents: number;
  readonly dueOn: string | null;
  readonly lines: readonly PacketLine[];
  readonly answers: readonly PacketAnswer[];
  readonly proof: PacketProof;
};

/** A line as it was billed, and what stands against it. */
export type PacketLine = {
  readonly lineNo: number;
  readonly code: string;
  readonly modifiers: string;
  readonly units: number | null;
  readonly serviceOn: string | null;
  readonly diagnoses: string;
  readonly chargeCents: number;
  readonly deniedCents: number;
  readonly shortCents: number;
};

/** What one remittance said of the claim. */
export type PacketAnswer = {
  readonly payer: string;
  readonly on: string | null;
  readonly method: string;
  readonly trace: string;
  readonly status: string;
  /** `in force`, or what became of it. */
  readonly standing: string;
  readonly payerControlNumber: string;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly lines: readonly AnswerLine[];
  readonly source: Place | null;
};

export type AnswerLine = {
  /** The claim's line; 0: of the whole claim. */
  readonly lineNo: number;
  readonly code: string;
  readonly modifiers: string;
  /** The code that was billed, where another was judged. */
  readonly billedCode: string;
  readonly units: number | null;
  readonly chargeCents: number;
  readonly allowedCents: number | null;
  readonly paidCents: number;
  readonly adjustments: readonly PacketCode[];
  readonly remarks: readonly PacketCode[];
};

/** A code with our words for it; an amount where it has one. */
export type PacketCode = {
  readonly code: string;
  readonly words: string;
  readonly cents: number | null;
};

/** A run of segments of a loaded file. */
export type Place = { readonly file: string; readonly from: number; readonly to: number };

/** When the claim was filed and who took it, and what no loaded file tells of it. */
export type PacketProof = {
  readonly events: readonly ProofEvent[];
  readonly missing: readonly string[];
};

export type ProofEvent = {
  readonly on: string | null;
  readonly words: string;
  readonly isAccepted: boolean;
  /** Numbers that trace it: `BHT03 0123 · ISA13 0001`. */
  readonly numbers: string;
  readonly place: Place | null;
};
