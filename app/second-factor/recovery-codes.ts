import { createHash, randomInt } from "node:crypto";

export const recoveryCodes = 10;
/** Crockford's alphabet: no letter that is taken for a digit. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/** Ten new codes of 80 random bits each, `K7QF-2M9D-XXXX-XXXX`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () =>
    Array.from({ length }, (_, at) => {
      const letter = letters[randomInt(letters.length)] ?? "";
      return at > 0 && at % 4 === 0 ? `-${letter}` : letter;
    }).join(""),
  );
}

/** What someone typed as a recovery code: capitals, no dashes, O and I read as digits; null where it is none. */
export function readRecoveryCode(text: string): string | null {
  const plain = text.normalize("NFKC").toUpperCase().replaceAll(/[\s-]/g, "");
  const code = plain.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return code.length === length && [...code].every((each) => letters.includes(each)) ? code : null;
}

/**
 * What is kept of a code. One SHA-256 is enough: 80 random bits cannot be tried through, slow hashes are for what people
 * choose. The factor's id goes in, so that equal codes of two people are not seen to be equal.
 */
export function hashOfRecoveryCode(factorId: string, code: string): string {
  return createHash("sha256").update(`${factorId} ${code}`).digest("hex");
}
