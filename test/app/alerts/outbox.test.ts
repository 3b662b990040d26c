import { createServer, type Server } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { queueMails, sendDue } from "#app/alerts/outbox.ts";
import { mailer } from "#app/alerts/smtp.server.ts";
import { alertMails } from "#app/office/alert-mails.ts";
import { createPeople } from "#app/people/people-store.ts";
import { clock, openOffice } from "../people/office-of-tests.ts";

type Got = { readonly to: string; readonly text: string };
let office: Awaited<ReturnType<typeof openOffice>>;
let server: SMTPServer;
let port: number;
let got: Got[];
/** What the server answers to a mail; null: it takes it. */
let refusal: string | null;
const url = "https://dashboard.example";

async function listen(of: SMTPServer | Server): Promise<number> {
  return await new Promise((resolve) => {
    const inner = of instanceof SMTPServer ? of.server : of;
    of.listen(0, "127.0.0.1", () => {
      const address = inner.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

beforeEach(async () => {
  office = await openOffice();
  got = [];
  refusal = null;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (part: Buffer) => {
        text += part.toString();
      });
      stream.on("end", () => {
        if (refusal !== null) return done(new Error(refusal));
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        done();
      });
    },
  });
  port = await listen(server);
  await turn(true);
});
afterEach(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await office.end();
});

let settings = 0;
/** Turns mails on or off, as Settings, Alerts does. */
async function turn(isOn: boolean): Promise<void> {
  settings += 1;
  const doneAt = `2026-11-20T06:00:00.${String(settings).padStart(6, "0")}`;
  const row = { settingId: `mail ${settings}`, doneAt, byId: "x", rule: "mail", isOn };
  await office.store().append([{ table: "alert_setting", row: { ...row, leastCents: null } }]);
}

/** An alert of a location in the office. */
async function raise(key: string, locationId: string | null): Promise<void> {
  const row = {
    ...{
      eventId: key,
      doneAt: "2026-11-20T08:00:00.000",
      onDay: "2026-11-20",
      kind: "raised",
      key,
    },
    ...{
      thing: key,
      practiceId: "P1",
      locationId,
      subject: "ACME|CO-97",
      payer: "ACME",
      code: "CO-97",
    },
    ...{
      rule: locationId === null ? "denials_at_payer" : "denials_at_location",
      rootCause: "bundle",
    },
    ...{ fromOn: "2026-11-09", toOn: "2026-11-15", value: 31, usual: 6, low: 4, high: 9, n: 200 },
    ...{ moneyCents: 1_840_000, odds: 1e-9 },
  };
  await office.store().append([{ table: "alert_event", row }]);
}

/** Someone who gets mails. */
async function hire(name: string, locations: string[] | null): Promise<string> {
  const people = createPeople(office.store(), () => new Date());
  const email = `${name}@practice.example`;
  const { id } = await people.add(
    { email, name, role: "manager", locations, password: null },
    null,
  );
  const row = {
    recipientId: name,
    doneAt: "2026-11-20T07:00:00.000",
    byId: "x",
    personId: id,
    isOn: true,
  };
  await office.store().append([{ table: "alert_recipient", row }]);
  return id;
}

const send = (to = port, timeoutMs = 5_000) => {
  const made = mailer(`smtp://127.0.0.1:${to}`, "dashboard@practice.example", timeoutMs);
  if (made === null) throw new Error("no mailer");
  return made;
};
const states = async () =>
  (await office.store().read(alertMails, {})).map(({ kind, attempt }) => `${kind} ${attempt}`);
const idOf = (text: string | undefined) => /^Message-ID: (.*)$/im.exec(text ?? "")?.[1];

it("sends each person one mail with what is within their reach, once", async () => {
  await hire("olivia", null);
  await hire("ben", ["L1"]);
  await raise("of the payer", null);
  await raise("of the location", "L1");
  await raise("of another location", "L2");
  const keys = ["of the payer", "of the location", "of another location"];
  expect(await queueMails(office.store(), keys)).toBe(2);
  expect(await queueMails(office.store(), keys)).toBe(0);
  await sendDue(office.store(), send(), url);
  await sendDue(office.store(), send(), url);
  expect(got.map(({ to }) => to).sort()).toEqual([
    "ben@practice.example",
    "olivia@practice.example",
  ]);
  const [ben, olivia] = got.toSorted((a, b) => a.to.localeCompare(b.to)).map(({ text }) => text);
  expect(ben).toMatch(/1 new alert$/m);
  expect(olivia).toMatch(/3 new alerts/);
  expect(olivia?.replaceAll("=\r\n", "")).toContain("31 claims as bundled (CO-97)");
  expect(olivia).toContain(`${url}/alerts`);
  expect(await states()).toEqual(["sent 1", "sent 1"]);
});

it("tries again what was refused, later each time, under the same id, also after a restart", async () => {
  const time = clock();
  await hire("olivia", null);
  await raise("a", null);
  await queueMails(office.store(), ["a"], time.ms);
  refusal = "try later, olivia@practice.example";
  await sendDue(office.store(), send(), url, time.ms);
  const [failed] = await office.store().read(alertMails, {});
  expect(failed).toMatchObject({ kind: "failed", attempt: 1, next_at: "2026-11-20T08:01:00.000Z" });
  expect(failed?.error).toContain("try later");
  expect(failed?.error).not.toContain("olivia");
  time.pass(59_000);
  await sendDue(office.store(), send(), url, time.ms);
  expect(await states()).toEqual(["failed 1"]);
  const reopened = await office.reopen();
  refusal = null;
  time.pass(1_000);
  await sendDue(reopened, send(), url, time.ms);
  expect(await states()).toEqual(["sent 2"]);
  expect(idOf(got[0]?.text)).toBe(`<${failed?.mail_id}@dermledger.invalid>`);
});

it("tells a later try nothing that has left the person's reach since, and nobody who is no longer chosen", async () => {
  const time = clock();
  const ben = await hire("ben", null);
  const carl = await hire("carl", null);
  await raise("of the location", "L1");
  await raise("of another location", "L2");
  await queueMails(office.store(), ["of the location", "of another location"], time.ms);
  refusal = "try later";
  await sendDue(office.store(), send(), url, time.ms);
  expect(await states()).toEqual(["failed 1", "failed 1"]);
  refusal = null;
  const people = createPeople(office.store(), () => new Date());
  await people.change(ben, { locations: ["L1"] }, null);
  const row = { recipientId: "off", doneAt: "2026-11-20T08:00:00.000", byId: "x" };
  await office
    .store()
    .append([{ table: "alert_recipient", row: { ...row, personId: carl, isOn: false } }]);
  time.pass(60_000);
  await sendDue(office.store(), send(), url, time.ms);
  expect(got.map(({ to }) => to)).toEqual(["ben@practice.example"]);
  expect(got[0]?.text).toMatch(/1 new alert$/m);
  await raise("late", "L1");
  await queueMails(office.store(), ["late"], time.ms);
  await people.change(ben, { locations: ["L3"] }, null);
  await sendDue(office.store(), send(), url, time.ms);
  expect(got).toHaveLength(1);
  expect((await states()).sort()).toEqual(["given_up 1", "given_up 0", "sent 2"].sort());
});

it("gives up after the sixth try", async () => {
  const time = clock();
  await hire("olivia", null);
  await raise("a", null);
  await queueMails(office.store(), ["a"], time.ms);
  refusal = "no such mailbox";
  for (let tried = 0; tried < 8; tried++) {
    await sendDue(office.store(), send(), url, time.ms);
    time.pass(24 * 3_600_000);
  }
  expect(await states()).toEqual(["given_up 6"]);
  expect(got).toEqual([]);
});

it("ends what waits for another try once mails are turned off, and sends none of it when they are on again", async () => {
  const time = clock();
  await hire("olivia", null);
  await raise("a", null);
  await queueMails(office.store(), ["a"], time.ms);
  refusal = "try later";
  await sendDue(office.store(), send(), url, time.ms);
  expect(await states()).toEqual(["failed 1"]);
  refusal = null;
  await turn(false);
  time.pass(60_000);
  await sendDue(office.store(), send(), url, time.ms);
  expect(await office.store().read(alertMails, {})).toMatchObject([
    { kind: "given_up", attempt: 1, error: "mails were turned off" },
  ]);
  await turn(true);
  time.pass(60_000);
  expect(await queueMails(office.store(), ["a"], time.ms)).toBe(0);
  await sendDue(office.store(), send(), url, time.ms);
  expect(got).toEqual([]);
});

it("sends nothing to who was locked out or is not there, also where it waits already", async () => {
  const time = clock();
  const ben = await hire("ben", null);
  const gone = { recipientId: "gone", doneAt: "2026-11-20T07:00:00.000", byId: "x" };
  await office
    .store()
    .append([{ table: "alert_recipient", row: { ...gone, personId: "nobody", isOn: true } }]);
  await raise("a", null);
  expect(await queueMails(office.store(), ["a"], time.ms)).toBe(1);
  const people = createPeople(office.store(), () => new Date());
  // The last owner cannot be locked out: a manager can.
  await people.change(ben, { isDisabled: true }, null);
  await sendDue(office.store(), send(), url, time.ms);
  expect(await office.store().read(alertMails, {})).toMatchObject([
    { kind: "given_up", error: "the account is disabled" },
  ]);
  await raise("b", null);
  expect(await queueMails(office.store(), ["b"], time.ms)).toBe(0);
  expect(got).toEqual([]);
});

it("sends no news of last week, where a server is named only then", async () => {
  const time = clock();
  await hire("olivia", null);
  await raise("a", null);
  await queueMails(office.store(), ["a"], time.ms);
  time.pass(8 * 24 * 3_600_000);
  await sendDue(office.store(), send(), url, time.ms);
  expect(await states()).toEqual(["given_up 0"]);
  expect(got).toEqual([]);
});

it("gives no password, and no mail, to a server that does not encrypt", async () => {
  const from = "dashboard@practice.example";
  const mail = { id: "m", to: "olivia@practice.example", subject: "s", text: "t" };
  const by = (address: string) => mailer(address, from, 5_000)?.(mail);
  await expect(by(`smtp://user:secret@127.0.0.1:${port}`)).rejects.toThrow(/TLS|upgrad/i);
  await expect(by(`smtp://127.0.0.1:${port}?requireTLS=true`)).rejects.toThrow(/TLS|upgrad/i);
  expect(got).toEqual([]);
  await by(`smtp://127.0.0.1:${port}`);
  expect(got).toHaveLength(1);
});

it("speaks to an smtps server, and to none whose certificate nobody vouches for", async () => {
  const taken: string[] = [];
  const secure = new SMTPServer({
    secure: true,
    authOptional: true,
    onData(stream, _session, done) {
      stream.resume();
      stream.on("end", () => {
        taken.push("mail");
        done();
      });
    },
  });
  // What the refused handshake leaves behind.
  secure.on("error", () => undefined);
  const at = await listen(secure);
  const mail = { id: "m", to: "olivia@practice.example", subject: "s", text: "t" };
  const by = (more: string) =>
    mailer(`smtps://127.0.0.1:${at}${more}`, "dashboard@practice.example", 5_000)?.(mail);
  await expect(by("")).rejects.toThrow(/certificate/i);
  expect(taken).toEqual([]);
  await by("?tls.rejectUnauthorized=false");
  expect(taken).toEqual(["mail"]);
  await new Promise<void>((resolve) => secure.close(() => resolve()));
});

it("waits no longer for a server that says nothing than it is told to", async () => {
  const silent = createServer(() => undefined);
  const silentPort = await listen(silent);
  await hire("olivia", null);
  await raise("a", null);
  await queueMails(office.store(), ["a"]);
  await sendDue(office.store(), send(silentPort, 200), url);
  expect(await states()).toEqual(["failed 1"]);
  silent.close();
});

it("sends nothing where no server is named", () => {
  expect(mailer(undefined)).toBeNull();
});
