import { Popover as AriaPopover, type PopoverProps } from "react-aria-components";

/** Where popovers stand in the document: inside a landmark, so that readers who go by landmarks meet them. */
export const popoverHome = "popovers";

export function Popover(props: PopoverProps) {
  const home = typeof document === "undefined" ? null : document.getElementById(popoverHome);
  return <AriaPopover {...props} {...(home ? { UNSTABLE_portalContainer: home } : {})} />;
}
