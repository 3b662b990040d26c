import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { hasAnswer } from "#app/ui/has-answer.ts";
import type { JobReport } from "./job-report.ts";

const whileRunningMs = 700;
const whileQuietMs = 10_000;
const none: readonly JobReport[] = [];

/**
 * The server's jobs, as they go on. When one ends the page's figures are read anew; where the page shows what a form was
 * answered, once that is gone.
 * @param read as the page was made with; null: there is nothing to follow
 * @param isExpecting a job is about to come: look often
 */
export function useJobs(
  read: readonly JobReport[] | null,
  isExpecting: boolean,
): readonly JobReport[] {
  const [jobs, setJobs] = useState(read ?? none);
  const { revalidate } = useRevalidator();
  const ended = useRef<readonly string[]>([]);
  useEffect(() => {
    setJobs(read ?? none);
    ended.current = endedOf(read ?? none);
  }, [read]);
  const isOn = read !== null;
  const isBusy = isExpecting || jobs.some(({ endedAt }) => endedAt === null);
  useEffect(() => {
    if (!isOn) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(): Promise<void> {
      const told = document.hidden ? undefined : await fetchJobs();
      if (isOver) return;
      if (told) {
        setJobs(told);
        const now = endedOf(told);
        if (!hasAnswer()) {
          if (now.some((id) => !ended.current.includes(id))) revalidate();
          ended.current = now;
        }
      }
      lookLater();
    }
    function lookLater(): void {
      timer = setTimeout(() => void look(), isBusy ? whileRunningMs : whileQuietMs);
    }
    lookLater();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOn, isBusy, revalidate]);
  return jobs;
}

async function fetchJobs(): Promise<JobReport[] | undefined> {
  try {
    const response = await fetch("/loads/jobs");
    if (!response.ok) return undefined;
    const { jobs }: { jobs: JobReport[] } = await response.json();
    return jobs;
  } catch {
    // The server restarts, or the line is down: the next look tells.
    return undefined;
  }
}

function endedOf(jobs: readonly JobReport[]): string[] {
  return jobs.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id);
}
