import type { FactKind } from '@applywright/contracts';
import { fromLinkedin, linkedinPart } from './from-linkedin';
import { readCsv } from './read-csv';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const readPeriod = (text: string) => {
  const [, month = '', year] = /^(\w{3}) (\d{4})$/.exec(text) ?? [];
  return year ? { start: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}` } : null;
};
const read = (files: Record<string, string>) => fromLinkedin(new Map(Object.entries(files)), readPeriod);
const values = (files: Record<string, string>, kind: FactKind) => read(files).facts.filter((f) => f.fact.kind === kind).map((f) => f.fact.value);

describe('readCsv', () => {
  it.each([
    ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]], ['\ufeffa,b\n"1,5","say ""hi""\nthere"', [['a', 'b'], ['1,5', 'say "hi"\nthere']]], ['a,\n,b', [['a', ''], ['', 'b']]], ['a\n\n\nb', [['a'], ['b']]],
    ['"open, and\nno end', [['open, and\nno end']]], ['"a"b,c', [['ab', 'c']]], ['=1+1,@x', [['=1+1', '@x']]], ['""', []], ['', []], ['a,"",b', [['a', '', 'b']]],
  ])('reads %j', (text, rows) => expect(readCsv(text)).toEqual(rows));
  it('stops after the given rows and the hundredth column', () => {
    expect(readCsv('a\n'.repeat(100_000), 3)).toHaveLength(3);
    expect(readCsv(','.repeat(1000))[0]).toHaveLength(100);
  });
});

describe('linkedinPart', () => {
  it.each([
    ['Positions.csv', 'positions'], ['Basic_LinkedInDataExport_11-23-2026/Email Addresses.csv', 'emailaddresses'], ['EMAIL_ADDRESSES.CSV', 'emailaddresses'], ['a\\PhoneNumbers.csv', 'phonenumbers'], ['Courses.csv', 'no-place'],
    ['messages.csv', null], ['Connections.csv', null], ['Ad_Targeting.csv', null], ['Positions.csv.exe', null], ['Positions', null],
  ])('%s is %s', (path, part) => expect(linkedinPart(path)).toBe(part));
});

describe('fromLinkedin', () => {
  const files = {
    'x/Profile.csv': 'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nAna,Lima,,"Secret Street 1","Jan 1, 1990","Nurse, ICU","Cares.\nAlways.",Health,54321,"Hamburg, Germany",[analima],"[PERSONAL:https://ana.example,BLOG:https://blog.example/a]",\n',
    'x/Positions.csv': 'Company Name,Title,Description,Location,Started On,Finished On\nSt. Ann,Nurse,"Ward of 30 beds\n• Led rounds\n- Wrote the rota\n  for two years",Hamburg,Mar 2019,\nPost,Clerk,,,Jan 2012,Dec 2014\n=cmd|calc,"@SUM(1)",,,,\n',
    'x/Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nTU,2010,2014,,BSc,\n',
    'x/Skills.csv': 'Name\nTriage\n"C++, C"\n', 'x/Languages.csv': 'Name,Proficiency\nGerman,Native or bilingual proficiency\n',
    'x/Certifications.csv': 'Name,Url,Authority,Started On,Finished On,License Number\nBLS,https://x.example,AHA,May 2020,May 2022,123\n', 'x/Projects.csv': 'Title,Description,Url,Started On,Finished On\nKite,A toy,https://kite.example,Jan 2020,\n',
    'x/Publications.csv': 'Name,Published On,Description,Publisher,Url\nOn kites,Feb 2018,,ACM,\n', 'x/Honors.csv': 'Title,Description,Issued On\nBest nurse,,Jun 2021\n', 'x/Volunteering.csv': 'Company Name,Role,Cause,Started On,Finished On,Description\nRed Cross,Driver,,Jan 2015,Feb 2016,\n',
    'x/Email Addresses.csv': 'Email Address,Confirmed,Primary,Updated On\nold@x.org,Yes,No,x\nnever@x.org,No,No,x\nana@x.org,Yes,Yes,x\n', 'x/PhoneNumbers.csv': 'Extension,Number,Type\n,+49 30 1234567,Mobile\n', 'x/Courses.csv': 'Name,Number\nFirst aid,1\n',
  };

  it('reads every part that a profile has a place for', () => {
    expect(values(files, 'name')).toEqual([{ full: 'Ana Lima', given: 'Ana', family: 'Lima' }]);
    expect(values(files, 'work')).toEqual([
      { title: 'Nurse', company: 'St. Ann', location: 'Hamburg', start: '2019-03', end: 'present', summary: 'Ward of 30 beds' }, { title: 'Clerk', company: 'Post', start: '2012-01', end: '2014-12' },
      { title: '@SUM(1)', company: '=cmd|calc' }, { title: 'Driver (volunteer)', company: 'Red Cross', start: '2015-01', end: '2016-02' },
    ]);
    expect(values(files, 'highlight')).toEqual([{ text: 'Led rounds' }, { text: 'Wrote the rota for two years' }]);
    expect([values(files, 'headline'), values(files, 'location'), values(files, 'summary')]).toEqual([[{ text: 'Nurse, ICU' }], [{ text: 'Hamburg, Germany' }], [{ text: 'Cares.\nAlways.' }]]);
    expect(values(files, 'link')).toEqual([{ url: 'https://ana.example' }, { url: 'https://blog.example/a' }, { url: 'https://twitter.com/analima', network: 'Twitter' }]);
    expect(values(files, 'education')).toEqual([{ school: 'TU', degree: 'BSc', start: '2010', end: '2014' }]);
    expect([values(files, 'skill'), values(files, 'language')]).toEqual([[{ name: 'Triage' }, { name: 'C++, C' }], [{ name: 'German', level: 'Native or bilingual proficiency' }]]);
    expect([values(files, 'certificate'), values(files, 'award'), values(files, 'publication')]).toEqual([[{ name: 'BLS', issuer: 'AHA', date: '2020-05' }], [{ title: 'Best nurse', date: '2021-06' }], [{ name: 'On kites', publisher: 'ACM', date: '2018-02' }]]);
    expect(values(files, 'project')).toEqual([{ name: 'Kite', description: 'A toy', url: 'https://kite.example', start: '2020-01' }]);
    expect([values(files, 'email'), values(files, 'phone')]).toEqual([[{ address: 'ana@x.org' }, { address: 'old@x.org' }], [{ number: '+49 30 1234567', e164: '+49301234567' }]]);
  });

  it('takes neither the address nor the date of birth, and names the parts that have no place', () => {
    expect(JSON.stringify(read(files).facts)).not.toMatch(/Secret Street|1990|54321/);
    expect(read(files).leftOut).toEqual(['Courses.csv']);
  });

  it('reads the first five hundred rows of a hundred thousand and says so', () => {
    const result = read({ 'Skills.csv': `Name\n${Array.from({ length: 100_000 }, (_, i) => `S${i}`).join('\n')}` });
    expect(result.facts).toHaveLength(500);
    expect(result.leftOut).toEqual(['Skills.csv[500…]']);
  });

  it('names what cannot be read and goes on', () => {
    const result = read({ 'Positions.csv': 'Company Name,Title,Started On\nPost,Clerk,sometime\n', 'Skills.csv': `Name\n${'x'.repeat(121)}\nTriage` });
    expect(result.facts.map((f) => f.fact.value)).toEqual([{ title: 'Clerk', company: 'Post' }, { name: 'Triage' }]);
    expect(result.leftOut).toEqual(['Positions.csv[0].started on', 'Skills.csv[0].name']);
  });
});
