import { noDay } from "./day.ts";
import type { ParseContext } from "./parse-context.ts";

/** What GS says, for the sets of its group. */
export type Group = {
  guide: string;
  on: number;
  control: string;
  sender: string;
  receiver: string;
};

/** What ISA and GS say, and what was counted since: all that a set has to know of what stands before it. */
export type Envelope = {
  interchangeOpen: boolean;
  /** ISA13 */
  isaControl: string;
  /** groups of the interchange so far */
  groups: number;
  groupOpen: boolean;
  group: Group;
  /** sets of the group so far */
  groupSets: number;
};

const noGroup: Group = { guide: "", on: noDay, control: "", sender: "", receiver: "" };

/** Before any ISA. */
export const noEnvelope = (): Envelope => ({
  interchangeOpen: false,
  isaControl: "",
  groups: 0,
  groupOpen: false,
  group: noGroup,
  groupSets: 0,
});

/** The reader is on an ISA. */
export function openInterchange(context: ParseContext): void {
  context.envelope = { ...noEnvelope(), interchangeOpen: true, isaControl: context.string(13) };
}

/** The reader is on a GS. */
export function openGroup(context: ParseContext): void {
  const { envelope } = context;
  envelope.group = {
    guide: context.string(8),
    on: context.day(4),
    control: context.string(6),
    sender: context.string(2),
    receiver: context.string(3),
  };
  envelope.groups++;
  envelope.groupOpen = true;
  envelope.groupSets = 0;
}

/** The group ends: what it said holds no longer. */
export function closeGroup({ envelope }: ParseContext): void {
  envelope.groupOpen = false;
  envelope.group = noGroup;
}
