/** Wall clock, and processor time beside it: on a busy machine only the latter compares. */
export const timed = <T>(work: () => T): { value: T; ms: number; cpuMs: number } => {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const value = work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms, cpuMs: (user + system) / 1000 };
};
export const milliseconds = (work: () => unknown): { ms: number; cpuMs: number } => {
  const { ms, cpuMs } = timed(work);
  return { ms, cpuMs };
};
export const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))]!;
