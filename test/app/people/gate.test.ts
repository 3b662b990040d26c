import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { afterEach, expect, it } from "vitest";
import type { Admission } from "#app/people/admission.ts";
import { gate } from "#app/server/gate.ts";

let server: Server | undefined;
afterEach(() => server?.close());

const owner = { id: "o", email: "o@p.example", name: "O", role: "owner" } as const;
const stranger: Admission = { isAdmitted: true, context: {} };
const signedIn: Admission = {
  isAdmitted: true,
  context: { person: { ...owner, practices: null, locations: null } },
};

/** Milliseconds until the line ends of someone who sends half a form; null: it still stands after half a second. */
async function endsAfter(admission: Admission): Promise<number | null> {
  const app = express();
  app.use(gate(async () => admission, false, 100));
  app.use((request) => request.resume());
  server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const start = performance.now();
  return await new Promise((resolve) => {
    const line = connect(port, "127.0.0.1", () =>
      line.write("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nemail=a"),
    );
    line.once("close", () => resolve(performance.now() - start));
    line.on("error", () => undefined);
    setTimeout(() => {
      resolve(null);
      line.destroy();
    }, 500);
  });
}

it("a stranger who never ends a form is cut off, someone signed in may have a slow line", async () => {
  expect(await endsAfter(stranger)).toBeLessThan(450);
  expect(await endsAfter(signedIn)).toBeNull();
});
