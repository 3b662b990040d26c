import { todayIn } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { date } from "#reports/format.ts";

/** Writes an instant as a day of the practice: `Oct 2, 2026`. */
export async function closedWords(reader: Reader): Promise<(instant: string) => string> {
  const [published] = await reader.run(settingsPublished, {});
  const zone = published?.time_zone ?? "UTC";
  return (instant) => {
    const moment = new Date(instant);
    return Number.isNaN(moment.getTime()) ? instant : date(todayIn(zone, moment));
  };
}
