import type { CvLine, ParsedCv } from '@applywright/contracts';
import { lowerByRecognition } from './lower-confidence';

const lines = [0.9, undefined, 0.4].map((confidence) => (confidence === undefined ? {} : { confidence }) as CvLine);
const over = (...spans: [number, number][]): ParsedCv => ({
  language: 'en',
  fields: spans.map(([lineFrom, lineTo], i) => ({ id: `p${i}`, fact: { kind: 'skill', value: { name: 'Triage' } }, text: 'Triage', confidence: 0.8, span: { page: 0, lineFrom, lineTo, quote: 'Triage' } })),
});
const confidences = (parsed: ParsedCv): number[] => lowerByRecognition(parsed, { lines }).fields.map((f) => f.confidence);

describe('lowerByRecognition', () => {
  it('multiplies a field by the recognition of its least sure line', () => expect(confidences(over([0, 0], [0, 2]))).toEqual([0.72, 0.32]));
  it('leaves a field alone when its lines stand in the file', () => expect(confidences(over([1, 1]))).toEqual([0.8]));
  it('leaves a field alone when its lines are not there', () => expect(confidences(over([7, 9]))).toEqual([0.8]));
  it('changes nothing in what it is given', () => {
    const parsed = over([0, 0]);
    lowerByRecognition(parsed, { lines });
    expect(parsed.fields[0]?.confidence).toBe(0.8);
  });
});
