import { Command } from "commander";
import { alertsCommand } from "./alerts.ts";
import { auditCommand } from "./audit.ts";
import { backupCommand } from "./backup.ts";
import { checkCommand } from "./check.ts";
import { demoCommand } from "./demo.ts";
import { generationsCommand } from "./generations.ts";
import { loadCommand } from "./load.ts";
import { previewCommand } from "./preview.ts";
import { publishCommand } from "./publish.ts";
import { queryCommand } from "./query.ts";
import { rebuildCommand } from "./rebuild.ts";
import { reportCommand } from "./report.ts";
import { restoreCommand } from "./restore.ts";
import { serveCommand } from "./serve.ts";
import { simulateCommand } from "./simulate.ts";
import { userCommand } from "./user.ts";

/** The command line. Commands import what they do only when they run, so that `--help` answers at once. */
export function createProgram(): Command {
  const program = new Command("dermledger")
    .description("Revenue-cycle analytics for dermatology practices")
    .showHelpAfterError("(--help lists commands and options)")
    .exitOverride();
  const commands = [
    simulateCommand,
    loadCommand,
    previewCommand,
    publishCommand,
    queryCommand,
    reportCommand,
    alertsCommand,
    checkCommand,
    rebuildCommand,
    generationsCommand,
    backupCommand,
    restoreCommand,
    auditCommand,
    serveCommand,
    demoCommand,
    userCommand,
  ];
  for (const command of commands) command(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}
