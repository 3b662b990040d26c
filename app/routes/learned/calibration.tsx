import { count, rate } from "#reports/format.ts";
import { stepWords } from "../learned-judgements/judgement-words.ts";
import type { BackTest } from "./read-learned.server.ts";

const side = 220;
const at = (share: number) => 30 + share * (side - 40);

/** Predicted against paid, a dot for each tenth; on the line both are equal. Its table stands beside it. */
export function Calibration({ steps }: { readonly steps: BackTest["steps"] }) {
  const most = Math.max(...steps.map(({ decided }) => decided));
  return (
    <svg
      role="img"
      aria-label="Share that paid, by the chance that was predicted; the table beside it has the figures"
      viewBox={`0 0 ${side} ${side}`}
      className="w-full max-w-64"
    >
      <line
        x1={at(0)}
        y1={side - at(0)}
        x2={at(1)}
        y2={side - at(1)}
        stroke="var(--line)"
        strokeDasharray="4 4"
      />
      <polyline
        points={`${at(0)},${side - at(1)} ${at(0)},${side - at(0)} ${at(1)},${side - at(0)}`}
        fill="none"
        stroke="var(--line)"
      />
      {steps.map(({ step, decided, predicted, won }) => (
        <circle
          key={step}
          cx={at(predicted / decided)}
          cy={side - at(won / decided)}
          r={3 + 7 * Math.sqrt(decided / most)}
          fill="var(--cat-1)"
          fillOpacity={0.7}
        >
          <title>{`${stepWords(step)}: ${rate(won / decided)} of ${count(decided)} paid`}</title>
        </circle>
      ))}
      <text x={at(1)} y={side - 8} textAnchor="end" fontSize={11} fill="var(--ink-2)">
        predicted →
      </text>
      <text x={4} y={at(0) - 16} fontSize={11} fill="var(--ink-2)">
        paid ↑
      </text>
    </svg>
  );
}
