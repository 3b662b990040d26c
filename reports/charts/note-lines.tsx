import { margin } from "./axis.ts";
import { markHeight, marksHeight, type NoteMark } from "./note-marks.ts";

/** Height of the month axis under the plot. */
const axisHeight = 30;

/** The marks of remarks above the plot, each with a thin line down to its month. Grey: legible without colour. */
export function noteLines(laid: { marks: readonly NoteMark[]; rows: number }, height: number) {
  const top = margin.top + marksHeight(laid.rows);
  return laid.marks.map(({ month, label, x, width, row }) => {
    const y = top - 4 - (row + 1) * (markHeight + 2);
    return (
      <g key={`note ${month}`} className="chart-note">
        <line
          x1={x}
          x2={x}
          y1={y + markHeight}
          y2={height - axisHeight}
          stroke="var(--line-strong)"
          strokeDasharray="2 3"
        />
        <rect
          x={x - width / 2}
          y={y}
          width={width}
          height={markHeight}
          rx={markHeight / 2}
          fill="var(--ink-2)"
        />
        <text
          x={x}
          y={y + markHeight - 4}
          fontSize={11}
          fontWeight={600}
          textAnchor="middle"
          fill="var(--surface)"
        >
          {label}
        </text>
      </g>
    );
  });
}
