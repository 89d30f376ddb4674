import './options.css';
import type { StoredAnswers } from '@applywright/form-fill';
import type { Answer, Connection } from '../messages';
import { allowServer, NOT_ALLOWED } from '../ui/allow-server';
import { show } from '../ui/element';
import { send } from '../ui/send';
import { KeptAnswers } from './kept-answers';
import { permitRow, readPermits } from './permits';
import { Sites } from './sites';
import { readValues, valueFields } from './stored-values';

const $ = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const server = $<HTMLInputElement>('server');
const token = $<HTMLInputElement>('token');

const sites = new Sites({ list: $('sites'), none: $('no-sites'), said: $('sites-said') });
const kept = new KeptAnswers({ list: $('kept'), none: $('no-kept'), said: $('kept-said'), search: $<HTMLInputElement>('kept-search'), searchField: $('kept-search-field') });
const showLists = async (): Promise<void> => void (await Promise.all([sites.load(), kept.load()]));

function say(tone: 'good' | 'warn' | 'bad' | null, text = ''): void {
  const status = $('status');
  status.className = `note ${tone ?? ''}`;
  status.dataset['tone'] = tone ?? '';
  status.textContent = text;
  status.hidden = tone === null;
}

function showConnection({ server: address, connected, by, name }: Connection): void {
  server.value = address;
  const state = $('state');
  state.textContent = by === 'sign-in' ? 'signed in' : by === 'token' ? 'connected' : 'not connected';
  state.classList.toggle('on', connected);
  token.value = '';
  $('initials').textContent = (name ?? '·').split(/\s+/).slice(0, 2).map((word) => word.charAt(0)).join('').toUpperCase();
  $('who').textContent = name ?? 'No profile yet';
  $('where').textContent = `${by === 'token' ? 'By access token' : 'Signed in'} at ${new URL(address).host}`;
  show($('person'), connected);
  for (const id of ['server-field', 'sign-in', 'sign-in-hint', 'token-way']) show($(id), !connected);
}

/** Lets one of the two ways in try, with its button at rest meanwhile. */
async function enter(button: HTMLButtonElement, waiting: string, way: () => Promise<Answer<Connection>>, done: string): Promise<void> {
  if (!(await allowServer(server.value.trim()))) return say('bad', NOT_ALLOWED);
  const label = button.textContent;
  button.disabled = true;
  button.textContent = waiting;
  say(null);
  const answer = await way();
  button.disabled = false;
  button.textContent = label;
  if (!answer.ok) return say(answer.failure.code === 'cancelled' ? 'warn' : 'bad', answer.failure.message);
  showConnection(answer.value);
  await showLists();
  say('good', answer.value.name ? `${done} Forms will be filled for ${answer.value.name}.` : `${done} Upload your CV in the dashboard: there is nothing to fill in yet.`);
}

const signIn = (): Promise<void> => enter($<HTMLButtonElement>('sign-in'), 'Waiting for the window…', () => send({ type: 'sign-in', server: server.value }), 'Signed in.');

async function connect(): Promise<void> {
  if (token.value.trim() === '') return say('bad', 'Paste an access token first.');
  await enter($<HTMLButtonElement>('connect'), 'Testing…', () => send({ type: 'connect', server: server.value, token: token.value }), 'Connected.');
}

async function signOut(): Promise<void> {
  const answer = await send({ type: 'sign-out' });
  if (!answer.ok) return say('bad', answer.failure.message);
  showConnection(answer.value);
  showAnswers({});
  await showLists();
  if (answer.value.serverTold) say('good', 'Signed out. Everything stored in this browser was removed: sign-in, answers, consents and what waited to be sent.');
  else say('warn', 'Signed out, and everything stored here was removed. Your server did not answer: end this sign-in there too, in the dashboard under Settings.');
}

function showAnswers(answers: StoredAnswers): void {
  for (const group of ['plain', 'sensitive'] as const) document.querySelector(`[data-group=${group}]`)?.replaceChildren(...valueFields(group, answers));
  $('permits').replaceChildren(...(answers.permits ?? []).map(permitRow));
}

async function saveAnswers(): Promise<void> {
  const answer = await send({ type: 'save-answers', answers: { permits: readPermits($('permits')), values: readValues($('values')) } });
  const note = $('answers-status');
  note.className = `note ${answer.ok ? 'good' : 'bad'}`;
  note.textContent = answer.ok ? 'Saved.' : answer.failure.message;
  show(note, true);
}

$('sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  // Enter in the field of the token means that token.
  void (document.activeElement === token ? connect() : signIn());
});
$('connect').addEventListener('click', () => void connect());
$('sign-out').addEventListener('click', () => void signOut());
$('answers-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void saveAnswers();
});
$('add-permit').addEventListener('click', () => $('permits').append(permitRow({ countryCode: 'US', authorised: true, needsSponsorship: false })));
// What was agreed or kept in the panel meanwhile is to be seen here.
addEventListener('focus', () => void showLists());
/** The panel or the server may change it while this page is open. */
chrome.storage.local.onChanged.addListener((changed) => {
  const turned = ['token', 'refreshToken'].some((key) => changed[key] && (changed[key].oldValue === undefined) !== (changed[key].newValue === undefined));
  if (turned || changed['name']) void send({ type: 'get-connection' }).then((answer) => (answer.ok ? showConnection(answer.value) : undefined));
});
void Promise.all([send({ type: 'get-connection' }), send({ type: 'get-answers' })]).then(([connection, answers]) => {
  if (connection.ok) showConnection(connection.value);
  showAnswers(answers.ok ? answers.value : {});
  void showLists();
});
