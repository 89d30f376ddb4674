import type { Page } from 'puppeteer-core';
import { findChromium } from './pages/extension-driver';
import { type ExtensionSession, Messenger, startSession, submitsOf } from './pages/extension-session';
import { countPage, type PageCount, tableOf } from './pages/read-wants';

const STATIC = ['lever', 'workday', 'greenhouse', 'workable', 'recruitee', 'bamboohr', 'jazzhr', 'taleo', 'indeed', 'ashby', 'linkedin', 'dropzone', 'smartrecruiters', 'icims', 'teamtailor', 'personio', 'jobvite'].map((name) => `like-${name}`);
const OTHERS = ['layouts', 'app-react', 'app-react-select', 'app-phone', 'closed-roots', 'strict-policy', 'honeypots', 'large'];
/** Less than this share of the known fields is a fault of its own, even where nothing is wrong. */
const SHARE = 0.95;

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-pages.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
suite('extension on application pages', () => {
  let session: ExtensionSession;
  let messenger: Messenger;
  const counts: PageCount[] = [];

  beforeAll(async () => {
    session = await startSession(chromium!);
    messenger = await Messenger.connect(session);
    await messenger.ask({ type: 'save-answers', answers: { permits: [{ countryCode: 'SE', authorised: true, needsSponsorship: false }], values: { relocate: 'No' } } });
    const page = await session.open('unknown.html');
    await messenger.allowSensitive(page);
    await page.close();
  });
  afterAll(async () => {
    await session?.close();
    console.log(tableOf(counts));
  });

  const check = async (name: string, page: Page): Promise<void> => {
    const count = await countPage(name, page);
    counts.push(count);
    expect(count.wrong).toEqual([]);
    expect(count.filled / count.known).toBeGreaterThanOrEqual(SHARE);
  };

  it.each([...STATIC, ...OTHERS])('fills every known field and nothing else when the page is %s', async (name) => {
    const page = await session.open(`${name}.html`);
    if (name === 'like-icims') await (await page.waitForFrame((f) => f.url().includes('frame'))).waitForSelector('form');
    const { filled: before } = await countPage(name, page);
    const { report, submitsStopped } = await messenger.fill(page);
    await check(name, page);
    // Every value is read back, and the report claims neither more nor less than what the page holds.
    expect(report.rows.filter((r) => r.outcome === 'changed')).toEqual([]);
    expect(report.filled).toBe(counts.at(-1)!.filled - before);
    expect([submitsStopped, await submitsOf(page)]).toEqual([0, []]);
    await page.close();
  });

  it('fills the state behind controlled inputs, not only what is drawn, when the page is made with React', async () => {
    const page = await session.open('app-react.html');
    await messenger.fill(page);
    const state = await page.evaluate(() => (globalThis as unknown as { __state: Record<string, string> }).__state);
    expect(state).toEqual({ first: 'Zoë', last: 'Marlowe-Singh', email: 'zoe@marlowe-singh.example', country: 'Sweden', nation: 'Sweden', permit: 'Yes', sponsor: 'No' });
    await page.close();
  });

  it('reads and fills each step of a wizard anew when the person has pressed Next', async () => {
    const page = await session.open('app-wizard.html');
    await messenger.fill(page);
    await check('app-wizard, step 1', page);
    expect(await submitsOf(page)).toEqual([]);
    await page.click('#next');
    await page.waitForSelector('#g-0');
    const { report } = await messenger.fill(page);
    await check('app-wizard, step 2', page);
    expect(report.rows.map((r) => r.type)).toEqual(['phone', 'linkedin', 'resumeFile']);
    expect(await submitsOf(page)).toEqual(['step 2']);
    await page.close();
  });
});
