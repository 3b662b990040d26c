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

type RuleWords = {
  readonly title: string;
  /** When it says something and when it stops, for whoever reads the alert. */
  readonly words: string;
  /** The rule exactly, for whoever checks it. */
  readonly how: string;
};

const likely =
  "How many there could be is told by the rate of the 52 weeks before and by how much its weeks scatter (gamma-Poisson, docs/alerts.md). So many by chance: less than once in 10,000. Over: within the band that holds nine of ten such spans.";

/** Each rule in words. */
export const ruleWords: { readonly [rule in AlertRule]: RuleWords } = {
  kpi_target: {
    title: "A key figure misses its target",
    words:
      "The last whole month is on the wrong side of the practice’s own target, by more than chance. Over when two whole months in a row have met it. Targets are set under Settings, Targets.",
    how: "Judged from four days after the month’s end, with at least 20 claims. A rate has to miss by more than Wilson’s 95 % interval of its claims.",
  },
  kpi_band: {
    title: "A key figure is far outside its own year",
    words:
      "The last whole month is far outside its own last 12 months, on the worse side. Over when it is back among them.",
    how: "Worse than the median of the twelve months before by more than 3.5 times 1.4826 × their median absolute deviation (what a standard deviation is, without the odd months), and by more than a tenth; rates also by more than chance (Wilson’s 95 % interval). At least six whole months and 20 claims. Over within 2 such deviations.",
  },
  denials_at_payer: {
    title: "A code spikes at a payer",
    words:
      "One payer denies many more claims with one code than it did in the year before. Over when they are as usual again. Where most of them are of one location that spikes, that location is told instead.",
    how: `Claims newly denied over 1, 4 or 13 whole weeks, up to Sunday; at least 5. ${likely}`,
  },
  denials_at_location: {
    title: "A root cause spikes at a location",
    words:
      "Many more claims of one location are denied for one reason than in the year before, whoever pays. Over when they are as usual again. Where most of them are of one payer that spikes, that payer is told instead.",
    how: `Claims newly denied over 1, 4 or 13 whole weeks, up to Sunday; at least 5. ${likely}`,
  },
  rejections: {
    title: "Rejections spike",
    words:
      "The clearinghouse, a payer, or whole batches (999) reject many more claims than in the year before. Over when they are as usual again.",
    how: `Claims first sent within 7 or 28 days, up to two days ago; at least 5 rejected. ${likely}`,
  },
  unacknowledged: {
    title: "Claims without a receipt",
    words:
      "Many more claims than usual were sent and acknowledged by nobody. Over when it is as usual again. Needs 277CA or 999 files.",
    how: `Claims first sent 5 to 11 days ago; at least 5. ${likely}`,
  },
  nothing_sent: {
    title: "Claims stop going out",
    words:
      "Hardly any claims were sent in the last 7 days, while other files tell of later days. Over when more go out again.",
    how: "Less than a third of the median week of the year before, and less than four robust deviations (1.4826 × median absolute deviation) below it. At least 12 weeks of 20 claims.",
  },
  payer_silent: {
    title: "A payer does not answer",
    words:
      "A payer leaves many more claims unanswered than it did in the year before. Over when it is as usual again. Not said while no 835 of it arrives at all.",
    how: `Claims sent within 14 days that are not answered 7 days beyond the payer’s norm (within which 85 % of its answers come); at least 5. ${likely}`,
  },
  remittances_stop: {
    title: "835s stop arriving",
    words:
      "Nothing has come from a payer for much longer than it ever takes, and money is open there. Where nobody’s 835s arrive, it is said once. Over when one arrives.",
    how: "More than 5 days, three times its usual gap, and one and a half times the longest gap of its year. At least 8 gaps known.",
  },
  deadlines: {
    title: "Deadlines within 7 days",
    words:
      "What can still come back of claims whose filing, correction or appeal closes within 7 days is at least the amount set. Over when it is below half of that.",
    how: "The worklist’s expected money of the claims due within 7 days. Claims that people ended or let rest do not count.",
  },
};
