import { normalise } from './concepts';
import { splitStatements } from './evidence';
import { quantitiesOf } from './quantities';

/** A sentence of a document is far shorter, has a handful of figures and cites a few facts; more is refused unread. */
export const LONGEST_SENTENCE = 1_000;
export const MOST_FIGURES = 24;
export const MOST_FACTS = 60;
/** What is read of a fact; the rest proves nothing. */
export const LONGEST_FACT = 4_000;
export const MOST_FACT_FIGURES = 60;
/** Some checks look from every bracket to the end of the text. */
const MOST_BRACKETS = 60;

const bracketsIn = (text: string): number => text.split('(').length - 1;
const figuresIn = (text: string): number => quantitiesOf(normalise(text)).length;

/** The part of a fact's text that is read as evidence: whole statements, as many as the limits allow. */
export const readablePart = (text: string): string => {
  const start = text.length <= LONGEST_FACT ? text : text.slice(0, LONGEST_FACT);
  if (start === text && bracketsIn(text) <= MOST_BRACKETS && figuresIn(text) <= MOST_FACT_FIGURES) return text;
  let figures = 0;
  let brackets = 0;
  let end = 0;
  for (const statement of splitStatements(start)) {
    const at = start.indexOf(statement, end);
    figures += figuresIn(statement);
    brackets += bracketsIn(statement);
    // The last statement of a text that was cut may lack what limits it.
    const cut = start !== text && at + statement.length >= start.trimEnd().length;
    if (figures > MOST_FACT_FIGURES || brackets > MOST_BRACKETS || cut) break;
    end = at + statement.length;
  }
  return start.slice(0, end);
};
