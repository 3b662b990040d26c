import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepFound, recallFound } from "#app/found.server.ts";
import { actOfKey } from "#app/lists/act.ts";
import { roles } from "#app/people/permissions.ts";
import { missingInput } from "#app/routes/worklist/missing-input.ts";
import { startOf } from "#app/routes/worklist/start-of.ts";
import { isBare, parseWorklistView } from "#app/routes/worklist/worklist-view.ts";
import { routeTable } from "#app/routes.ts";
import { listIdentity } from "#app/tables/selection.ts";
import { placeAfter } from "#app/tables/use-row-keys.ts";
import { bottomBarFor, navigation, navigationFor, placeOf } from "#app/ui/navigation.ts";

const at = (search: string) => new URLSearchParams(search);

describe("j and k", () => {
  test("start at the first row, move by one, and stop at both ends", () => {
    expect(placeAfter("j", -1, null, 5)).toBe(0);
    expect(placeAfter("j", 0, 0, 5)).toBe(1);
    expect(placeAfter("k", 0, 0, 5)).toBe(0);
    expect(placeAfter("j", 4, 4, 5)).toBe(4);
  });
  test("go on where a row went that left the list", () => {
    expect(placeAfter("j", -1, 3, 5)).toBe(3);
    expect(placeAfter("k", -1, 3, 5)).toBe(2);
    expect(placeAfter("j", -1, 5, 5)).toBe(4);
  });
  test("never leave the list, and k undoes j between its ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(199), (rows, seed) => {
        const now = seed % rows;
        const next = placeAfter("j", now, now, rows);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next).toBeLessThan(rows);
        if (next !== now) expect(placeAfter("k", next, next, rows)).toBe(now);
      }),
    );
  });
  test("the acts have their keys, other keys have none", () => {
    expect([..."asdn"].map(actOfKey)).toEqual(["assign", "status", "next_date", "note"]);
    expect([..."xcu", "toString"].map(actOfKey)).toEqual([null, null, null, null]);
  });
});

describe("what is ticked", () => {
  test("stays through order, page and columns, and ends with the filters", () => {
    const list = listIdentity(at("payer=A&status=denied"));
    expect(listIdentity(at("status=denied&payer=A&sort=-open&page=3&columns=age"))).toBe(list);
    expect(listIdentity(at("payer=A"))).not.toBe(list);
    expect(listIdentity(at("payer=A&status=denied&found=k"))).not.toBe(list);
  });
});

describe("a worklist's address", () => {
  test("is read, and refused in a sentence", () => {
    expect(parseWorklistView(at("queue=denied&whose=mine&resting=1&page=2&sort=-open"))).toEqual({
      queue: "denied",
      whose: "mine",
      isResting: true,
      dueDays: null,
      sort: "-open",
      page: 2,
    });
    expect(parseWorklistView(at("queue=all&whose=all&page=x"))).toMatchObject({
      queue: null,
      whose: null,
      page: 1,
    });
    expect(() => parseWorklistView(at("queue=nope"))).toThrow();
  });
  test("opens with the role's view only where it asks for nothing itself, and keeps its filters", () => {
    expect(isBare(at("payer=A"))).toBe(true);
    expect(isBare(at("queue=all"))).toBe(false);
    const view = {
      id: "v",
      name: "Mine",
      to: "/worklist?whose=mine&payer=B",
      isShared: true,
      isMine: false,
      by: "x",
      defaultRole: "biller",
      mayChange: false,
    };
    const start = new URL(startOf(view, at("payer=A")), "http://x");
    expect([...start.searchParams]).toEqual([
      ["whose", "mine"],
      ["payer", "A"],
      ["queue", "all"],
    ]);
    expect(isBare(start.searchParams)).toBe(false);
  });
  test("a queue whose files are missing is not known, never empty", () => {
    expect(missingInput("rejected", ["837", "835"])).toMatch(/277CA/);
    expect(missingInput("rejected", ["999"])).toBeNull();
    expect(missingInput("credit_prepaid", [])).toBeNull();
    expect(missingInput(null, [])).toBeNull();
  });
});

describe("the navigation", () => {
  test("asks for what the route asks for", () => {
    for (const item of navigation) {
      const route = routeTable.find(({ path, index }) =>
        item.path === "/" ? index : `/${path}` === item.path,
      );
      expect([item.path, route?.read, route?.isWhole]).toEqual([
        item.path,
        item.needs,
        item.isWhole,
      ]);
    }
  });
  test("gives every role four pages at hand, each once, and none that is closed to it", () => {
    for (const role of roles) {
      for (const isWhole of [true, false]) {
        const { bar, rest } = bottomBarFor({ role, isWhole });
        expect(bar).toHaveLength(4);
        expect(new Set([...bar, ...rest])).toEqual(new Set(navigationFor({ role, isWhole })));
        expect(bar.length + rest.length).toBe(navigationFor({ role, isWhole }).length);
      }
    }
    const paths = navigationFor({ role: "viewer", isWhole: true }).map(({ path }) => path);
    expect(paths).not.toContain("/worklist");
    expect(paths).not.toContain("/settings");
  });
  test("a claim opened from the worklist is part of it", () => {
    expect(placeOf({ pathname: "/claims/c1", search: "?list=worklist" })).toBe("/worklist");
    expect(placeOf({ pathname: "/claims/c1", search: "" })).toBe("/claims/c1");
  });
});

describe("a search for a patient", () => {
  const kept = new Map<string, string>();
  const memory = {
    keep: (text: string) => {
      kept.set("k1", text);
      return "k1";
    },
    recall: (token: string) => kept.get(token),
  };
  test("lies in the session, behind a token", () => {
    expect(keepFound({ memory }, "OTTERFIELD")).toBe("k1");
    expect(recallFound({ memory }, at("found=k1"))).toEqual({
      text: "OTTERFIELD",
      hasEnded: false,
    });
  });
  test("has ended where the session does not know it, and is refused in an address", () => {
    expect(recallFound({ memory }, at("found=other"))).toEqual({ text: null, hasEnded: true });
    expect(recallFound({}, at("found=k1"))).toEqual({ text: null, hasEnded: true });
    expect(recallFound({ memory }, at("status=paid"))).toEqual({ text: null, hasEnded: false });
    expect(() => recallFound({ memory }, at("search=OTTERFIELD"))).toThrow();
    expect(() => keepFound({}, "OTTERFIELD")).toThrow();
  });
});
