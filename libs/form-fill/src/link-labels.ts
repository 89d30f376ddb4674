import { plain } from './plain-text';

/** The links that a label takes, the one it was read as first: "GitHub or website" takes either. */
export function linksFor(type: 'linkedin' | 'github' | 'website', label: string): readonly string[] {
  const text = plain(label);
  const named = /\b(?:or|and|oder|ou|o)\b|[/,]/.test(text) ? ([['github', /git ?hub/], ['website', /web ?site|portfolio|home ?page|blog/], ['linkedin', /linked ?in/]] as const).filter(([, pattern]) => pattern.test(text)).map(([name]) => name) : [];
  return [...new Set([type, ...named])];
}

const NETWORKS = ['facebook', 'twitter', 'instagram', 'gitlab', 'stackoverflow', 'dribbble', 'behance', 'medium', 'xing', 'youtube', 'kaggle'];
/** The network that a label names; `other` where it names none. */
export function networkIn(label: string): string {
  const text = plain(label).replace(/stack overflow/, 'stackoverflow').replace(/dribble/, 'dribbble');
  return NETWORKS.find((n) => text.includes(n)) ?? (/^x\b/.test(text) ? 'twitter' : 'other');
}
