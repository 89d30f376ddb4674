import './panel.css';
import type { Connection, Failure, PageFill, PageReading } from '../messages';
import { allowServer, NOT_ALLOWED } from '../ui/allow-server';
import { button, element, show } from '../ui/element';
import { send } from '../ui/send';
import { ConsentCard } from './consent-card';
import { DocumentsCard } from './documents-card';
import { watchPage } from './page-watch';
import type { PanelContext, Tone } from './panel-context';
import { PersonEdits } from './person-edits';
import { placeholder, PlanView, sumUp } from './plan-view';
import { PostingCard } from './posting-card';
import { SentCard } from './sent-card';
import { SyncLine } from './sync-line';
import { findTargetTab, watchTargetTab } from './target-tab';

const $ = (id: string): HTMLElement => document.getElementById(id)!;
const status = $('status');
const fillButton = $('fill') as HTMLButtonElement;
const undoButton = $('undo') as HTMLButtonElement;

let tabId: number | null = null;
let reading: PageReading | null = null;
/** Whether the person wants documents of another posting attached. */
let otherDocuments = false;

const context: PanelContext = { edits: new PersonEdits(), tabId: () => tabId, reading: () => reading, readAgain: readPage, say, fail };
const posting = new PostingCard($('posting'), fail);
const plan = new PlanView({ plan: $('plan'), questions: $('questions'), left: $('left') }, context, (ref) => void showField(ref));
const consent = new ConsentCard($('consent'), context);
const sync = new SyncLine($('sync'), context);
const sent = new SentCard($('sent'), context);
const documents = new DocumentsCard($('documents'), context, async () => {
  otherDocuments = true;
  await readPage();
}, (ref) => void showField(ref));

function say(tone: Tone | null, text = ''): void {
  status.className = `note ${tone ?? ''}`;
  status.textContent = text;
  status.hidden = tone === null;
  status.dataset['tone'] = tone ?? '';
  delete status.dataset['code'];
}

/** Not failures of ours: something is left for the person to do. */
const GENTLE: ReadonlySet<Failure['code']> = new Set(['no-access', 'no-form', 'no-posting', 'cancelled', 'signed-out']);

function fail(failure: Failure): void {
  say(GENTLE.has(failure.code) ? 'warn' : 'bad', failure.message);
  status.dataset['code'] = failure.code;
  // What is said at the top must be seen by whoever has scrolled down.
  status.scrollIntoView({ block: 'nearest' });
  if (failure.code === 'not-connected' || failure.code === 'signed-out') showWelcome(true);
}

function showConnection({ connected, name, server }: Connection): void {
  const { host } = new URL(server);
  $('connection').textContent = connected ? `${name ?? 'Connected'} · ${host}` : 'Not signed in';
  $('welcome-server').textContent = host;
}

function showWelcome(on: boolean): void {
  show($('welcome'), on);
  for (const id of ['foot', 'promise', 'reload']) show($(id), !on);
  if (!on) return;
  posting.clear();
  sync.show(null);
}

async function start(): Promise<void> {
  const connection = await send({ type: 'get-connection' });
  if (!connection.ok) return fail(connection.failure);
  showConnection(connection.value);
  showWelcome(!connection.value.connected);
  if (!connection.value.connected) return;
  tabId = await findTargetTab();
  await readPage();
}

async function signIn(): Promise<void> {
  const pressed = $('sign-in') as HTMLButtonElement;
  const connection = await send({ type: 'get-connection' });
  if (!connection.ok) return fail(connection.failure);
  if (!(await allowServer(connection.value.server))) return say('bad', NOT_ALLOWED);
  pressed.disabled = true;
  pressed.textContent = 'Waiting for the window…';
  say(null);
  const answer = await send({ type: 'sign-in' });
  pressed.disabled = false;
  pressed.textContent = 'Sign in';
  if (!answer.ok) return fail(answer.failure);
  // The storage's listener below begins anew.
}

/** Shows what would be filled. Nothing on the page changes, and nothing that was typed here is lost. */
async function readPage(): Promise<void> {
  clear();
  if (tabId === null) return say('warn', 'Open the page of a job application, then click the icon of Applywright.');
  document.body.dataset['state'] = 'reading';
  $('plan').replaceChildren(placeholder());
  show($('plan'), true);
  const asked = tabId;
  const looked = posting.look(tabId);
  const answer = await send({ type: 'read-page', tabId, otherDocuments });
  if (asked !== tabId) return;
  plan.clear();
  document.body.dataset['state'] = 'read';
  if (!answer.ok) return fail(answer.failure);
  showReading(answer.value);
  // That a posting has no form is no news to whoever came to save it.
  if ((await looked) && status.dataset['code'] === 'no-form') say(null);
  documents.knows(posting.posting);
  if (reading === answer.value && document.body.dataset['state'] === 'read') documents.look(answer.value);
}

function showReading(page: PageReading): void {
  reading = page;
  say(null);
  sync.show(page.sync ?? null);
  if (tabId !== null) context.edits.begin(tabId, page.plan.url, page.company, page.plan.rows);
  showFrames(page.blockedFrames, page.sendsTo);
  documents.look(page);
  const groups = plan.plan(page);
  const count = Object.values(groups).reduce((sum, rows) => sum + rows.length, 0);
  consent.look(siteOf(page.plan.url), groups.held, page.sensitiveAllowed, groups.stored.some((r) => r.from === 'stored'));
  fillButton.disabled = count === 0;
  if (count === 0) fail({ code: 'no-form', message: page.blockedFrames.length > 0 ? 'The form lies in the frame below.' : 'There is no application form on this page.' });
}

function clear(): void {
  reading = null;
  for (const part of [plan, documents, consent, sent, posting]) part.clear();
  show($('frames'), false);
  show($('changed'), false);
  show(undoButton, false);
  fillButton.disabled = true;
  say(null);
}

function showFrames(origins: readonly string[], sendsTo: readonly string[]): void {
  $('frames').replaceChildren(
    ...origins.map((origin) => {
      const note = element('div', 'note warn row');
      note.append(element('span', 'grow', `Part of this page comes from ${new URL(origin).host}.`), button('Allow', () => chrome.permissions.request({ origins: [`${origin}/*`] }).then((granted) => (granted ? readPage() : undefined))));
      return note;
    }),
    ...sendsTo.map((origin) => element('div', 'note warn', `This form sends what you enter to ${new URL(origin).host}, not to ${siteOf(reading?.plan.url ?? '')}.`)),
  );
  show($('frames'), origins.length + sendsTo.length > 0);
}

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'this site');

async function fillPage(): Promise<void> {
  if (tabId === null) return;
  fillButton.disabled = true;
  fillButton.textContent = 'Filling…';
  document.body.dataset['state'] = 'filling';
  const answer = await send({ type: 'fill-page', tabId, otherDocuments, ...context.edits.forFill() });
  fillButton.disabled = false;
  fillButton.textContent = 'Fill form';
  document.body.dataset['state'] = answer.ok ? 'filled' : 'failed';
  if (!answer.ok) return fail(answer.failure);
  showReport(answer.value);
}

function showReport(fill: PageFill): void {
  reading = fill;
  consent.clear();
  show($('changed'), false);
  const rows = plan.report(fill);
  say(fill.report.changed > 0 || fill.submitsStopped > 0 ? 'warn' : 'good', sumUp(rows, fill));
  status.dataset['filled'] = String(fill.report.filled);
  sync.show(fill.sync ?? null);
  documents.report(rows, fill);
  sent.offer(rows);
  show(undoButton, true);
  scrollTo({ top: 0 });
}

async function undo(): Promise<void> {
  if (tabId === null) return;
  const answer = await send({ type: 'undo-fill', tabId });
  if (!answer.ok) return fail(answer.failure);
  await readPage();
  say('good', `${answer.value.restored} ${answer.value.restored === 1 ? 'field is as it was' : 'fields are as they were'} before.`);
  document.body.dataset['state'] = 'undone';
}

async function showField(ref: string): Promise<void> {
  if (tabId === null) return;
  const answer = await send({ type: 'show-field', tabId, ref });
  if (!answer.ok) fail(answer.failure);
  else if (!answer.value.shown) pageChanged();
}

function pageChanged(): void {
  show($('changed'), true);
}

/** After a sign-out by the server what was said about it stays to be read. */
async function restart(): Promise<void> {
  const said = status.dataset['code'];
  if (said !== 'signed-out') clear();
  await start();
}

$('sign-in').addEventListener('click', () => void signIn());
fillButton.addEventListener('click', () => void fillPage());
undoButton.addEventListener('click', () => void undo());
$('reload').addEventListener('click', () => void start());
$('read-again').addEventListener('click', () => void readPage());
for (const id of ['settings', 'open-options']) $(id).addEventListener('click', () => void chrome.runtime.openOptionsPage());
watchTargetTab((id) => {
  tabId = id;
  otherDocuments = false;
  if ($('welcome').hidden) void readPage();
});
watchPage({
  tabId: () => tabId,
  reading: () => reading,
  otherDocuments: () => otherDocuments,
  resting: () => $('welcome').hidden && ['read', 'filled', 'undone'].includes(document.body.dataset['state'] ?? ''),
  // Where there is nothing on the panel to lose, it goes along by itself.
  loaded: () => ($('welcome').hidden && document.body.dataset['state'] !== 'reading' ? (reading === null || $('fill').hasAttribute('disabled') ? void readPage() : pageChanged()) : undefined),
  differs: pageChanged,
});
chrome.storage.local.onChanged.addListener((changed) => {
  // A renewed token is nothing to begin anew for: what the person has changed in the list would be lost.
  const turned = ['token', 'refreshToken'].some((key) => changed[key] && (changed[key].oldValue === undefined) !== (changed[key].newValue === undefined));
  if (turned) void restart();
  else if (changed['name']) void send({ type: 'get-connection' }).then((answer) => (answer.ok ? showConnection(answer.value) : undefined));
});
if (new URLSearchParams(location.search).has('popup')) document.documentElement.classList.add('popup');
void start();
