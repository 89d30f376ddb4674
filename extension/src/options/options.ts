import './options.css';
import type { StoredAnswers } from '@applywright/form-fill';
import type { Answer, Connection } from '../messages';
import { allowServer, NOT_ALLOWED } from '../ui/allow-server';
import { element, show } from '../ui/element';
import { send } from '../ui/send';
import { permitRow, readPermits } from './permits';

const $ = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const server = $<HTMLInputElement>('server');
const token = $<HTMLInputElement>('token');

/** What the person may store, with an example; the keys are field types. */
const VALUES = [
  ['salary', 'Salary expectation', '60,000 EUR'],
  ['noticePeriod', 'Notice period', '4 weeks'],
  ['startDate', 'Earliest start', '1 March'],
  ['heardFrom', 'How you found the job', 'Company website'],
  ['relocate', 'Willing to relocate', 'No'],
  ['over18', 'At least 18 years old', 'Yes'],
  ['previousEmployee', 'Worked for the company before', 'No'],
  ['experience.years', 'Years of experience', '6'],
  ['education.level', 'Highest education', 'Master'],
  ['pronouns', 'Pronouns', 'she/her'],
  ['gender', 'Gender', 'Prefer not to say'],
  ['race', 'Ethnicity', 'Prefer not to say'],
  ['veteran', 'Veteran status', 'Prefer not to say'],
  ['disability', 'Disability', 'Prefer not to say'],
] as const;

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
  if (answer.value.serverTold) say('good', 'Signed out. Everything stored here was removed from this browser.');
  else say('warn', 'Signed out, and everything stored here was removed. Your server did not answer: end this sign-in there too, in the dashboard under Settings.');
}

function showAnswers(answers: StoredAnswers): void {
  $('values').replaceChildren(
    ...VALUES.map(([type, label, example]) => {
      const field = element('label', 'field', label);
      const input = element('input');
      input.type = 'text';
      input.maxLength = 300;
      input.placeholder = example;
      input.dataset['type'] = type;
      input.value = answers.values?.[type] ?? '';
      field.append(input);
      return field;
    }),
  );
  $('permits').replaceChildren(...(answers.permits ?? []).map(permitRow));
}

async function saveAnswers(): Promise<void> {
  const values = Object.fromEntries([...document.querySelectorAll<HTMLInputElement>('#values input')].map((i) => [i.dataset['type']!, i.value.trim()]));
  const answer = await send({ type: 'save-answers', answers: { permits: readPermits($('permits')), values } });
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
/** The panel or the server may change it while this page is open. */
chrome.storage.local.onChanged.addListener((changed) => {
  const turned = ['token', 'refreshToken'].some((key) => changed[key] && (changed[key].oldValue === undefined) !== (changed[key].newValue === undefined));
  if (turned || changed['name']) void send({ type: 'get-connection' }).then((answer) => (answer.ok ? showConnection(answer.value) : undefined));
});
void Promise.all([send({ type: 'get-connection' }), send({ type: 'get-answers' })]).then(([connection, answers]) => {
  if (connection.ok) showConnection(connection.value);
  showAnswers(answers.ok ? answers.value : {});
});
