import { checkClaims } from './check-claims';
import { LONGEST_FACT, LONGEST_SENTENCE, MOST_FACT_FIGURES, MOST_FACTS, MOST_FIGURES, readablePart } from './limits';
import { remembered } from './memo';

const judge = (sentence: string, ...texts: string[]) => checkClaims([{ sentence, factIds: texts.map((_, i) => `f${i}`) }], texts.map((text, i) => ({ id: `f${i}`, text })))[0];
const figures = (count: number): string => Array.from({ length: count }, (_, i) => `${i + 20} nurses`).join(', ');

describe('checkClaims', () => {
  it('refuses a sentence unread when it is longer than any sentence, even one that a fact repeats', () => {
    const long = 'a'.repeat(LONGEST_SENTENCE + 1);
    expect(judge(long, long)).toEqual({ supported: false, reasons: ['it is too long for one sentence'] });
  });

  it('refuses a sentence with one reason when it holds more figures than any sentence', () => {
    expect(judge(`Led ${figures(MOST_FIGURES + 1)}.`, 'Led nurses.')).toEqual({ supported: false, reasons: ['it holds too many figures for one sentence'] });
  });

  it('refuses a sentence when it cites more facts than any sentence', () => {
    const facts = Array.from({ length: MOST_FACTS + 1 }, (_, i) => `Led ${i} nurses.`);
    expect(judge('Led 3 nurses.', ...facts)?.reasons).toEqual(['it cites too many facts for one sentence']);
  });

  it('takes no proof from behind the limits when a fact has hundreds of figures', () => {
    const fact = `Led 7 nurses; ${Array.from({ length: 300 }, (_, i) => `trained ${i + 20} carers`).join('; ')}`;
    expect(judge('Led 7 nurses', fact)?.supported).toBe(true);
    expect(judge('Trained 300 carers', fact)?.supported).toBe(false);
  });

  it.each(['(', '((not ', '(with ', '(team ', '٣ ', '1 ', 'from 1 to 2 ', 'a ', 'einhalb', 'I i '])('comes to an end when a fact and a sentence repeat %j', (unit) => {
    const text = (length: number): string => unit.repeat(length / unit.length);
    expect(judge('Led 12 nurses in 2016.', text(LONGEST_FACT - 10))?.supported).toBe(false);
    expect(judge(text(10_000), text(100_000))?.supported).toBe(false);
    expect(judge(`Ran Quasarworks ${text(LONGEST_SENTENCE - 24)}`, 'Led 12 nurses.')?.supported).toBe(false);
  });
});

describe('readablePart', () => {
  it('ends with a whole statement when the text is too long', () => {
    const statement = 'Led a team of nurses.';
    const part = readablePart(`${statement} `.repeat(1_000));
    expect(part.length).toBeLessThanOrEqual(LONGEST_FACT);
    expect(part.endsWith(statement)).toBe(true);
  });

  it('reads nothing when the first statement alone breaks a limit', () => {
    expect(readablePart(figures(MOST_FACT_FIGURES + 1))).toBe('');
  });
});

describe('remembered', () => {
  it('works a text out once and forgets the oldest when there are too many', () => {
    const made: string[] = [];
    const read = remembered((text) => made.push(text), 2);
    for (const text of ['a', 'a', 'b', 'c', 'b', 'a']) read(text);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });
});
