import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Admission, Asked } from "#app/people/admission.ts";
import { compress } from "#app/server/compress.ts";
import { gate } from "#app/server/gate.ts";
import { hostCheck } from "#app/server/host-check.ts";
import { lastResort } from "#app/server/last-resort.ts";
import { requestId } from "#app/server/request-id.ts";
import { securityHeaders } from "#app/server/security-headers.ts";

let server: Server;
let port = 0;
const page = "<p>claims</p>".repeat(500);
let writeRest = () => {};

beforeAll(async () => {
  const app = express();
  app.use(requestId, hostCheck("127.0.0.1"), securityHeaders, compress);
  app.all("/page", (_request, response) => {
    response.type("html");
    response.write(page.slice(0, 100));
    response.end(page.slice(100));
  });
  app.all("/picture", (_request, response) => response.type("png").send(Buffer.from([1, 2, 3])));
  app.all("/list", (_request, response) => {
    response.setHeader("Content-Type", "application/vnd.apache.arrow.stream");
    response.write(page.slice(0, 100));
    writeRest = () => response.end(page.slice(100));
  });
  app.all("*", (_request, response) => response.status(404).end());
  app.use(lastResort);
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server's address is an AddressInfo; only pipes have a string.
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

/** A raw request, so that Host and Origin are ours to choose and nothing is unpacked. */
function ask(lines: string[]): Promise<{ head: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`${[...lines, "Connection: close"].join("\r\n")}\r\n\r\n`),
    );
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf("\r\n\r\n");
      const head = all.subarray(0, end).toString();
      const rest = all.subarray(end + 4);
      resolve({ head, body: /transfer-encoding: chunked/i.test(head) ? unchunk(rest) : rest });
    });
  });
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.subarray(at, line).toString(), 16);
    if (size === 0) break;
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

const get = (path: string, ...more: string[]) =>
  ask([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...more]);

describe("every answer", () => {
  it("has a request id, a policy with its own nonce, and is not kept", async () => {
    const { head } = await get("/page");
    expect(head).toMatch(/^X-Request-Id: [0-9a-f]{12}$/im);
    expect(head).toMatch(/Content-Security-Policy: .*script-src 'self' 'nonce-[^']+'/i);
    expect(head).toMatch(/Cache-Control: no-store/i);
    const again = await get("/page");
    const nonce = (text: string) => /'nonce-([^']+)'/.exec(text)?.[1];
    expect(nonce(again.head)).not.toBe(nonce(head));
  });

  it("is refused for another host name, and for a write from another site", async () => {
    const other = await ask(["GET /page HTTP/1.1", "Host: evil.example"]);
    expect(other.head).toMatch(/^HTTP\/1.1 421/);
    const post = (...more: string[]) =>
      ask(["POST /page HTTP/1.1", `Host: localhost:${port}`, "Content-Length: 0", ...more]);
    expect((await post("Origin: http://evil.example")).head).toMatch(/^HTTP\/1.1 403/);
    expect((await post()).head).toMatch(/^HTTP\/1.1 403/);
    expect((await post(`Origin: http://localhost:${port}`)).head).toMatch(/^HTTP\/1.1 200/);
  });
});

describe("behind a proxy", () => {
  const asked = (more: { [name: string]: string }, method = "POST") => {
    let status = 200;
    const answer = {
      status: (code: number) => ({ type: () => ({ send: () => (status = code) }) }),
    };
    const check = hostCheck("127.0.0.1", true);
    // The check reads method and headers alone, and answers by status.
    check(
      { method, headers: { host: "127.0.0.1:3000", ...more } } as never,
      answer as never,
      () => undefined,
    );
    return status;
  };
  const proxied = { "x-forwarded-proto": "https", "x-forwarded-host": "ledger.practice.example" };

  it("the name that the proxy answers for is ours, by TLS alone", () => {
    expect(asked({ ...proxied, origin: "https://ledger.practice.example" })).toBe(200);
    expect(asked({ ...proxied, origin: "http://ledger.practice.example" })).toBe(403);
    expect(asked({ ...proxied, origin: "https://evil.example" })).toBe(403);
    expect(asked(proxied)).toBe(403);
    const kept = { "x-forwarded-proto": "https", host: "ledger.practice.example" };
    expect(asked({ ...kept, origin: "https://ledger.practice.example" })).toBe(200);
    expect(asked({ host: "ledger.practice.example" }, "GET")).toBe(421);
  });

  it("where it comes from and how is believed of the proxy alone", async () => {
    const seen: Asked[] = [];
    const admit = async (given: Asked): Promise<Admission> => {
      seen.push(given);
      return { isAdmitted: true, context: {} };
    };
    const given = {
      method: "GET",
      originalUrl: "/claims",
      headers: {
        "x-forwarded-for": "1.2.3.4, 10.0.0.7",
        "x-forwarded-proto": "https",
        "x-dermledger-idle": "90",
      },
      socket: { remoteAddress: "127.0.0.1" },
    };
    for (const hasProxy of [true, false])
      await gate(admit, hasProxy)(given as never, { locals: {} } as never, () => undefined);
    expect(seen).toMatchObject([
      { address: "10.0.0.7", isSecure: true, idleSeconds: 90, bodyBytes: 0 },
      { address: "127.0.0.1", isSecure: false, idleSeconds: 90, bodyBytes: 0 },
    ]);
  });
});

it("an address that cannot be decoded is a wrong request, no failure", async () => {
  const { head, body } = await get("/%E0%A4%A");
  expect(head).toMatch(/^HTTP\/1.1 400/);
  expect(body.toString()).toContain("damaged");
});

describe("compression", () => {
  it("packs pages as the browser asks, and leaves pictures alone", async () => {
    const br = await get("/page", "Accept-Encoding: gzip, br");
    expect(br.head).toMatch(/Content-Encoding: br/i);
    expect(brotliDecompressSync(br.body).toString()).toBe(page);
    const gzip = await get("/page", "Accept-Encoding: gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    const plain = await get("/page");
    expect(plain.body.toString()).toBe(page);
    expect((await get("/picture", "Accept-Encoding: br")).head).not.toMatch(/Content-Encoding/i);
  });

  it("packs a list of columns while it is made: its beginning is there before its end is written", async () => {
    const headers = { "Accept-Encoding": "br" };
    const answer = await fetch(`http://127.0.0.1:${port}/list`, { headers });
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    const parts = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (text.length < 100) text += (await parts?.read())?.value ?? "";
    writeRest();
    for (let part = await parts?.read(); part && !part.done; part = await parts?.read())
      text += part.value;
    expect(text).toBe(page);
  });
});
