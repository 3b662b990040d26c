import type { Random } from "../random.ts";
import { chargeOf } from "./fees.ts";
import type { Payer } from "./payers.ts";
import type { Provider } from "./practice.ts";

export interface Service {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly expectsDenial?: boolean;
}

export interface Visit {
  readonly services: readonly Service[];
  readonly diagnoses: readonly string[];
  /** jars sent to the practice's own laboratory: a claim of its own */
  readonly specimens: number;
}

const service = (code: string, modifiers: readonly string[] = [], units = 1): Service => ({
  code,
  modifiers,
  units,
});

/** Office visit; with a procedure on the same day it bears modifier 25. */
function officeVisit(random: Random, withProcedure: boolean): Service {
  const code = random.weighted([
    { weight: 8, item: "99202" },
    { weight: 14, item: "99203" },
    { weight: 7, item: "99204" },
    { weight: 4, item: "99212" },
    { weight: 40, item: "99213" },
    { weight: 26, item: "99214" },
    { weight: 1, item: "99215" },
  ]);
  return service(code, withProcedure ? ["25"] : []);
}

/** Actinic keratoses: the first, and the others by number; 15 or more by one code. */
function keratoses(random: Random): Service[] {
  const lesions = random.weighted([
    { weight: 40, item: 1 },
    { weight: 50, item: random.between(2, 13) },
    { weight: 10, item: 15 },
  ]);
  if (lesions >= 15) return [service("17004")];
  return lesions === 1 ? [service("17000")] : [service("17000"), service("17003", [], lesions - 1)];
}

function biopsies(random: Random): Service[] {
  const more = random.chance(0.3) ? random.between(1, 3) : 0;
  const [first, other] = random.chance(0.7)
    ? (["11102", "11103"] as const)
    : (["11104", "11105"] as const);
  return more > 0 ? [service(first), service(other, [], more)] : [service(first)];
}

function mohsDay(random: Random): Visit {
  const face = random.chance(0.7);
  const stages = random.weighted([
    { weight: 45, item: 1 },
    { weight: 40, item: 2 },
    { weight: 15, item: 3 },
  ]);
  const services = [service(face ? "17311" : "17313")];
  if (stages > 1) services.push(service(face ? "17312" : "17314", [], stages - 1));
  const repair = random.weighted([
    { weight: 25, item: "" },
    { weight: 38, item: "12052" },
    { weight: 26, item: "13132" },
    { weight: 9, item: "14060" },
    { weight: 2, item: "15260" },
  ]);
  if (repair !== "") services.push(service(repair));
  return { services, diagnoses: [face ? "C44311" : "C44619"], specimens: 0 };
}

function cosmeticDay(random: Random): Visit {
  const kind = random.next();
  if (kind < 0.45) {
    return {
      services: [{ ...service("11200", ["GY"]), expectsDenial: true }],
      diagnoses: ["L918"],
      specimens: 0,
    };
  }
  if (kind < 0.75) {
    return {
      services: [{ ...service("17110", ["GA"]), expectsDenial: true }],
      diagnoses: ["L821"],
      specimens: 0,
    };
  }
  return {
    services: [{ ...service("36468"), expectsDenial: true }],
    diagnoses: ["I781"],
    specimens: 0,
  };
}

function officeDay(random: Random): Visit {
  const draw = random.next();
  if (draw < 0.3) {
    return {
      services: [officeVisit(random, false)],
      diagnoses: [random.pick(["L700", "L309", "L719", "L409", "L2084"])],
      specimens: 0,
    };
  }
  if (draw < 0.52) {
    const services = [
      ...(random.chance(0.72) ? [officeVisit(random, true)] : []),
      ...keratoses(random),
    ];
    return { services, diagnoses: ["L570", "L821"], specimens: 0 };
  }
  if (draw < 0.75) {
    const lesions = biopsies(random);
    const alsoFrozen = random.chance(0.3) ? [service("17000", ["59"])] : [];
    const specimens = lesions.reduce((sum, lesion) => sum + lesion.units, 0);
    return {
      services: [
        ...(random.chance(0.8) ? [officeVisit(random, true)] : []),
        ...lesions,
        ...alsoFrozen,
      ],
      diagnoses: ["D485", "L570"],
      specimens,
    };
  }
  if (draw < 0.85) {
    return {
      services: [...(random.chance(0.6) ? [officeVisit(random, true)] : []), service("17110")],
      diagnoses: ["B078"],
      specimens: 0,
    };
  }
  if (draw < 0.9) {
    const injection = [service("11900"), service("J3301", [], random.between(1, 4))];
    return {
      services: [...(random.chance(0.5) ? [officeVisit(random, true)] : []), ...injection],
      diagnoses: ["L910"],
      specimens: 0,
    };
  }
  if (draw < 0.935) {
    return {
      services: [service(random.chance(0.6) ? "11602" : "11642"), service("12032")],
      diagnoses: ["C44519"],
      specimens: 1,
    };
  }
  if (draw < 0.965) return { services: [service("96910")], diagnoses: ["L400"], specimens: 0 };
  if (draw < 0.985)
    return { services: [service("11402"), service("12031")], diagnoses: ["D2362"], specimens: 1 };
  return { services: [service("96574")], diagnoses: ["L570"], specimens: 0 };
}

/** What one visit to this provider comes to, in codes. */
export function inventVisit(provider: Provider, payer: Payer, random: Random): Visit {
  if (random.chance(0.012)) return cosmeticDay(random);
  const isSurgery =
    provider.kind === "mohs" && random.chance(payer.class === "Medicaid" ? 0.15 : 0.42);
  return isSurgery ? mohsDay(random) : officeDay(random);
}

/** Charge of a service, in cents. */
export const chargeOfService = (item: Service): number => chargeOf(item.code) * item.units;
