import { useNavigate, useSearchParams } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { withParams } from "#app/list-view.ts";
import { Drawer } from "#app/ui/drawer.tsx";

/** Over the page while its parameter stands in the address; closing it takes the parameter away. */
export function MonthDialog({
  title,
  param,
  children,
}: {
  title: string;
  param: "close" | "reopen";
  children: ReactNode;
}) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  // Gone at once: the address follows when the server has answered.
  const [isOpen, setOpen] = useState(true);
  const leave = (stays: boolean) => {
    setOpen(stays);
    if (!stays)
      navigate(withParams(search, { [param]: null }) || "?", { preventScrollReset: true });
  };
  return (
    <Drawer title={title} isOpen={isOpen} onOpenChange={leave}>
      {children}
    </Drawer>
  );
}
