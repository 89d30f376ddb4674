import type { Failure, PageReading } from '../messages';
import type { PersonEdits } from './person-edits';

export type Tone = 'good' | 'warn' | 'bad';

/** What the cards of the panel share: the page in front, what the person typed, and how to say something. */
export interface PanelContext {
  readonly edits: PersonEdits;
  tabId(): number | null;
  reading(): PageReading | null;
  readAgain(): Promise<void>;
  say(tone: Tone | null, text?: string): void;
  fail(failure: Failure): void;
}
