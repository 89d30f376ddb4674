import './panel.css';
import type { FillReportRow, FillRow } from '@applywright/contracts';
import type { Connection, Failure, PageFill, PageReading } from '../messages';
import { allowServer, NOT_ALLOWED } from '../ui/allow-server';
import { element, show } from '../ui/element';
import { send } from '../ui/send';
import { entryOf, leftEntry, reportEntry } from './entries';
import { findTargetTab, watchTargetTab } from './target-tab';

const $ = (id: string): HTMLElement => document.getElementById(id)!;
const status = $('status');
const fillButton = $('fill') as HTMLButtonElement;
const undoButton = $('undo') as HTMLButtonElement;

let tabId: number | null = null;
let reading: PageReading | null = null;
/** Whether the person wants documents of another posting attached. */
let otherDocuments = false;
const skip = new Set<string>();
const changes: Record<string, string> = {};

function say(tone: 'good' | 'warn' | 'bad' | null, text = ''): void {
  status.className = `note ${tone ?? ''}`;
  status.textContent = text;
  status.hidden = tone === null;
  status.dataset['tone'] = tone ?? '';
  delete status.dataset['code'];
}

/** Not failures of ours: something is left for the person to do. */
const GENTLE: ReadonlySet<Failure['code']> = new Set(['no-access', 'no-form', 'cancelled', 'signed-out']);

function fail(failure: Failure): void {
  say(GENTLE.has(failure.code) ? 'warn' : 'bad', failure.message);
  status.dataset['code'] = failure.code;
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
  const button = $('sign-in') as HTMLButtonElement;
  const connection = await send({ type: 'get-connection' });
  if (!connection.ok) return fail(connection.failure);
  if (!(await allowServer(connection.value.server))) return say('bad', NOT_ALLOWED);
  button.disabled = true;
  button.textContent = 'Waiting for the window…';
  say(null);
  const answer = await send({ type: 'sign-in' });
  button.disabled = false;
  button.textContent = 'Sign in';
  if (!answer.ok) return fail(answer.failure);
  // The storage's listener below begins anew.
}

/** Shows what would be filled. Nothing on the page changes. */
async function readPage(): Promise<void> {
  clear();
  if (tabId === null) return say('warn', 'Open the page of a job application, then click the icon of Applywright.');
  document.body.dataset['state'] = 'reading';
  const answer = await send({ type: 'read-page', tabId, otherDocuments });
  document.body.dataset['state'] = 'read';
  if (!answer.ok) return fail(answer.failure);
  reading = answer.value;
  say(null);
  showFrames(reading.blockedFrames, reading.sendsTo);
  showDocuments(reading);
  showPlan(reading.plan.rows, reading);
}

function clear(): void {
  reading = null;
  skip.clear();
  for (const key of Object.keys(changes)) delete changes[key];
  for (const id of ['plan', 'left', 'documents', 'frames']) {
    $(id).replaceChildren();
    show($(id), false);
  }
  show(undoButton, false);
  say(null);
}

function showDocuments({ documents, plan }: PageReading): void {
  if (!documents || !plan.rows.some((r) => r.type === 'resumeFile' || r.type === 'coverLetterFile' || r.type === 'coverLetterText')) return;
  const written = element('p', 'value', `${documents.title} · ${documents.company}`);
  if (documents.used) $('documents').replaceChildren(element('p', 'quiet small', documents.matched ? 'Documents written for this posting' : 'Documents of another posting, as you chose'), written);
  else {
    const button = element('button', '', 'Attach these all the same');
    button.id = 'other-documents';
    button.addEventListener('click', () => {
      otherDocuments = true;
      void readPage();
    });
    $('documents').replaceChildren(element('p', 'quiet small', 'Nothing was written for this posting yet, so nothing will be attached. Generate it in the dashboard and read the page again. The newest documents are for'), written, button);
  }
  show($('documents'), true);
}

function showFrames(origins: readonly string[], sendsTo: readonly string[]): void {
  $('frames').replaceChildren(
    ...origins.map((origin) => {
      const button = element('button', '', 'Allow');
      button.addEventListener('click', () => void chrome.permissions.request({ origins: [`${origin}/*`] }).then((granted) => (granted ? readPage() : undefined)));
      const note = element('div', 'note warn row');
      note.append(element('span', '', `Part of this page comes from ${new URL(origin).host}.`), button);
      return note;
    }),
    ...sendsTo.map((origin) => element('div', 'note warn', `This form sends what you enter to ${new URL(origin).host}, not to ${siteOf(tabUrl())}.`)),
  );
  show($('frames'), origins.length + sendsTo.length > 0);
}

function showPlan(rows: readonly FillRow[], page: PageReading): void {
  const planned = rows.filter((r) => r.action !== 'leave');
  const left = rows.filter((r) => r.action === 'leave' && r.type !== 'ignore');
  if (rows.filter((r) => r.type !== 'ignore').length === 0) return fail({ code: 'no-form', message: page.blockedFrames.length > 0 ? 'The form lies in the frame above.' : 'There is no application form on this page.' });
  const list = element('div', 'rows');
  list.append(
    ...planned.map((row) =>
      entryOf(row, page.sources[row.ref] ?? '', {
        skip: (on) => void (on ? skip.add(row.ref) : skip.delete(row.ref)),
        change: (text) => void (changes[row.ref] = text),
      }),
    ),
  );
  if (planned.length > 0) $('plan').replaceChildren(heading('Ready to fill', planned.length), list);
  show($('plan'), planned.length > 0);
  showLeft(left.map(leftEntry), 'Left for you');
}

const tabUrl = (): string => reading?.plan.url ?? '';
const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'this site');

const heading = (text: string, count: number): HTMLElement => {
  const head = element('div', 'group');
  head.append(element('h2', '', text), element('span', 'quiet small', `${count} ${count === 1 ? 'field' : 'fields'}`));
  return head;
};

function showLeft(entries: readonly HTMLElement[], title: string): void {
  const details = element('details');
  const list = element('div', 'rows');
  list.append(...entries);
  details.append(element('summary', '', `${title} (${entries.length})`), list);
  details.open = entries.length <= 12;
  $('left').replaceChildren(details);
  show($('left'), entries.length > 0);
}

async function fillPage(): Promise<void> {
  if (tabId === null) return;
  fillButton.disabled = true;
  fillButton.textContent = 'Filling…';
  document.body.dataset['state'] = 'filling';
  const answer = await send({ type: 'fill-page', tabId, otherDocuments, skip: [...skip], changes });
  fillButton.disabled = false;
  fillButton.textContent = 'Fill form';
  document.body.dataset['state'] = answer.ok ? 'filled' : 'failed';
  if (!answer.ok) return fail(answer.failure);
  showReport(answer.value);
}

function showReport({ report, submitsStopped }: PageFill): void {
  const rows = report.rows.filter((r) => r.type !== 'ignore');
  const done = rows.filter((r) => r.outcome === 'filled' || r.outcome === 'changed');
  const rest = rows.filter((r) => r.outcome === 'left' || r.outcome === 'kept');
  const parts = [`${report.filled} filled`, ...(report.changed > 0 ? [`${report.changed} changed by the page`] : []), ...(report.kept > 0 ? [`${report.kept} kept`] : []), `${rows.filter((r) => r.outcome === 'left').length} left for you`];
  say(report.changed > 0 || submitsStopped > 0 ? 'warn' : 'good', `${parts.join(', ')}. Nothing was sent${submitsStopped > 0 ? ': the page tried to, and was stopped' : ''}.`);
  status.dataset['filled'] = String(report.filled);
  const list = element('div', 'rows');
  const order: FillReportRow['outcome'][] = ['changed', 'filled'];
  list.append(...[...done].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)).map(reportEntry));
  $('plan').replaceChildren(heading('Read back from the page', done.length), list);
  show($('plan'), done.length > 0);
  showLeft(rest.map(reportEntry), 'Left as they are');
  show(undoButton, true);
}

async function undo(): Promise<void> {
  if (tabId === null) return;
  const answer = await send({ type: 'undo-fill', tabId });
  if (!answer.ok) return fail(answer.failure);
  await readPage();
  say('good', `${answer.value.restored} fields are as they were before.`);
  document.body.dataset['state'] = 'undone';
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
for (const id of ['settings', 'open-options']) $(id).addEventListener('click', () => void chrome.runtime.openOptionsPage());
watchTargetTab((id) => {
  tabId = id;
  if ($('welcome').hidden) void readPage();
});
chrome.storage.local.onChanged.addListener((changed) => {
  // A renewed token is nothing to begin anew for: what the person has changed in the list would be lost.
  const turned = ['token', 'refreshToken'].some((key) => changed[key] && (changed[key].oldValue === undefined) !== (changed[key].newValue === undefined));
  if (turned) void restart();
  else if (changed['name']) void send({ type: 'get-connection' }).then((answer) => (answer.ok ? showConnection(answer.value) : undefined));
});
void start();
