import { defaultFilters } from "../filters.ts";
import { practiceHistory } from "../loads/practice-history.ts";
import type { Reader } from "../reader.ts";
import { deadlineSignal } from "./deadline-signal.ts";
import { denialSignals } from "./denial-signals.ts";
import { gapSignals } from "./gap-signals.ts";
import { kpiSignals } from "./kpi-signals.ts";
import type { RuleSettings } from "./rules.ts";
import { sentSignals } from "./sent-signals.ts";
import type { Signal } from "./signal.ts";

/**
 * How everything that alerts are about stands on a day, of every practice. `reader` sees the whole home: who may be told what is
 * for whoever shows it. One question after the other: nobody waits for it.
 */
export async function readSignals(
  reader: Pick<Reader, "run">,
  asOf: string,
  settings: RuleSettings,
): Promise<Signal[]> {
  const practices = (await reader.run(practiceHistory, { asOf })).filter(
    ({ claims }) => claims > 0,
  );
  const gaps = await gapSignals(reader, asOf, settings);
  const signals = [
    ...gaps,
    ...(await denialSignals(reader, asOf, settings)),
    ...(await sentSignals(reader, asOf, settings, gaps)),
  ];
  for (const { practice_npi, complete_from } of practices) {
    // A lone practice's figures are those of the whole home, as its pages show them.
    const filters = {
      ...defaultFilters(asOf),
      practice: practices.length === 1 ? [] : [practice_npi],
    };
    const practice = { practiceId: practice_npi, completeFrom: complete_from, filters };
    signals.push(...(await kpiSignals(reader, practice)));
    signals.push(await deadlineSignal(reader, practice, settings));
  }
  return signals.filter(({ rule }) => settings[rule].isOn);
}
