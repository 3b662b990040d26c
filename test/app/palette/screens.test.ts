import { expect, test } from "vitest";
import { screensFor } from "#app/palette/screens.ts";
import { roles } from "#app/people/permissions.ts";
import { navigation } from "#app/ui/navigation.ts";
import { wholeOnly, whoMay } from "../people/who-may.ts";

test("the palette shows each role every screen that is open to it, and no other", () => {
  for (const role of roles)
    for (const isWhole of [true, false]) {
      const isOpen = (path: string) =>
        whoMay[path.slice(1)]?.[0].includes(role.charAt(0)) === true &&
        (isWhole || !wholeOnly.includes(path.slice(1)));
      const paths = screensFor({ role, isWhole }).map(({ path }) => path);
      expect(paths.filter((path) => !isOpen(path))).toEqual([]);
      const missing = navigation.filter(({ path }) => isOpen(path) && !paths.includes(path));
      expect(missing).toEqual([]);
    }
});

test("no two screens are called the same", () => {
  const words = screensFor({ role: "owner", isWhole: true }).map((screen) => screen.words);
  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThan(30);
});
