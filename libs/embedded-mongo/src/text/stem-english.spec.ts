import { stemEnglish } from './stem-english';

describe('stemEnglish', () => {
  // the words are Porter's own examples of his rules
  it.each([
    ['caresses', 'caress'], ['ponies', 'poni'], ['cats', 'cat'], ['feed', 'feed'], ['agreed', 'agre'], ['plastered', 'plaster'], ['motoring', 'motor'], ['sing', 'sing'],
    ['conflated', 'conflat'], ['sized', 'size'], ['hopping', 'hop'], ['falling', 'fall'], ['filing', 'file'], ['happy', 'happi'], ['sky', 'sky'], ['relational', 'relat'],
    ['conditional', 'condit'], ['digitizer', 'digit'], ['hopefulness', 'hope'], ['electrical', 'electr'], ['goodness', 'good'], ['allowance', 'allow'], ['adoption', 'adopt'],
    ['adjustment', 'adjust'], ['probate', 'probat'], ['rate', 'rate'], ['controlling', 'control'], ['roll', 'roll'],
  ])('takes %s to %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});
