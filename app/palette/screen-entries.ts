import type { Reader } from "../ui/navigation.ts";
import type { Link } from "../ui/view.tsx";
import type { Entry } from "./entry.ts";
import { screensFor } from "./screens.ts";

/** A line for every screen that a person can open, with the filters that are set. */
export function screenEntries(person: Reader, link: Link): Entry[] {
  return screensFor(person).map(({ path, own, words, icon, also = "", isMain }) => ({
    id: `screen ${words}`,
    group: "screens",
    icon,
    words,
    also: `go to ${also}`,
    isMain: isMain ?? false,
    does: { kind: "go", to: link(path, own) },
  }));
}
