import type { ParseContext } from "./parse-context.ts";
import { segmentId } from "./segment-reader.ts";
import { type SetParser, UNUSED, type Usage } from "./set-parser.ts";

const CLM = segmentId("CLM");
const SV1 = segmentId("SV1");
const SV2 = segmentId("SV2");
const SV3 = segmentId("SV3");
const HL = segmentId("HL");
const TRN = segmentId("TRN");

/** A set that is recognised, kept in the archive and not loaded: its totals are counted, no rows are made. */
export class UnsupportedSet implements SetParser {
  readonly isSupported = false;
  private isClaimLevel = false;

  constructor(
    private readonly context: ParseContext,
    readonly kind: string,
    private readonly words: string,
  ) {}

  segment(): Usage {
    const { context } = this;
    const { reader, set } = context;
    const { id } = reader;
    if (this.kind === "837") {
      if (id === CLM) {
        set.claims++;
        set.chargeCents += context.cents(2);
      } else if (id === SV1 || id === SV2 || id === SV3) set.lines++;
    } else if (this.kind === "277") {
      if (id === HL) this.isClaimLevel = reader.is(3, "PT") || reader.is(3, "22");
      else if (id === TRN && this.isClaimLevel) set.claims++;
    }
    return UNUSED;
  }

  end(): void {
    const message = `${this.words}: kept in the archive, not loaded.`;
    this.context.issue("info", "unsupported_set", message);
  }

  identify(): void {}
}
