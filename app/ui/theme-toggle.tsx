import { useRouteLoaderData } from "@remix-run/react";
import { useState } from "react";
import type { loader as rootLoader } from "../root.tsx";
import { setTheme, type Theme, themes } from "../theme.ts";
import { Icon } from "./icon.tsx";

const words = { system: "like the system", light: "light", dark: "dark" } as const;

/** One button through system, light, dark. */
export function ThemeToggle() {
  const stored = useRouteLoaderData<typeof rootLoader>("root")?.theme ?? "system";
  const [theme, show] = useState<Theme>(stored);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <button
      type="button"
      className="button border-transparent bg-transparent px-2"
      aria-label={`Colors: ${words[theme]}. Change to ${words[next]}`}
      title={`Colors: ${words[theme]}`}
      onClick={() => {
        setTheme(next);
        show(next);
      }}
    >
      <Icon name={theme} />
    </button>
  );
}
