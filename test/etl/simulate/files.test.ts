import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Simulated, simulate } from "#etl/simulate/simulate.ts";
import { filesIn, temporaryFolder } from "./folder.ts";

const folder = temporaryFolder();
let simulated: Simulated;
let files: Map<string, string>;

beforeAll(async () => {
  simulated = await simulate(join(folder, "files"), {
    claims: 900,
    months: 10,
    seed: 3,
    until: "2026-08-14",
    remembers: true,
  });
  files = filesIn(join(folder, "files"));
});

/** Segments of every interchange in a text, read by the delimiters that its ISA names. */
function segmentsOf(text: string): string[][] {
  const segments: string[][] = [];
  let rest = text.trimStart();
  while (rest.startsWith("ISA")) {
    const element = rest.charAt(3);
    const terminator = rest.charAt(105);
    const next = rest.indexOf(`IEA${element}1${element}`);
    const end = rest.indexOf(terminator, next);
    const body = rest.slice(0, end);
    segments.push(...body.split(terminator).map((segment) => segment.trim().split(element)));
    rest = rest.slice(end + 1).trimStart();
  }
  expect(rest).toBe("");
  return segments;
}

const cents = (text: string | undefined) => Math.round(Number(text ?? 0) * 100);
const named = (kind: RegExp) =>
  [...files].filter(([name]) => kind.test(name)).map(([, text]) => text);

describe("the files", () => {
  test("ISA is 106 characters wide, in several dialects", () => {
    const heads = named(/\.txt$/).map((text) => text.slice(0, 106));
    const dialects = new Set(
      heads.map((head) => head.charAt(3) + head.charAt(104) + head.charAt(105)),
    );
    expect(heads.every((head) => head.startsWith("ISA") && head.length === 106)).toBe(true);
    expect(dialects.size).toBeGreaterThanOrEqual(4);
    expect(named(/837p/).some((text) => text.split(/ISA[*|]/).length > 2)).toBe(true);
  });

  test("trailers count their sets and segments", () => {
    for (const text of named(/\.txt$/)) {
      let start = 0;
      for (const [index, segment] of segmentsOf(text).entries()) {
        if (segment[0] === "ST") start = index;
        if (segment[0] === "SE") expect(Number(segment[1])).toBe(index - start + 1);
      }
    }
  });

  test("remittances balance: line, claim, transaction", () => {
    for (const text of named(/835/)) {
      let payment = 0;
      let paid = 0;
      let provider = 0;
      let claim = 0;
      let adjusted = 0;
      let line = 0;
      let isLine = false;
      const closeLine = () => {
        expect(line).toBe(0);
        line = 0;
        isLine = false;
      };
      const closeClaim = () => {
        closeLine();
        expect(claim).toBe(adjusted);
        claim = 0;
        adjusted = 0;
      };
      for (const segment of segmentsOf(text)) {
        const [id] = segment;
        if (id === "BPR") [payment, paid, provider] = [cents(segment[2]), 0, 0];
        else if (id === "CLP") {
          closeClaim();
          claim = cents(segment[3]) - cents(segment[4]);
          paid += cents(segment[4]);
        } else if (id === "SVC") {
          closeLine();
          isLine = true;
          line = cents(segment[2]) - cents(segment[3]);
        } else if (id === "CAS") {
          for (let at = 3; at < segment.length; at += 3) {
            adjusted += cents(segment[at]);
            if (isLine) line -= cents(segment[at]);
          }
        } else if (id === "PLB") {
          closeClaim();
          for (let at = 4; at < segment.length; at += 2) provider += cents(segment[at]);
        } else if (id === "SE") {
          closeClaim();
          expect(paid - provider).toBe(payment);
        }
      }
    }
  });

  test("claims charge what their lines charge", () => {
    let claims = 0;
    for (const text of named(/837p/)) {
      let open = 0;
      for (const segment of segmentsOf(text)) {
        if (segment[0] === "CLM") {
          expect(open).toBe(0);
          open = cents(segment[2]);
          claims++;
        } else if (segment[0] === "SV1") open -= cents(segment[2]);
      }
      expect(open).toBe(0);
    }
    const sent = simulated.offices
      .flatMap((office) => office.claims)
      .flatMap((claim) => claim.submissions);
    expect(claims).toBe(sent.length);
  });

  test("exports have the columns of two vendors, and rows once more in the next week's file", () => {
    const headers = new Set(named(/denials/).map((text) => text.slice(0, text.indexOf("\n"))));
    expect(headers.size).toBe(2);
    const ids = named(/transactions/).flatMap((text) =>
      text
        .split("\n")
        .slice(1, -1)
        .map((row) => row.split(",")[0]),
    );
    const posted = simulated.offices.flatMap((office) => office.postings);
    expect(new Set(ids).size).toBe(posted.length);
    expect(ids.length).toBeGreaterThan(posted.length);
  });
});
