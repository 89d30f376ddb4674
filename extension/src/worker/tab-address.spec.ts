import { belongsTo, postingAddress } from './tab-address';

describe('belongsTo', () => {
  it.each([
    ['the same page', 'https://jobs.example/velvet/17', 'https://jobs.example/velvet/17'],
    ['with a slash at its end', 'https://jobs.example/velvet/17/', 'https://jobs.example/velvet/17'],
    ['its form below it', 'https://jobs.example/velvet/17/apply', 'https://jobs.example/velvet/17'],
    ['with a campaign', 'https://jobs.example/velvet/17?utm_source=x&gh_src=y#form', 'https://jobs.example/velvet/17'],
    ['the same query in another order', 'https://jobs.example/apply?b=2&id=17', 'https://jobs.example/apply?id=17&b=2'],
    ['further steps in the query', 'https://jobs.example/apply?id=17&step=2', 'https://jobs.example/apply?id=17'],
  ])('finds the posting when the page is %s', (_, page, posting) => expect(belongsTo(page, posting)).toBe(true));

  it.each([
    ['another posting beside it', 'https://jobs.example/velvet/18', 'https://jobs.example/velvet/17'],
    ['one whose number begins alike', 'https://jobs.example/velvet/171', 'https://jobs.example/velvet/17'],
    ['another number in the query', 'https://jobs.example/apply?id=18', 'https://jobs.example/apply?id=17'],
    ['no number at all', 'https://jobs.example/apply', 'https://jobs.example/apply?id=17'],
    ['another site', 'https://other.example/velvet/17', 'https://jobs.example/velvet/17'],
    ['a page of a site whose front page was saved', 'https://jobs.example/velvet/17', 'https://jobs.example/'],
    ['above it', 'https://jobs.example/velvet', 'https://jobs.example/velvet/17'],
    ['no address', '', ''],
  ])('finds none when the page is %s', (_, page, posting) => expect(belongsTo(page, posting)).toBe(false));

  it('drops what only says where somebody came from', () => expect(postingAddress('https://a.example/x/?ref=1&id=7&utm_medium=m')).toBe('https://a.example/x?id=7'));
});
