import { encode } from "uqr";
import { expect, it } from "vitest";
import { qrOf } from "#app/second-factor/qr-of.server.ts";
import { newSecret, secretUri } from "#app/second-factor/totp.ts";

it("the QR code is drawn module by module as it was encoded, with four of quiet ground around it", () => {
  const uri = secretUri(newSecret(), "ann.o'neil+x@practice.example");
  expect(uri).toMatch(/^otpauth:\/\/totp\/Dermledger:ann\.o'neil%2Bx%40practice\.example\?secret=/);
  const { size, path } = qrOf(uri);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  expect(drawn).toEqual(encode(uri, { ecc: "M", border: 4 }).data);
  expect(drawn.slice(0, 4).flat()).not.toContain(true);
  expect(drawn[4]?.slice(4, 11)).not.toContain(false);
});
