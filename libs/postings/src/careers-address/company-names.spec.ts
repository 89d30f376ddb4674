import fc from 'fast-check';
import { guessesFor, labelOfDomain, nameOfToken, sameCompany } from './company-names';

describe('guessesFor', () => {
  it.each([
    ['Quillmark', ['quillmark']],
    ['Quillmark GmbH', ['quillmark']],
    ['Tessmann Bau GmbH & Co. KG', ['tessmannbau', 'tessmann-bau', 'TessmannBau']],
    ['Müller & Söhne G.m.b.H.', ['muellersoehne', 'mueller-soehne', 'MuellerSoehne', 'mullersohne', 'muller-sohne', 'MullerSohne']],
    ['Orben Group', ['orbengroup', 'orben-group', 'orben', 'OrbenGroup']],
    ['quillmark.example', ['quillmark']],
    ['https://careers.akropolis-labs.co.uk/jobs?x=1', ['akropolislabs', 'akropolis-labs', 'AkropolisLabs']],
    ['', []],
    ['!!!', []],
  ])('gives the likeliest names first when given %s', (given, guesses) => expect(guessesFor(given)).toEqual(guesses));

  it('gives few names, each a board’s, when given anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (given) => {
        const guesses = guessesFor(given);
        expect(guesses.length).toBeLessThanOrEqual(6);
        for (const guess of guesses) expect(guess).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
      }),
    );
  });
});

describe('sameCompany', () => {
  it.each([
    ['Quillmark', 'Quillmark', 'certain'],
    ['Quillmark', 'QUILLMARK', 'certain'],
    ['Quillmark GmbH', 'Quillmark', 'certain'],
    ['Quillmark Ltd.', 'Quillmark, Inc.', 'certain'],
    ['Quill Mark', 'QuillMark', 'certain'],
    ['Müller Söhne', 'Mueller Soehne GmbH & Co. KG', 'certain'],
    ['Müller Söhne', 'Muller Sohne', 'certain'],
    ['Clairvigne S.A.S.', 'Clairvigne', 'certain'],
    ['Société Clairvigne', 'Societe Clairvigne', 'certain'],
    ['quillmark.example', 'Quillmark', 'certain'],
    ['https://jobs.quillmark.co.uk/', 'Quillmark Limited', 'certain'],
    ['Orbenwerk', 'Orbenwerk Group', 'likely'],
    ['Orbenwerk Deutschland', 'Orbenwerk International', 'likely'],
    ['The Orbenwerk Company', 'Orbenwerk', 'likely'],
    ['Bosch', 'Bosch Group', 'likely'],
    ['Bosch', 'Bosch Rexroth', 'doubtful'],
    ['Orbenwerk', 'Orbenwerk Dental', 'doubtful'],
    ['Bolt', 'Bolt', 'doubtful'],
    ['Compass', 'Compass', 'doubtful'],
    ['Mercury Inc.', 'Mercury', 'doubtful'],
    ['Neo', 'NEO', 'doubtful'],
    ['Quillmark', 'Quillmark Test', 'doubtful'],
    ['Quillmark', 'Lanternfish', 'doubtful'],
    ['Quillmark', 'Quillmarks', 'doubtful'],
    ['', 'Quillmark', 'doubtful'],
    ['GmbH', 'AG', 'doubtful'],
  ] as const)('%s and a board of %s: %s', (wanted, company, certainty) => expect(sameCompany(wanted, { company, token: 'anything' })).toBe(certainty));

  it.each([
    ['Quillmark', 'quillmark', 'likely'],
    ['Akropolis Labs', 'akropolis-labs', 'likely'],
    ['Orbenwerk', 'OrbenwerkGroup', 'likely'],
    ['Bolt', 'bolt', 'doubtful'],
    ['Quillmark', 'quillmark-demo', 'doubtful'],
    ['Quillmark', 'lanternfish', 'doubtful'],
  ] as const)('%s and a board named %s that does not say whose it is: %s', (wanted, token, certainty) => expect(sameCompany(wanted, { company: null, token })).toBe(certainty));

  it.each([
    ['Bolt', 'Bolt', 'certain'],
    ['Bolt', null, 'certain'],
    ['Bolt', 'Bolt Group', 'likely'],
    ['Bolt', 'Lanternfish', 'doubtful'],
  ] as const)('%s and a board of %s that somebody named: %s', (wanted, company, certainty) => expect(sameCompany(wanted, { company, token: 'bolt' }, true)).toBe(certainty));

  it('is never certain of two names without a letter in common, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => void sameCompany(a, { company: b, token: 'x' })));
    fc.assert(fc.property(fc.stringMatching(/^[a-f]{6,12}$/), fc.stringMatching(/^[p-w]{6,12}$/), (a, b) => expect(sameCompany(a, { company: b, token: 'x' })).toBe('doubtful')));
  });
});

describe('labelOfDomain', () => {
  it.each([['acme.example', 'acme'], ['www.acme.co.uk', 'acme'], ['careers.acme.de', 'acme'], ['https://acme.io/x', 'acme'], ['Acme', null], ['Acme Inc.', null], ['', null]])('%s is of %s', (given, label) => expect(labelOfDomain(given)).toBe(label));
});

describe('nameOfToken', () => {
  it.each([['acme-robotics', 'Acme Robotics'], ['OrbenGroup', 'Orben Group'], ['a.team', 'A Team'], ['quillmark', 'Quillmark'], ['-', '-']])('%s is called %s', (token, name) => expect(nameOfToken(token)).toBe(name));
});
