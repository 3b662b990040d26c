/** Every page, by address. A page is a folder; what only it uses lies beside its `route.tsx`. */
export default [
  { index: true, file: "routes/overview/route.tsx" },
  { path: "aging", file: "routes/aging/route.tsx" },
  { path: "denials", file: "routes/denials/route.tsx" },
  { path: "payments", file: "routes/payments/route.tsx" },
  { path: "acceptance", file: "routes/acceptance/route.tsx" },
  { path: "claims", file: "routes/claims/route.tsx" },
  { path: "claims/export.csv", file: "routes/claims-export/route.ts" },
  { path: "claims/:id", file: "routes/claim/route.tsx" },
  { path: "loads", file: "routes/loads/route.tsx" },
  { path: "definitions", file: "routes/definitions/route.tsx" },
  { path: "*", file: "routes/not-found/route.tsx" },
];
