/** What an alert can be about. Ids are kept in the office: they stay. */
export const alertRules = [
  "kpi_target",
  "kpi_band",
  "denials_at_payer",
  "denials_at_location",
  "rejections",
  "unacknowledged",
  "nothing_sent",
  "payer_silent",
  "remittances_stop",
  "deadlines",
] as const;
export type AlertRule = (typeof alertRules)[number];

/** How a rule is set: whether it is looked at, and below how much money it says nothing; null: money plays no part. */
export type RuleSetting = { readonly isOn: boolean; readonly leastCents: number | null };
export type RuleSettings = { readonly [rule in AlertRule]: RuleSetting };

const some = { isOn: true, leastCents: 100_000 };
const any = { isOn: true, leastCents: null };

/** As it is where nobody has set anything. */
export const usualSettings: RuleSettings = {
  kpi_target: any,
  kpi_band: any,
  denials_at_payer: some,
  denials_at_location: some,
  rejections: some,
  unacknowledged: some,
  nothing_sent: any,
  payer_silent: some,
  remittances_stop: some,
  deadlines: { isOn: true, leastCents: 1_000_000 },
};

type RuleWords = { readonly title: string; readonly words: string };

/** Each rule in words: its name, and when it says something and when it stops. */
export const ruleWords: { readonly [rule in AlertRule]: RuleWords } = {
  kpi_target: {
    title: "A key figure misses its target",
    words:
      "The last whole month’s figure is on the wrong side of the practice’s own target. A rate must miss it by more than chance (Wilson’s 95 % interval). Over when two whole months in a row have met it. Targets are set under Settings, Targets.",
  },
  kpi_band: {
    title: "A key figure leaves its year’s band",
    words:
      "The last whole month’s figure is worse than the median of the twelve months before by more than 3.5 robust deviations (1.4826 × median absolute deviation) and by more than a tenth; rates also by more than chance. At least six whole months must be known. Over when it is back within two deviations.",
  },
  denials_at_payer: {
    title: "A code spikes at a payer",
    words:
      "Claims newly denied by one payer with one code over 1, 4 or 13 whole weeks, against its rate over the 52 weeks before: at least 5, and so many by chance less than once in 10,000. Over when they are within the band of nine in ten again. Told by the location instead where most of them are of one location that spikes.",
  },
  denials_at_location: {
    title: "A root cause spikes at a location",
    words:
      "The same for all payers together at one location. Told by the payer instead where most of the claims are of one payer that spikes.",
  },
  rejections: {
    title: "Rejections spike",
    words:
      "Claims first sent in 7 or 28 days and rejected by the clearinghouse, a 999 or one payer, against the 52 weeks before: at least 5, by chance less than once in 10,000.",
  },
  unacknowledged: {
    title: "Claims without a receipt",
    words:
      "Claims sent 5 to 11 days ago that neither clearinghouse nor payer has acknowledged, against the year before: at least 5, by chance less than once in 10,000. Needs 277CA or 999 files.",
  },
  nothing_sent: {
    title: "Claims stop going out",
    words:
      "In the last 7 days less than a third of the usual week’s claims was sent, and less than four robust deviations below it, while other files tell of later days. Over when more go out again.",
  },
  payer_silent: {
    title: "A payer does not answer",
    words:
      "Claims sent in 14 days and not answered 7 days beyond the payer’s norm (within which 85 % of its answers come), against the year before: at least 5, by chance less than once in 10,000. Not said while no 835 of it arrives at all.",
  },
  remittances_stop: {
    title: "835s stop arriving",
    words:
      "Nothing from a payer for more than 5 days, three times its usual gap and one and a half times the longest gap of its year, with money open. Where nobody’s 835s arrive, it is said once. Over when one arrives.",
  },
  deadlines: {
    title: "Deadlines within 7 days",
    words:
      "What can still come back of claims whose filing, correction or appeal closes within 7 days is at least the amount set; claims that people ended or let rest do not count. Over when it is below half of that.",
  },
};
