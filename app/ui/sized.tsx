import { type ReactNode, useEffect, useRef, useState } from "react";

const firstWidth = 640;

/** Draws at the width there is: what the server assumed until the browser has measured, so figures are never scaled. */
export function Sized({ children }: { children: (width: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(firstWidth);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, Math.round(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className="chart-box h-full">
      {children(width)}
    </div>
  );
}
