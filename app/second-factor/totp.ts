import { generateSecret, generateURI, verify } from "otplib";

/** Seconds for which a code stands; one code before and one after the present one are taken too (RFC 6238 §5.2). */
export const stepSeconds = 30;

/** A new secret of 160 bits, in Base32 as authenticator apps take it. */
export function newSecret(): string {
  return generateSecret({ length: 20 });
}

/** What the QR code says: app, person and secret. */
export function secretUri(secret: string, email: string): string {
  return generateURI({ issuer: "Dermledger", label: email, secret });
}

/** The six digits of what someone typed (blanks aside); null where it is no code. */
export function readCode(text: string): string | null {
  const digits = text.normalize("NFKC").replaceAll(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * The time step (30 s since 1970) that a code belongs to, where that is the present one or its neighbour; else null.
 *
 * @param atMs the server's clock
 */
export async function stepOf(secret: string, code: string, atMs: number): Promise<number | null> {
  const epoch = Math.floor(atMs / 1000);
  const result = await verify({
    strategy: "totp",
    secret,
    token: code,
    epoch,
    epochTolerance: stepSeconds,
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}
