import type { Improvement, MatchDetail } from '@applywright/contracts';

/** An improvement with the place where it can be done. */
export interface ImprovementStep {
  readonly text: string;
  readonly points: number;
  readonly action: string;
  readonly path: string;
  readonly params: { readonly fact?: string };
  readonly fragment: string | undefined;
}

const WHERE: Readonly<Record<Improvement['kind'], { action: string; path: string; fragment?: string }>> = {
  'confirm-fact': { action: $localize`:@@matches.confirm-it:Confirm it`, path: '/profile' },
  'show-skill': { action: $localize`:@@matches.say-it-there:Say it there`, path: '/profile' },
  'add-skill': { action: $localize`:@@matches.add-it:Add it`, path: '/profile' },
  'name-title': { action: $localize`:@@matches.name-it:Name it`, path: '/preferences', fragment: 'titles' },
  'name-place': { action: $localize`:@@matches.name-it:Name it`, path: '/preferences', fragment: 'places' },
  'state-level': { action: $localize`:@@matches.state-it:State it`, path: '/profile' },
};

/** What would honestly add points, the most first, each with a way there. What the gaps say already is left out. */
export const improvementSteps = (improvements: readonly Improvement[], gaps: MatchDetail['gaps']): ImprovementStep[] =>
  improvements
    .filter(({ kind, text }) => kind !== 'add-skill' || !gaps.some(({ skill }) => text.includes(skill)))
    .map(({ kind, text, points, factIds }) => {
      const { action, path, fragment } = WHERE[kind];
      const [fact] = factIds;
      return { text, points, action, path, params: path === '/profile' && fact ? { fact } : {}, fragment };
    })
    .sort((a, b) => b.points - a.points);
