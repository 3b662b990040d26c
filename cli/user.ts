import { type Command, Option } from "commander";
import type { PeopleDesk } from "./built-server.ts";
import { homeFolder } from "./home.ts";
import { tableOf } from "./text-rows.ts";

const columns = {
  email: "VARCHAR",
  name: "VARCHAR",
  role: "VARCHAR",
  practices: "VARCHAR",
  locations: "VARCHAR",
  state: "VARCHAR",
  second_factor: "VARCHAR",
} as const;
const roles = ["owner", "manager", "biller", "viewer"];

/** `dermledger user …`: people without the dashboard, as after a forgotten owner's password. */
export function userCommand(program: Command): void {
  const user = program.command("user").description("people who may sign in to the dashboard");
  user
    .command("add <email>")
    .description("adds a person; the password is asked for, or read from stdin")
    .requiredOption("--name <name>", "how the person is called")
    .addOption(
      new Option("--role <role>", "what the person may do").choices(roles).makeOptionMandatory(),
    )
    .action(async (email: string, { name, role }: { name: string; role: string }) => {
      await atDesk(async (desk) => {
        const password = await typedPassword();
        const added = await desk.add({ email, name, role, password });
        await tell("added", added.email, `${added.name} (${added.email}) can sign in as ${role}.`);
      });
    });
  user
    .command("list")
    .description("lists people")
    .option("--json", "as JSON")
    .action(async ({ json }: { json?: boolean }) => {
      await atDesk(async (desk) => {
        const people = await desk.list();
        if (json) process.stdout.write(`${JSON.stringify(people, null, 2)}\n`);
        else process.stdout.write(tableOf(columns, people.map(rowOf)));
      });
    });
  user
    .command("disable <email>")
    .description("lets a person no longer in; what the person did stays")
    .action(async (email: string) => {
      await atDesk(async (desk) => {
        const person = await desk.disable(email);
        await tell("disabled", person.email, `${person.name} can no longer sign in.`);
      });
    });
  user
    .command("reset-password <email>")
    .description("sets a new password, asked for or read from stdin")
    .action(async (email: string) => {
      await atDesk(async (desk) => {
        const person = await desk.resetPassword(email, await typedPassword());
        await tell("password set", person.email, `${person.name} has a new password.`);
      });
    });
  user
    .command("remove-second-factor <email>")
    .description("takes a person's second factor off, where phone and recovery codes are lost")
    .action(async (email: string) => {
      await atDesk(async (desk) => {
        const person = await desk.removeSecondFactor(email);
        await tell(
          "second factor taken off",
          person.email,
          `${person.name} signs in with the password alone until another one is set up.`,
        );
      });
    });
  for (const command of user.commands) command.exitOverride();
}

async function atDesk(work: (desk: PeopleDesk) => Promise<void>): Promise<void> {
  const { builtServer } = await import("./built-server.ts");
  const { makeHome } = await import("#etl/warehouse/home.ts");
  const home = await makeHome(homeFolder());
  const desk = await (await builtServer()).openPeople(home.root);
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

async function typedPassword(): Promise<string> {
  const { askPassword } = await import("./ask-password.ts");
  return await askPassword("Password (12 characters or more; a few words in a row do well): ");
}

async function tell(did: string, email: string, sentence: string): Promise<void> {
  const { recordDone } = await import("./record-act.ts");
  recordDone(homeFolder(), "people_changed", { did, email });
  process.stdout.write(`${sentence}\n`);
}

function rowOf(person: Awaited<ReturnType<PeopleDesk["list"]>>[number]) {
  const { email, name, role, practices, locations, isDisabled, hasPassword, hasSecondFactor } =
    person;
  return {
    email,
    name,
    role,
    practices: practices?.join(" ") ?? "all",
    locations: locations?.join(" ") ?? "all",
    second_factor: hasSecondFactor ? "on" : "none",
    state: isDisabled ? "disabled" : hasPassword ? "active" : "no password yet",
  };
}
