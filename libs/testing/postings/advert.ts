import type { NormalizedPosting } from '@applywright/contracts';

/** A place as one source may write it and as another may. */
export interface Town {
  readonly city: string;
  readonly country: string;
  /** What other sources write for it. */
  readonly others: readonly string[];
}

/** An advert in parts, so that an edit can change one of them. */
export interface Advert {
  title: string;
  company: string;
  town: Town | null;
  placeText: string | null;
  workplace: NormalizedPosting['workplace'];
  employmentType: NormalizedPosting['employmentType'];
  seniority: string | null;
  department: string | null;
  pay: { min: number; max: number; currency: string; stated: boolean } | null;
  /** Says how the text begins: a mark of the board, a repost's note. */
  before: string[];
  about: string;
  opening: string[];
  lists: { heading: string; items: string[] }[];
  closing: string[];
  after: string[];
}

/** A posting with what is true of it: which job it is, and how it came to be. */
export interface TwinRow {
  readonly id: string;
  /** Rows of one job are duplicates of one another. */
  readonly job: string;
  /** Jobs of one family look alike and are different. */
  readonly family: string;
  /** `original`, the edit that made a copy of it, or the way in which the job differs from the family's first. */
  readonly copy: string;
  readonly twin: string;
  readonly posting: NormalizedPosting;
}

/** The text as a board with lists gives it. */
export const textOf = (advert: Advert): string =>
  [...advert.before, ...layoutOf(advert), ...advert.after].filter((part) => part !== '').join('\n\n');

const layoutOf = (advert: Advert): string[] => [
  advert.about,
  advert.opening.join(' '),
  ...advert.lists.map(({ heading, items }) => `${heading}\n${items.map((item) => `- ${item}`).join('\n')}`),
  advert.closing.join(' '),
];

export const copyOf = (advert: Advert): Advert => structuredClone(advert);
