/**
 * How far a person may see: which practices and locations, and whether patients by name. Everything that is read for a
 * person goes through `reader.within(reach)`, so that no query can forget it.
 */
export type Reach = {
  /** Ids of practices (NPI); null: all. */
  readonly practices: readonly string[] | null;
  /** Ids of locations; null: all. */
  readonly locations: readonly string[] | null;
  /** False: names, member numbers and birth dates of patients are empty. */
  readonly hasPatients: boolean;
};

/** The command line, loads and checks: whoever reads the home's folder sees all of it. */
export const wholeReach: Reach = { practices: null, locations: null, hasPatients: true };

/** Whether everything loaded is within reach, whatever is shown of patients. */
export function isWhole({ practices, locations }: Reach): boolean {
  return practices === null && locations === null;
}

/** Equal for people who see the same. */
export function reachKey({ practices, locations, hasPatients }: Reach): string {
  const sorted = (ids: readonly string[] | null) => ids && [...new Set(ids)].sort();
  return JSON.stringify([sorted(practices), sorted(locations), hasPatients]);
}
