/** Line drawings on a 16 grid, one stroke weight. Decorative: the words beside them say it. */
const paths = {
  overview: "M2 2h5v6H2zM9 2h5v3H9zM9 7h5v7H9zM2 10h5v4H2z",
  worklist: "m1.5 4 1.2 1.2L5 2.9M7.5 4.2h7M1.5 11l1.2 1.2L5 9.9M7.5 11.2h7",
  projects: "M2 4.5h4.5L8 6h6v7H2zM5 9h6M5 11h4",
  audit: "M8 1.8 13 4v4c0 3-2 5.2-5 6.2C5 13.2 3 11 3 8V4zM5.8 8l1.6 1.6 2.8-3",
  aging: "M2 14h12M3.5 11V8M6.5 11V5M9.5 11V7M12.5 11V3",
  denials: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 3.8l8.4 8.4",
  payments: "M2 4h12v8H2zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  acceptance: "M2 8.5 6 12.5 14 3.5",
  reports: "M3 2h7l3 3v9H3zM5.5 11.5v-2M8 11.5v-5M10.5 11.5V8",
  claims: "M4 2h6l3 3v9H4zM6 7h5M6 10h5",
  loads: "M8 2v8M5 7l3 3 3-3M2 11v3h12v-3",
  settings:
    "M2 4.5h7M13 4.5h1M11 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2 11.5h1M7 11.5h7M5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  definitions:
    "M8 4C6.5 2.8 4.5 2.5 2 2.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10c-2.5 0-4.5.3-6 1.5ZM8 4v10",
  person: "M8 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c.6-2.4 2.7-3.5 5.5-3.5s4.9 1.1 5.5 3.5",
  views: "M4 2h8v12l-4-3-4 3z",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  menu: "M2 4h12M2 8h12M2 12h12",
  chevron: "m4 6 4 4 4-4",
  close: "m4 4 8 8M12 4l-8 8",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2v3.8M8 5v.01",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM11 11l3 3",
  check: "m3 8.5 3.5 3.5L13 4.5",
  light:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  dark: "M13.5 9.5A6 6 0 0 1 6.5 2.5 6 6 0 1 0 13.5 9.5Z",
  system: "M2 3h12v8H2zM6 14h4M8 11v3",
  keyboard: "M1.5 4h13v8h-13zM4 6.5h.01M6.5 6.5h.01M9 6.5h.01M11.5 6.5h.01M5 9.5h6",
  calendar: "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3",
  table: "M2 3h12v10H2zM2 6.5h12M6.5 6.5V13",
  chart: "M2 2v12h12M4.5 10l3-3 2 2 4-4.5",
  arrow: "M3 8h10M9 4l4 4-4 4",
  bell: "M3 11.5h10c-1-1.2-1.4-2.4-1.4-4.6C11.6 4.6 10 3 8 3S4.4 4.6 4.4 6.9c0 2.2-.4 3.4-1.4 4.6ZM6.7 13.6c.3.4.7.6 1.3.6s1-.2 1.3-.6M8 3V1.8",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}
