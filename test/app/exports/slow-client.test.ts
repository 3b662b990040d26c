import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeReadableStreamToWritable } from "@remix-run/node";
import { afterAll, expect, it } from "vitest";
import { takeTempFile } from "#app/exports/temp-file.server.ts";
import { paceOf } from "#app/server/pace.ts";

const folder = mkdtempSync(join(tmpdir(), "slow-client-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const size = 50_000_000;

it("holds little of a file whose client is slow, and lets go of it when that is gone", async () => {
  const path = join(folder, "file");
  writeFileSync(path, Buffer.alloc(size, "x"));
  let response: ServerResponse | undefined;
  let sent: Promise<void> | undefined;
  const server = createServer(async (_request, answer) => {
    response = answer;
    const { body } = await takeTempFile(path, { pace: paceOf(answer) });
    sent = writeReadableStreamToWritable(body, answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = connect(port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  client.pause();
  while (!response?.writableNeedDrain) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(response.writableLength).toBeLessThan(1_000_000);
  expect(existsSync(path)).toBe(false);
  client.destroy();
  await sent;

  writeFileSync(path, Buffer.alloc(size, "x"));
  const whole = await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
  expect(whole.byteLength).toBe(size);
  server.close();
});
