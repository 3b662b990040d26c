/** Holds the practice's time zone, one line: days and month ends are those of the practice. */
export const timeZoneFile = "time-zone.txt";

/** Whether a text names a time zone of the IANA list, such as America/Chicago. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const american = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
];

/** Every time zone there is, those of American practices first. */
export const timeZones: readonly string[] = [
  ...american,
  ...Intl.supportedValuesOf("timeZone").filter((zone) => !american.includes(zone)),
];
