import './options.css';
import type { StoredAnswers } from '@applywright/form-fill';
import type { Connection } from '../messages';
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

function say(tone: 'good' | 'bad' | null, text = ''): void {
  const status = $('status');
  status.className = `note ${tone ?? ''}`;
  status.dataset['tone'] = tone ?? '';
  status.textContent = text;
  status.hidden = tone === null;
}

function showConnection(connection: Connection): void {
  server.value = connection.server;
  const state = $('state');
  state.textContent = connection.connected ? 'connected' : 'not connected';
  state.classList.toggle('on', connection.connected);
  token.value = '';
  token.placeholder = connection.connected ? '•••••••• (stored)' : '';
  show($('sign-out'), connection.connected);
}

/** Servers elsewhere need the person's consent to be reached; asked for while the click is fresh. */
async function allowServer(address: string): Promise<boolean> {
  const text = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(text)) return true;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return true;
  return chrome.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] });
}

async function connect(): Promise<void> {
  const allowed = await allowServer(server.value.trim());
  if (!allowed) return say('bad', 'Without this permission the extension cannot reach your server.');
  if (token.value.trim() === '') return say('bad', 'Paste an access token first.');
  const button = $<HTMLButtonElement>('connect');
  button.disabled = true;
  const answer = await send({ type: 'connect', server: server.value, token: token.value });
  button.disabled = false;
  if (!answer.ok) return say('bad', answer.failure.message);
  showConnection(answer.value);
  say('good', answer.value.name ? `Connected. Forms will be filled for ${answer.value.name}.` : 'Connected.');
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

$('connect-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void connect();
});
$('answers-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void saveAnswers();
});
$('add-permit').addEventListener('click', () => $('permits').append(permitRow({ countryCode: 'US', authorised: true, needsSponsorship: false })));
$('sign-out').addEventListener('click', () => {
  void send({ type: 'sign-out' }).then((answer) => {
    if (!answer.ok) return say('bad', answer.failure.message);
    showConnection(answer.value);
    showAnswers({});
    say('good', 'Signed out. Token, answers and plans were removed from this browser.');
  });
});
void Promise.all([send({ type: 'get-connection' }), send({ type: 'get-answers' })]).then(([connection, answers]) => {
  if (connection.ok) showConnection(connection.value);
  showAnswers(answers.ok ? answers.value : {});
});
