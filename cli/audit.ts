import { join } from "node:path";
import type { Command } from "commander";
import { homeFolder } from "./home.ts";

export function auditCommand(program: Command): void {
  const audit = program.command("audit").description("who did what: the audit's files");
  audit
    .command("verify")
    .description("say whether a line or a file was altered, removed, inserted or moved")
    .option("--json", "print the verdict as JSON on stdout")
    .action(async (options: { json?: boolean }) => {
      const { verifyAudit } = await import("#audit/verify.ts");
      const verdict = await verifyAudit(join(homeFolder(), "audit"));
      if (verdict.faults.length > 0) process.exitCode = 1;
      if (options.json) {
        process.stdout.write(`${JSON.stringify(verdict)}\n`);
        return;
      }
      const { files, lines, faults, notes, tip } = verdict;
      for (const { file, line, what } of [...notes, ...faults])
        process.stdout.write(`${file}, line ${line}: ${what}\n`);
      const read = `${lines} lines in ${files} files`;
      process.stdout.write(
        files === 0
          ? "The audit is empty.\n"
          : faults.length > 0
            ? `The chain is broken in ${faults.length} places; read ${read}.\n`
            : `The chain holds: ${read}.\n`,
      );
      if (tip !== null)
        process.stdout.write(`It ends in ${tip.file}, line ${tip.seq}: ${tip.hash}\n`);
    });
}
