import type { Page } from 'puppeteer-core';
import { findChromium } from './pages/extension-driver';
import { type ExtensionSession, Messenger, startSession, submitsOf } from './pages/extension-session';
import { countPage } from './pages/read-wants';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-trust.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
suite('extension page script', () => {
  let session: ExtensionSession;
  let messenger: Messenger;

  beforeAll(async () => {
    session = await startSession(chromium!);
    messenger = await Messenger.connect(session);
  });
  afterAll(() => session?.close());

  const valuesOf = (page: Page, selector = 'input:not([type=file]),select'): Promise<string[]> => page.$$eval(selector, (all) => all.map((e) => (e as HTMLInputElement).value));

  it('leaves what moved or was renamed after it was read, says what was rewritten, and stops what the page would send', async () => {
    const page = await session.open('shifting.html');
    const { report, submitsStopped } = await messenger.fill(page);
    const said = Object.fromEntries(report.rows.map((r) => [r.type, [r.outcome, r.why]]));
    const moved = ['left', 'the page changed this field after it was read'];
    expect(said).toMatchObject({
      fullName: ['filled', expect.any(String)],
      email: ['filled', expect.any(String)],
      city: moved,
      phone: moved,
      linkedin: ['left', 'the page changed this field after it was filled: it was put back as it was'],
      postal: ['changed', 'the page changed what was entered'],
    });
    expect(await valuesOf(page)).toEqual(['Zoë Marlowe-Singh', 'zoe@marlowe-singh.example', '', '', 'REWRITTEN', '', '']);
    expect(submitsStopped).toBeGreaterThan(0);
    expect(page.url()).toContain('shifting.html');
    await page.close();
  });

  it('offers the buttons that add a job or a school and no button that sends', async () => {
    const page = await session.open('app-sections.html');
    const { snapshot } = await messenger.askPage(page, { to: 'page', type: 'collect' });
    expect(snapshot.adders).toEqual([
      { ref: 'a1', section: 'experience', text: '+ Add another job' },
      { ref: 'a2', section: 'education', text: 'Add' },
    ]);
    await page.close();
    const german = await session.open('like-personio.html');
    expect((await messenger.askPage(german, { to: 'page', type: 'collect' })).snapshot.adders).toEqual([{ ref: 'a1', section: 'experience', text: '+ Weitere Station hinzufügen' }]);
    await german.close();
  });

  it('adds blocks that appear late, and fills them when they are there', async () => {
    const page = await session.open('app-sections.html');
    await messenger.askPage(page, { to: 'page', type: 'collect' });
    expect(await messenger.askPage(page, { to: 'page', type: 'add-section', ref: 'a1' })).toEqual({ added: true });
    expect(await page.$$eval('#company-0', (all) => all.length)).toBe(1);
    await messenger.askPage(page, { to: 'page', type: 'collect' });
    expect(await messenger.askPage(page, { to: 'page', type: 'add-section', ref: 'a1' })).toEqual({ added: true });
    expect(await messenger.askPage(page, { to: 'page', type: 'add-section', ref: 'a9' })).toEqual({ added: false });
    await messenger.fill(page);
    const count = await countPage('app-sections', page);
    expect([count.wrong, count.filled]).toEqual([[], count.known]);
    expect(await submitsOf(page)).toEqual([]);
    await page.close();
  });

  it('adds a block for each job of the profile by itself, and none beyond', async () => {
    const page = await session.open('app-sections.html');
    const { report } = await messenger.fill(page);
    expect(await page.$$eval('[id^=company-]', (all) => all.map((e) => (e as HTMLInputElement).value))).toEqual(['Botaniska', 'Slottsskogen']);
    const count = await countPage('app-sections', page);
    expect([count.wrong, count.filled]).toEqual([[], count.known]);
    expect(report.rows.filter((r) => r.type === 'experience.company').map((r) => r.outcome)).toEqual(['filled', 'filled']);
    expect(await submitsOf(page)).toEqual([]);
    await page.close();
  });

  it('says that nothing was added when a button adds nothing', async () => {
    const page = await session.open('app-sections.html');
    await page.evaluate(() => document.getElementById('add-job')!.addEventListener('click', (e) => e.stopPropagation(), true));
    await messenger.askPage(page, { to: 'page', type: 'collect' });
    expect(await messenger.askPage(page, { to: 'page', type: 'add-section', ref: 'a1' })).toEqual({ added: false });
    await page.close();
  });

  it('shows a field and leaves no mark of it in the page', async () => {
    const page = await session.open('large.html');
    const { snapshot } = await messenger.askPage(page, { to: 'page', type: 'collect' });
    const ref = snapshot.controls.find((c) => c.id === 'bees')!.ref;
    const markup = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await messenger.askPage(page, { to: 'page', type: 'show', ref })).toEqual({ shown: true });
    expect(await page.evaluate(() => {
      const field = document.getElementById('bees')!;
      const { top, bottom } = field.getBoundingClientRect();
      return [top > 0 && bottom < innerHeight, getComputedStyle(field).outlineWidth];
    })).toEqual([true, '3px']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await page.$eval('#bees', (e) => getComputedStyle(e).outlineStyle)).toBe('none');
    expect(await messenger.askPage(page, { to: 'page', type: 'show', ref: 'c999' })).toEqual({ shown: false });
    await page.close();
  });

  it('brings back text, choices, chosen options and files when a fill is undone, and counts what the page keeps', async () => {
    const page = await session.open('app-react-select.html');
    const tabId = await messenger.tabOf(page);
    const filled = (await messenger.fill(page)).report.filled;
    expect(await messenger.ask({ type: 'undo-fill', tabId })).toMatchObject({ ok: true, value: { restored: filled } });
    expect((await countPage('app-react-select', page)).filled).toBe(0);
    await page.close();

    const zones = await session.open('app-react.html');
    const fill = await messenger.fill(zones);
    const undone = await messenger.askPage(zones, { to: 'page', type: 'undo' });
    // What the two drop zones have taken, only their page could give back; its listbox has no empty option.
    expect([undone.kept, undone.restored, (await countPage('app-react', zones)).filled]).toEqual([3, fill.report.filled - 3, 3]);
    expect(await zones.$$eval('[role=listbox]', (all) => all.length)).toBe(0);
    await zones.close();
  });

  it('leaves what the person changed since when a fill is undone', async () => {
    const page = await session.open('strict-policy.html');
    await messenger.fill(page);
    await page.evaluate(() => ((document.getElementById('f1') as HTMLInputElement).value = 'Zoë M.-S.'));
    const undone = await messenger.askPage(page, { to: 'page', type: 'undo' });
    expect(undone.kept).toBe(1);
    expect((await valuesOf(page)).slice(0, 3)).toEqual(['Zoë M.-S.', '', '']);
    await page.close();
  });

  it.each([
    '<button>Save</button>', '<button type="button">Bewerbung absenden</button>', '<button type="button">Jetzt bewerben</button>', '<button type="button">Envoyer ma candidature</button>', '<button type="button">Enviar solicitud</button>', '<button type="button">Sollicitatie versturen</button>',
    '<div role="button">Absenden</div>', '<input type="submit" value="OK">', '<input type="button" value="Weiter">', '<button type="button" formaction="/x">Add another job</button>', '<app-button type="submit">Add job</app-button>', '<app-button>Add job</app-button>',
  ])('never offers %s as a button that adds a block', async (markup) => {
    const page = await session.open('unknown.html');
    await page.evaluate((html) => {
      const form = document.getElementById('quiz')!;
      form.insertAdjacentHTML('beforeend', `<h2>Work experience</h2>${html}`);
      const added = form.lastElementChild!;
      // Named like an adder and called what it sends: the sending counts.
      added.setAttribute('aria-label', `${added.textContent || (added as HTMLInputElement).value} add another job`);
    }, markup);
    expect((await messenger.askPage(page, { to: 'page', type: 'collect' })).snapshot.adders).toEqual([]);
    await page.close();
  });
});
