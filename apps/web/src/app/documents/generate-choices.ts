import { inject, Injectable } from '@angular/core';
import { type DocumentFormat, type DocumentKind, LETTER_LENGTHS, type LetterLength, TEMPLATES, type Template, type Tone, TONES } from '@applywright/contracts';
import { SessionStore } from '../session/session-store';

/** What a person chooses about documents. */
export interface GenerateChoices {
  readonly template: Template;
  readonly tone: Tone;
  readonly length: LetterLength;
  readonly pageLimit: number;
  readonly kinds: readonly DocumentKind[];
  readonly formats: readonly DocumentFormat[];
  /** Empty is the posting's. */
  readonly language: 'en' | 'de' | '';
  readonly keepOwnCv: boolean;
  readonly useModel: boolean;
}

export const DEFAULT_CHOICES: GenerateChoices = { template: 'modern', tone: 'plain', length: 'standard', pageLimit: 2, kinds: ['resume', 'letter'], formats: ['pdf', 'docx'], language: '', keepOwnCv: false, useModel: false };

const LANGUAGES = ['', 'en', 'de'] as const;
const PAGES = [1, 2, 3];

/** What is known of a stored value, and the default for the rest: it may be of an older release, or somebody else's. */
export const choicesOf = (stored: unknown): GenerateChoices => {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_CHOICES;
  const value = stored as Record<string, unknown>;
  const one = <T>(list: readonly T[], key: string, otherwise: T): T => list.find((entry) => entry === value[key]) ?? otherwise;
  const some = <T>(list: readonly T[], key: string): readonly T[] => {
    const told = value[key];
    const kept = Array.isArray(told) ? list.filter((entry) => told.includes(entry)) : [];
    return kept.length ? kept : list;
  };
  return {
    template: one(TEMPLATES, 'template', DEFAULT_CHOICES.template),
    tone: one(TONES, 'tone', DEFAULT_CHOICES.tone),
    length: one(LETTER_LENGTHS, 'length', DEFAULT_CHOICES.length),
    pageLimit: one(PAGES, 'pageLimit', DEFAULT_CHOICES.pageLimit),
    kinds: some(['resume', 'letter'] as const, 'kinds'),
    formats: some(['pdf', 'docx'] as const, 'formats'),
    language: one(LANGUAGES, 'language', ''),
    keepOwnCv: value['keepOwnCv'] === true,
    useModel: value['useModel'] === true,
  };
};

/** The choices that a person made last, as this browser remembers them. */
@Injectable({ providedIn: 'root' })
export class LastChoices {
  private readonly session = inject(SessionStore);

  read(): GenerateChoices {
    try {
      return choicesOf(JSON.parse(localStorage.getItem(this.key()) ?? 'null'));
    } catch (error) {
      // Somebody else wrote there: as if nothing had been chosen yet.
      if (error instanceof SyntaxError) return DEFAULT_CHOICES;
      throw error;
    }
  }

  keep(choices: GenerateChoices): void {
    localStorage.setItem(this.key(), JSON.stringify(choices));
  }

  private key(): string {
    return `aw-document-choices-${this.session.user()?.id ?? ''}`;
  }
}
