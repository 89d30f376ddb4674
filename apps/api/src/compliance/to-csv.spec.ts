import { toCsv } from './to-csv';

describe('toCsv', () => {
  it('quotes what needs it', () => expect(toCsv([['a', 'b "c"', 'd,e'], ['f\ng', '', 'h']])).toBe('a,"b ""c""","d,e"\r\n"f\ng",,h\r\n'));
  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example","x")'])('leaves no formula of %j', (text) => {
    const csv = toCsv([[text]]);
    expect(csv.replace(/^"/, '')).toMatch(/^'/);
  });
  it('leaves an address of a page and a company name as they are', () => expect(toCsv([['https://jobs.example/1', 'A-1 Ltd']])).toBe('https://jobs.example/1,A-1 Ltd\r\n'));
});
