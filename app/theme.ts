/** The chosen theme travels in a cookie, so that the server's first byte already has it: no flash, no inline script. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export function themeOf(cookies: string | null): Theme {
  const value = /(?:^|;\s*)theme=(\w+)/.exec(cookies ?? "")?.[1];
  return themes.find((theme) => theme === value) ?? "system";
}

/** Browser only: shows and remembers a theme. */
export function setTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of the three browsers
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
