/** What a month's report is called on a disk, without its ending: `dermledger-report-2026-09`. */
export function reportFileName(month: string): string {
  return `dermledger-report-${month}`;
}
