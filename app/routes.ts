/** Every page, by address. A page is a folder; what only it uses lies beside its `route.tsx`. */
export default [
  { index: true, file: "routes/overview/route.tsx" },
  { path: "aging", file: "routes/aging/route.tsx" },
  { path: "denials", file: "routes/denials/route.tsx" },
  { path: "payments", file: "routes/payments/route.tsx" },
  { path: "acceptance", file: "routes/acceptance/route.tsx" },
];
