/** The environment, read here and nowhere else in the app. */
export const env = {
  home: process.env.DERMLEDGER_HOME ?? "./data",
  /** `YYYY-MM-DD` that stands in for today: tests and screenshots. */
  today: process.env.DERMLEDGER_TODAY,
};
