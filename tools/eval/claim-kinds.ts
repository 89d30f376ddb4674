/** A claim with what the gate said of it. */
export interface JudgedClaim {
  readonly kind: string;
  /** Whether the cited facts bear it. */
  readonly honest: boolean;
  /** Whether the gate let it pass. */
  readonly supported: boolean;
}

/** How often the gate was right with claims of one kind. */
export interface KindCount {
  readonly kind: string;
  readonly honest: boolean;
  readonly claims: number;
  readonly right: number;
}

/** Counts the claims kind by kind: inventions first, each half by name. */
export function countByKind(claims: readonly JudgedClaim[]): KindCount[] {
  const kinds = new Map<string, KindCount>();
  for (const { kind, honest, supported } of claims) {
    const key = `${honest} ${kind}`;
    const so = kinds.get(key) ?? { kind, honest, claims: 0, right: 0 };
    kinds.set(key, { ...so, claims: so.claims + 1, right: so.right + (supported === honest ? 1 : 0) });
  }
  return [...kinds.values()].sort((a, b) => Number(a.honest) - Number(b.honest) || a.kind.localeCompare(b.kind));
}

/** All kinds of one half as one count. */
export function allOf(counts: readonly KindCount[], honest: boolean): KindCount {
  const half = counts.filter((c) => c.honest === honest);
  const sum = (of: (c: KindCount) => number): number => half.reduce((n, c) => n + of(c), 0);
  return { kind: honest ? 'all honest' : 'all inventions', honest, claims: sum((c) => c.claims), right: sum((c) => c.right) };
}

/** The share in tenths of a percent, rounded against the gate: what it blocked down, what it refused wrongly up. */
export function percent(part: number, of: number, rounded: 'down' | 'up'): string {
  if (of === 0) return '–';
  const tenths = (part * 1000) / of;
  return `${((rounded === 'down' ? Math.floor(tenths) : Math.ceil(tenths)) / 10).toFixed(1)} %`;
}

// Of honest sentences the share that was refused is told, of inventions the share that was blocked: the figures the bars are set on.
function verdictOf(c: KindCount): { what: string; count: number; share: string } {
  const count = c.honest ? c.claims - c.right : c.right;
  return { what: c.honest ? 'refused' : 'blocked', count, share: percent(count, c.claims, c.honest ? 'up' : 'down') };
}
const nameOf = (c: KindCount): string => c.kind.replace(/^ok-/, '');

/** The table for a terminal. */
export function asText(name: string, counts: readonly KindCount[]): string {
  const line = (c: KindCount): string => {
    const { what, count, share } = verdictOf(c);
    return `  ${nameOf(c).padEnd(18)}${String(c.claims).padStart(6)} claims ${String(count).padStart(6)} ${what} ${share.padStart(9)}`;
  };
  const half = (honest: boolean): string[] => [...counts.filter((c) => c.honest === honest), allOf(counts, honest)].map(line);
  return [name, ' inventions', ...half(false), ' honest sentences', ...half(true), ''].join('\n');
}

/** The tables for a page of documentation. */
export function asMarkdown(name: string, counts: readonly KindCount[]): string {
  const table = (honest: boolean): string[] => {
    const rows = [...counts.filter((c) => c.honest === honest), allOf(counts, honest)];
    return [`| ${honest ? 'honest sentences' : 'inventions'}: ${name} | claims | ${honest ? 'refused' : 'blocked'} | |`, '|---|--:|--:|--:|', ...rows.map((c) => `| ${nameOf(c)} | ${c.claims} | ${verdictOf(c).count} | ${verdictOf(c).share} |`), ''];
  };
  return [...table(false), ...table(true)].join('\n');
}
