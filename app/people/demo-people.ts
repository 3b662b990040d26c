import type { Role } from "./permissions.ts";

/** The sign-ins of the demo's invented practice, one a role. They exist only where `demo` made them. */
export const demoPassword = "invented practice";

export const demoPeople: readonly { email: string; name: string; role: Role }[] = [
  { email: "owner@demo.example", name: "Olivia Owens", role: "owner" },
  { email: "manager@demo.example", name: "Marcus Hale", role: "manager" },
  { email: "biller@demo.example", name: "Bea Lindqvist", role: "biller" },
  { email: "viewer@demo.example", name: "Victor Reyes", role: "viewer" },
];
