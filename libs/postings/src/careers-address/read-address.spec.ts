import fc from 'fast-check';
import { boardsInAddress, boardsInPage, readAddress } from './read-address';

const UUID = '0f4c2f0e-7c5e-4f6e-9d0a-5b8f0c1d2e3f';
/** What is pasted, and the boards that it names. */
const NAMED: readonly (readonly [pasted: string, ...boards: string[]])[] = [
  ['https://boards.greenhouse.io/brightloom', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io/brightloom/', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io/brightloom/jobs/4012345', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io/brightloom/jobs/4012345?gh_jid=4012345&gh_src=abc', 'greenhouse:brightloom'],
  ['http://boards.greenhouse.io/brightloom', 'greenhouse:brightloom'],
  ['boards.greenhouse.io/brightloom', 'greenhouse:brightloom'],
  ['//boards.greenhouse.io/brightloom', 'greenhouse:brightloom'],
  ['HTTPS://BOARDS.GREENHOUSE.IO/BrightLoom', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io./brightloom', 'greenhouse:brightloom'],
  ['https://boards.eu.greenhouse.io/brightloom', 'greenhouse:brightloom'],
  ['https://job-boards.greenhouse.io/brightloom', 'greenhouse:brightloom'],
  ['https://job-boards.greenhouse.io/brightloom/jobs/7700112?utm_source=newsletter&utm_medium=mail', 'greenhouse:brightloom'],
  ['https://job-boards.eu.greenhouse.io/weirhof/jobs/410', 'greenhouse:weirhof'],
  ['job-boards.eu.greenhouse.io/weirhof', 'greenhouse:weirhof'],
  ['https://boards-api.greenhouse.io/v1/boards/brightloom/jobs?content=true', 'greenhouse:brightloom'],
  ['https://api.greenhouse.io/v1/boards/brightloom', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io/embed/job_board?for=brightloom', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io/embed/job_board/js?for=brightloom', 'greenhouse:brightloom'],
  ['https://boards.greenhouse.io/embed/job_app?for=BrightLoom&token=4012345', 'greenhouse:brightloom'],
  ['https://job-boards.greenhouse.io/embed/job_app?token=1&for=brightloom#app', 'greenhouse:brightloom'],
  ['https://jobs.lever.co/quillmark', 'lever:quillmark'],
  [`https://jobs.lever.co/quillmark/${UUID}`, 'lever:quillmark'],
  [`https://jobs.lever.co/quillmark/${UUID}/apply`, 'lever:quillmark'],
  [`https://jobs.lever.co/quillmark/${UUID}/apply?lever-source=LinkedIn`, 'lever:quillmark'],
  ['https://jobs.lever.co/quillmark?department=Engineering&team=Platform', 'lever:quillmark'],
  ['https://JOBS.lever.co/QuillMark', 'lever:QuillMark'],
  ['jobs.lever.co/quill-mark', 'lever:quill-mark'],
  ['jobs.lever.co/a.team', 'lever:a.team'],
  ['https://jobs.eu.lever.co/steinbrueck', 'lever:steinbrueck'],
  [`https://jobs.eu.lever.co/steinbrueck/${UUID}`, 'lever:steinbrueck'],
  ['https://api.lever.co/v0/postings/quillmark?mode=json', 'lever:quillmark'],
  ['https://api.eu.lever.co/v0/postings/steinbrueck', 'lever:steinbrueck'],
  ['https://jobs.ashbyhq.com/lanternfish', 'ashby:lanternfish'],
  [`https://jobs.ashbyhq.com/lanternfish/${UUID}`, 'ashby:lanternfish'],
  [`https://jobs.ashbyhq.com/lanternfish/${UUID}/application?utm_source=x`, 'ashby:lanternfish'],
  ['https://jobs.ashbyhq.com/Lanternfish/embed', 'ashby:Lanternfish'],
  ['https://jobs.ashbyhq.com/lantern%2Dfish', 'ashby:lantern-fish'],
  ['https://api.ashbyhq.com/posting-api/job-board/lanternfish?includeCompensation=true', 'ashby:lanternfish'],
  ['https://tulpenhof.recruitee.com', 'recruitee:tulpenhof'],
  ['https://tulpenhof.recruitee.com/', 'recruitee:tulpenhof'],
  ['https://tulpenhof.recruitee.com/o/data-analist-amsterdam', 'recruitee:tulpenhof'],
  ['tulpenhof.recruitee.com/o/data-analist/c/new', 'recruitee:tulpenhof'],
  ['https://TulpenHof.Recruitee.com/api/offers/', 'recruitee:tulpenhof'],
  ['https://kornmeyer.jobs.personio.de', 'personio:kornmeyer'],
  ['https://kornmeyer.jobs.personio.de/job/1834001?display=de', 'personio:kornmeyer'],
  ['https://kornmeyer.jobs.personio.com/xml?language=en', 'personio:kornmeyer'],
  ['kornmeyer-bau.jobs.personio.de/job/1834001#apply', 'personio:kornmeyer-bau'],
  ['https://jobs.smartrecruiters.com/OrbenGroup', 'smartrecruiters:OrbenGroup'],
  ['https://jobs.smartrecruiters.com/OrbenGroup/744000000000001-devops-engineer', 'smartrecruiters:OrbenGroup'],
  ['https://jobs.smartrecruiters.com/OrbenGroup/744000000000001-devops-engineer?trid=aa&oga=true', 'smartrecruiters:OrbenGroup'],
  [`https://jobs.smartrecruiters.com/oneclick-ui/company/OrbenGroup/publication/${UUID}`, 'smartrecruiters:OrbenGroup'],
  ['https://jobs.smartrecruiters.com/?company=OrbenGroup', 'smartrecruiters:OrbenGroup'],
  ['https://careers.smartrecruiters.com/OrbenGroup', 'smartrecruiters:OrbenGroup'],
  ['https://careers.smartrecruiters.com/OrbenGroup/sales?search=x', 'smartrecruiters:OrbenGroup'],
  ['https://api.smartrecruiters.com/v1/companies/OrbenGroup/postings', 'smartrecruiters:OrbenGroup'],
  ['https://apply.workable.com/akropolis-labs', 'workable:akropolis-labs'],
  ['https://apply.workable.com/akropolis-labs/', 'workable:akropolis-labs'],
  ['https://apply.workable.com/akropolis-labs/j/A1B2C3D4E5/', 'workable:akropolis-labs'],
  ['https://apply.workable.com/akropolis-labs/j/A1B2C3D4E5/apply/?utm_campaign=x', 'workable:akropolis-labs'],
  ['https://apply.workable.com/Akropolis-Labs/#jobs', 'workable:akropolis-labs'],
  ['https://apply.workable.com/api/v1/widget/accounts/akropolis-labs?details=true', 'workable:akropolis-labs'],
  ['https://www.workable.com/api/accounts/akropolis-labs?details=true', 'workable:akropolis-labs'],
  ['https://akropolis-labs.workable.com', 'workable:akropolis-labs'],
  ['https://akropolis-labs.workable.com/jobs/123456', 'workable:akropolis-labs'],
  ['Hi, have a look at https://jobs.lever.co/quillmark, they are hiring!', 'lever:quillmark'],
  ['(https://jobs.lever.co/quillmark)', 'lever:quillmark'],
  ['<https://jobs.lever.co/quillmark>', 'lever:quillmark'],
  ['„https://jobs.ashbyhq.com/lanternfish“.', 'ashby:lanternfish'],
  ['[their board](https://jobs.lever.co/quillmark)', 'lever:quillmark'],
  ['Stellen:https://kornmeyer.jobs.personio.de/', 'personio:kornmeyer'],
  ['Apply at boards.greenhouse.io/brightloom.', 'greenhouse:brightloom'],
  ['https://jobs.lever.co/quillmark – see also\nhttps://jobs.ashbyhq.com/lanternfish', 'lever:quillmark', 'ashby:lanternfish'],
  ['https://jobs.lever.co/quillmark https://jobs.lever.co/quillmark/ https://jobs.lever.co/QUILLMARK', 'lever:quillmark'],
  ['\u00a0 https://jobs.lever.co/quillmark \u2026', 'lever:quillmark'],
  ['https://www.search.example/url?q=https%3A%2F%2Fjobs.lever.co%2Fquillmark%2F&sa=D', 'lever:quillmark'],
  ['https://safe.mail.example/?url=https%3A%2F%2Fboards.greenhouse.io%2Fbrightloom%2Fjobs%2F1%3Fa%3Db&data=1', 'greenhouse:brightloom'],
];

/** What names no board, however much it looks so. */
const NAMELESS: readonly string[] = [
  '', ' ', 'Quillmark', 'https://', 'https://quillmark.example/careers', 'https://quillmark.example/careers?gh_jid=4012345',
  'javascript:location="https://jobs.lever.co/quillmark"', 'javascript:https://jobs.lever.co/quillmark', 'JavaScript:alert(1)//jobs.lever.co/quillmark', 'data:text/html,https://jobs.lever.co/quillmark', 'vbscript:https://jobs.lever.co/quillmark',
  'blob:https://jobs.lever.co/quillmark', 'view-source:https://jobs.lever.co/quillmark', 'ftp://jobs.lever.co/quillmark', 'file:///jobs.lever.co/quillmark', 'wss://jobs.lever.co/quillmark',
  'https://jobs.lever.co.evil.example/quillmark', 'https://jobs-lever.co/quillmark', 'https://xjobs.lever.co/quillmark', 'https://evil.example/jobs.lever.co/quillmark', 'https://evil.example#https://jobs.lever.co/quillmark',
  'https://jobs.lever.co@evil.example/quillmark', 'https://jobs.lever.co:x@evil.example/quillmark', 'https://me@jobs.lever.co/quillmark', 'https://me:pw@jobs.lever.co/quillmark', 'https://jobs.lever.co%2Fquillmark@evil.example',
  'https://jobs.lever.co:8443/quillmark', 'https://jobs.lever.co', 'https://jobs.lever.co/', 'https://jobs.lever.co//', 'https://jobs.lever.co/..', 'https://jobs.lever.co/%2e%2e/', 'https://jobs.lever.co/a%2Fb', 'https://jobs.lever.co/a%20b',
  'https://jobs.lever.co/%E0%A4%A', 'https://jobs.lever.co/-quillmark', `https://jobs.lever.co/${'q'.repeat(101)}`, 'https://jobs.lever.co/robots.txt', 'https://jobs.ashbyhq.com/api/non-user-graphql',
  'https://www.lever.co/', 'https://www.greenhouse.io/products', 'https://boards.greenhouse.io/embed/job_board', 'https://boards.greenhouse.io/embed/job_board?for=', 'https://boards.greenhouse.io/embed/job_board?for=../x',
  'https://www.recruitee.com/pricing', 'https://recruitee.com', 'https://a.b.recruitee.com/', 'https://tulpenhof.recruitee.com.evil.example', 'https://evilrecruitee.com/', 'https://kornmeyer.personio.de/login', 'https://jobs.personio.de/',
  'https://www.workable.com/a/b', 'https://apply.workable.com/j/A1B2C3D4E5', 'https://apply.workable.com/api/v3/jobs', 'https://help.workable.com/x', 'https://www.smartrecruiters.com/', 'https://jobs.smartrecruiters.com/', 'https://api.smartrecruiters.com/v1/jobs',
  'https://jobs.lеver.co/quillmark', 'http://127.0.0.1/jobs.lever.co/x', 'mailto:jobs@jobs.lever.co', 'jobs@lever.co', '$ne', '{"$gt":""}', '<script>location="//jobs.lever.co.evil.example/x"</script>',
];

const text = (boards: readonly { source: string; token: string }[]) => boards.map(({ source, token }) => `${source}:${token}`);

describe('boardsInAddress', () => {
  it.each(NAMED)('names the board when given %s', (pasted, ...boards) => expect(text(boardsInAddress(pasted))).toEqual(boards));
  it.each(NAMELESS)('names nothing when given %s', (pasted) => expect(boardsInAddress(pasted)).toEqual([]));

  it('is soon done and names little when the text is huge', () => {
    expect(boardsInAddress('a'.repeat(5_000_000))).toEqual([]);
    expect(boardsInAddress(`${'https://'.repeat(2000)}jobs.lever.co/quillmark`)).toEqual([]);
    expect(boardsInAddress(Array.from({ length: 1000 }, (_, i) => `https://jobs.lever.co/q${i}`).join(' ')).length).toBe(20);
  });

  it('names nothing but well-formed boards when given anything', () => {
    const piece = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('https://', 'jobs.lever.co', '/', '@', '..', '%2f', '%00', '.evil.example', 'javascript:', '?for=', 'boards.greenhouse.io/embed', '\\', '\u202e', '#', ':', 'apply.workable.com/api/accounts'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        for (const { token } of boardsInAddress(parts.join(''))) expect(token).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('names nothing when anything stands between the host and the path', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9.-]{1,20}$/), (more) => expect(boardsInAddress(`https://jobs.lever.co${more}.example/quillmark`)).toEqual([])));
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9:._-]{1,20}$/), (user) => expect(boardsInAddress(`https://${user}@jobs.lever.co/quillmark`)).toEqual([])));
  });
});

describe('readAddress', () => {
  it('keeps a company’s own page with the marks of the vendor in its address', () => {
    expect(readAddress('see https://www.quillmark.example/careers?gh_jid=12 and quillmark.example/jobs')).toEqual({
      boards: [],
      pages: [{ url: 'https://www.quillmark.example/careers?gh_jid=12', host: 'www.quillmark.example', hints: ['greenhouse'] }, { url: 'https://quillmark.example/jobs', host: 'quillmark.example', hints: [] }],
    });
  });
  it('keeps no page of a vendor', () => expect(readAddress('https://www.lever.co/pricing https://jobs.lever.co/').pages).toEqual([]));
  it('takes an address of this machine for http', () => expect(readAddress('127.0.0.1:3001/jobs/quillmark').pages[0]?.url).toBe('http://127.0.0.1:3001/jobs/quillmark'));
});

describe('boardsInPage', () => {
  it.each([
    ['a link', '<a class="x" href="https://jobs.lever.co/quillmark">All jobs</a>', ['lever:quillmark']],
    ['an embedding script', '<div id="grnhse_app"></div><script src="https://boards.greenhouse.io/embed/job_board/js?for=brightloom"></script>', ['greenhouse:brightloom']],
    ['an escaped ampersand', '<iframe src="https://boards.greenhouse.io/embed/job_app?token=1&amp;for=brightloom"></iframe>', ['greenhouse:brightloom']],
    ['a script of Ashby', "<script src='https://jobs.ashbyhq.com/lanternfish/embed'></script>", ['ashby:lanternfish']],
    ['an address in a script', String.raw`<script>fetch("https:\/\/api.lever.co\/v0\/postings\/quillmark?mode=json")</script>`, ['lever:quillmark']],
    ['an escaped address in data', String.raw`{"url":"https:\u002F\u002Fkornmeyer.jobs.personio.de\u002Fjob\u002F1"}`, ['personio:kornmeyer']],
    ['the settings of a Lever widget', "window.leverJobsOptions = {accountName: 'quillmark', includeCss: true};", ['lever:quillmark']],
    ['the settings of a SmartRecruiters widget', '<script>widget({"company_code": "OrbenGroup", "group_by": "location"});</script>', ['smartrecruiters:OrbenGroup']],
    ['an address without a scheme', '<a href="//tulpenhof.recruitee.com/o/x">x</a>', ['recruitee:tulpenhof']],
    ['two boards', '<a href="https://apply.workable.com/akropolis/">a</a><a href="https://kornmeyer.jobs.personio.com">b</a>', ['workable:akropolis', 'personio:kornmeyer']],
    ['look-alikes', '<a href="https://jobs.lever.co.evil.example/x"></a><a href="https://notlever.co/x"></a><a href="https://u@jobs.lever.co/x"></a>', []],
    ['nothing', '<p>We hire by word of mouth.</p>', []],
  ])('finds the board in %s', (_, html, boards) => expect(text(boardsInPage(html))).toEqual(boards));

  it('is soon done when the page is made of half addresses', () => {
    expect(boardsInPage('lever.co'.repeat(300_000))).toEqual([]);
    expect(boardsInPage(`${'a'.repeat(3_000_000)}lever.co`)).toEqual([]);
    expect(boardsInPage('leverJobsOptions '.repeat(100_000))).toEqual([]);
  });
});
