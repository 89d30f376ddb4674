import type { FillReportRow, FillRow, LearntAnswer } from '@applywright/contracts';

/** What the worker would answer, by kind of message; `null` never answers. */
export type Answers = Readonly<Record<string, unknown>>;
export interface LookState {
  readonly name: string;
  readonly page: 'panel' | 'options';
  readonly answers: Answers;
  /** Selectors that are pressed one after the other once the page stands. */
  readonly press?: readonly string[];
  /** What is there when the state is reached. */
  readonly until: string;
  /** What must be readable then. */
  readonly says: RegExp;
}

const ok = (value: unknown): unknown => ({ ok: true, value });
const failed = (code: string, message: string): unknown => ({ ok: false, failure: { code, message } });

const row = (n: number, label: string, over: Partial<FillRow> = {}): FillRow => ({ ref: `0:${n}`, label, type: 'firstName', action: 'type', value: '', factIds: [], confidence: 0.97, why: 'from your profile', ...over });
const leave = (n: number, label: string, why: string, over: Partial<FillRow> = {}): FillRow => row(n, label, { action: 'leave', why, ...over });

/** An invented gardener at an invented nursery. */
const ROWS: readonly FillRow[] = [
  row(1, 'First name', { value: 'Zoë' }), row(2, 'Last name', { type: 'lastName', value: 'Marlowe-Singh' }), row(3, 'E-mail address', { type: 'email', value: 'zoe@marlowe-singh.example' }),
  row(4, 'Phone', { type: 'phone', value: '+46 70 123 45 67', confidence: 0.78 }), row(5, 'Country', { type: 'country', action: 'choose', value: 'Sweden' }),
  row(6, 'Résumé', { type: 'resumeFile', action: 'attach', value: 'resume', why: 'Marlowe-Singh-resume.pdf' }), row(7, 'Cover letter', { type: 'coverLetterFile', action: 'attach', value: 'letter', why: 'Marlowe-Singh-letter.pdf' }),
  row(8, 'Notice period', { type: 'noticePeriod', value: '4 weeks', from: 'stored', why: 'from your stored answers' }),
  row(9, 'Do you have a driving licence?', { type: 'customQuestion', action: 'choose', value: 'Yes', from: 'learnt', why: 'an answer you kept' }),
  leave(10, 'Why do you want to grow with us?', 'a question of this employer: yours to answer', { type: 'customQuestion' }),
  leave(11, 'Which shift suits you best?', 'a question of this employer: yours to answer', { type: 'customQuestion' }),
  leave(12, 'I agree to the privacy policy', 'only you can agree to this', { type: 'consent' }), leave(13, 'Password', 'passwords are never filled', { type: 'password' }),
];
const HELD: readonly FillRow[] = [leave(20, 'Are you authorised to work in Sweden?', 'needs your consent for this site', { type: 'workAuthorization', held: 'sensitive' }), leave(21, 'Gender', 'needs your consent for this site', { type: 'gender', held: 'sensitive' })];

const DOCUMENTS = {
  setId: '1'.repeat(24), jobId: '2'.repeat(24), title: 'Head Gardener', company: 'Meadow & Sons', matched: true, used: true, letterText: 'Dear team,\n\nI lead the gardens of Botaniska.\n\nKind regards\nZoë Marlowe-Singh',
  files: [['resume', 'pdf'], ['resume', 'docx'], ['letter', 'pdf']].map(([kind, format], n) => ({ documentId: String(n + 1).padStart(24, '0'), kind, format, fileName: `Marlowe-Singh-${kind}.${format}` })),
};
const SYNC = { profileReadAt: '2026-01-01T00:00:00.000Z', online: true, waiting: 0, refused: [] as string[] };
/** Read shortly before it is shown, whatever the day. */
const fresh = (): string => new Date(Date.now() - 185_000).toISOString();
const PAGE = {
  plan: { url: 'https://careers.meadow.example/apply/42', rows: ROWS }, sources: { '0:1': 'from your CV', '0:2': 'from your CV', '0:3': 'from your CV', '0:4': 'entered by you', '0:5': 'from your CV' },
  choices: { '0:5': ['Denmark', 'Norway', 'Sweden'], '0:9': ['Yes', 'No'], '0:11': ['Early', 'Late', 'Either'] }, documents: DOCUMENTS, blockedFrames: [] as string[], sendsTo: [] as string[], company: 'Meadow & Sons', jobId: '2'.repeat(24), sensitiveAllowed: false,
  sync: { ...SYNC, profileReadAt: fresh() },
};
const NO_POSTING = { url: PAGE.plan.url, blocks: [], title: '', company: '', place: '', text: '' };
const SIGNED_IN = { server: 'http://localhost:3000', connected: true, by: 'sign-in', name: 'Zoë Marlowe-Singh' };
const SIGNED_OUT = { ...SIGNED_IN, connected: false, by: null, name: null };
const base = (page: object = {}, more: Answers = {}): Answers => ({ 'get-connection': ok(SIGNED_IN), 'find-posting': ok(NO_POSTING), 'show-field': ok({ shown: true }), 'read-page': ok({ ...PAGE, ...page }), ...more });
const withRows = (rows: readonly FillRow[]): object => ({ plan: { ...PAGE.plan, rows } });

const outcome = (n: number, label: string, kind: FillReportRow['outcome'], value: string, over: Partial<FillReportRow> = {}): FillReportRow => ({ ref: `0:${n}`, label, type: 'firstName', outcome: kind, value, why: '', ...over });
const REPORT: readonly FillReportRow[] = [
  outcome(1, 'First name', 'filled', 'Zoë'), outcome(3, 'E-mail address', 'filled', 'zoe@marlowe-singh.example', { type: 'email' }), outcome(4, 'Phone', 'changed', '0701234567', { type: 'phone', why: 'the page shows “0701234567” instead of “+46 70 123 45 67”' }),
  outcome(6, 'Résumé', 'filled', 'Marlowe-Singh-resume.pdf', { type: 'resumeFile' }), outcome(8, 'City', 'kept', 'Göteborg', { type: 'city', why: 'already filled in' }), outcome(12, 'I agree to the privacy policy', 'left', '', { type: 'consent', why: 'only you can agree to this' }),
];
const REFUSED = outcome(7, 'Cover letter', 'left', '', { type: 'coverLetterFile', why: 'the page showed no file afterwards' });
const fill = (rows: readonly FillReportRow[], more: object = {}): unknown => {
  const count = (kind: string): number => rows.filter((r) => r.outcome === kind).length;
  return ok({ ...PAGE, ...more, report: { url: PAGE.plan.url, rows, filled: count('filled'), left: count('left'), changed: count('changed'), kept: count('kept') }, submitsStopped: 0 });
};

const LONG_GERMAN = 'Bitte beschreiben Sie ausführlich Ihre Erfahrung mit landschaftsgärtnerischen Arbeitsvorbereitungsdokumentationssystemen und Baustelleneinrichtungsplänen';
const ARABIC = 'ما هو سبب رغبتك في العمل معنا؟';
const CROWD: readonly FillRow[] = Array.from({ length: 60 }, (_, n) =>
  n % 10 === 3 ? row(n, LONG_GERMAN, { type: 'experience.description', value: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(3) })
  : n % 10 === 5 ? row(n, ARABIC, { type: 'customQuestion', from: 'learnt', value: 'لأنني أحب الحدائق' })
  : n % 10 === 7 ? leave(n, LONG_GERMAN, 'a question of this employer: yours to answer', { type: 'customQuestion' })
  : n % 10 === 9 ? leave(n, `https://careers.meadow.example/${'unbreakable'.repeat(9)}`, 'not sure what this asks for')
  : row(n, `Field ${n} of a long form`, { value: `Value ${n}`, confidence: n % 3 === 0 ? 0.7 : 0.99 }));

const KEPT: readonly LearntAnswer[] = [
  ['Why do you want to grow with us?', 'Because of your orchards. I have grafted apples for six years and would like to do it where the old sorts are kept.', 'company', 'Meadow & Sons'],
  ['Do you have a driving licence?', 'Yes', 'everywhere', ''], ['How many hens have you kept?', '', 'never', ''], [ARABIC, 'لأنني أحب الحدائق', 'everywhere', ''], [LONG_GERMAN, 'Sechs Jahre, zuletzt als Vorarbeiterin.', 'everywhere', ''],
  ['Do you own work boots?', 'Yes', 'everywhere', ''], ['Which tools can you use?', 'Grafting knife, chainsaw with licence', 'everywhere', ''],
].map(([question, answer, scope, company], n) => ({ key: String(n).padStart(32, '0'), question: question!, answer: answer!, scope: scope as LearntAnswer['scope'], company: company!, updatedAt: `2026-02-0${n + 1}T08:00:00.000Z` }));
const settings = (more: Answers = {}): Answers => ({ 'get-connection': ok(SIGNED_IN), 'get-answers': ok({ permits: [{ countryCode: 'SE', authorised: true, needsSponsorship: false }], values: { noticePeriod: '4 weeks', gender: 'Prefer not to say' } }), 'list-sites': ok({ sites: ['https://careers.meadow.example', 'https://jobs.acorn.example:8443'] }), 'list-kept-answers': ok({ answers: KEPT }), ...more });

const FILLED = 'body[data-state="filled"]';
export const LOOK_STATES: readonly LookState[] = [
  { name: 'signed-out', page: 'panel', answers: base({}, { 'get-connection': ok(SIGNED_OUT) }), until: '#welcome:not([hidden])', says: /Sign in to your server/ },
  { name: 'reading', page: 'panel', answers: base({}, { 'read-page': null, 'find-posting': null }), until: '.waiting', says: /Applywright/ },
  { name: 'no-form', page: 'panel', answers: base(withRows([])), until: '#status[data-code="no-form"]', says: /no application form/ },
  { name: 'no-access', page: 'panel', answers: base({}, { 'read-page': failed('no-access', 'Applywright cannot read this page yet. Click its icon in the toolbar while the page is open.') }), until: '#status[data-code="no-access"]', says: /Click its icon/ },
  { name: 'server-silent', page: 'panel', answers: base({}, { 'read-page': failed('server', 'Your server at http://localhost:3000 does not answer. Is it running?') }), until: '#status[data-tone="bad"]', says: /does not answer/ },
  { name: 'plan', page: 'panel', answers: base(), until: '#plan .entry', says: /Profile read \d+ minutes ago/ },
  { name: 'consent', page: 'panel', answers: base(withRows([...HELD, ...ROWS.slice(0, 3)])), until: '#allow-sensitive', says: /Enter them on careers\.meadow\.example\?/ },
  { name: 'suggested', page: 'panel', answers: base(withRows(ROWS.slice(9, 11)), { 'suggest-answers': ok({ items: [{ ref: '0:10', question: 'Why do you want to grow with us?', text: 'I have led the gardens of Botaniska since 2021.', reason: 'From your job at Botaniska.' }] }) }), press: ['.suggest', 'details.keep > summary'], until: '.question[data-suggested]', says: /Check before you fill/ },
  { name: 'no-documents', page: 'panel', answers: base({ documents: null }), press: ['details.write > summary'], until: 'details.write[open]', says: /Nothing was written for this posting yet/ },
  { name: 'other-documents', page: 'panel', answers: base({ documents: { ...DOCUMENTS, matched: false, used: false, title: 'Florist', company: 'Other Shop' } }, { 'find-posting': ok({ ...NO_POSTING, blocks: ['{}'], title: 'Head Gardener', company: 'Meadow & Sons', place: 'Göteborg' }) }), until: '#other-documents', says: /Attach these all the same/ },
  { name: 'writing', page: 'panel', answers: base({ documents: null }, { 'find-posting': ok({ ...NO_POSTING, blocks: ['{}'], title: 'Head Gardener', company: 'Meadow & Sons', place: 'Göteborg' }), 'write-documents': null }), press: ['#write-documents'], until: '#documents progress', says: /can take a minute/ },
  { name: 'offline', page: 'panel', answers: base({ sync: { profileReadAt: fresh(), online: false, waiting: 2, refused: ['The application to Acorn: the posting is gone from your server.'] } }), until: '#sync[data-online="false"]', says: /2 waiting to be sent/ },
  { name: 'frames', page: 'panel', answers: base({ blockedFrames: ['https://forms.acorn.example'], sendsTo: ['https://collect.example.org'] }), until: '#frames .note', says: /sends what you enter to collect\.example\.org/ },
  { name: 'crowded', page: 'panel', answers: base({ ...withRows(CROWD), company: 'Landschaftsgärtnereigenossenschaft Großräschen-Süd und Töchter' }), until: '#plan .entry', says: /Left for you/ },
  { name: 'report', page: 'panel', answers: base({}, { 'fill-page': fill(REPORT) }), press: ['#fill'], until: FILLED, says: /3 filled, 1 changed by the page, 1 kept, 1 left for you\. Nothing was sent\./ },
  { name: 'refused-file', page: 'panel', answers: base({}, { 'fill-page': fill([...REPORT.filter((r) => r.outcome === 'filled'), REFUSED]) }), press: ['#fill'], until: '.refused', says: /did not take a file for “Cover letter”/ },
  { name: 'recorded', page: 'panel', answers: base({}, { 'fill-page': fill(REPORT), 'record-application': ok({ state: 'recorded', title: 'Head Gardener', company: 'Meadow & Sons' }) }), press: ['#fill', '#record-application'], until: '#sent[data-state="recorded"]', says: /On your board as applied/ },
  { name: 'recorded-offline', page: 'panel', answers: base({}, { 'fill-page': fill(REPORT), 'record-application': ok({ state: 'waiting', title: 'Head Gardener', company: 'Meadow & Sons' }) }), press: ['#fill', '#record-application'], until: '#sent[data-state="waiting"]', says: /waiting for your server/ },
  { name: 'changed', page: 'panel', answers: base({}, { 'show-field': ok({ shown: false }) }), press: ['#plan .entry .icon'], until: '#changed:not([hidden])', says: /This page has changed since it was read/ },
  { name: 'signed-out', page: 'options', answers: settings({ 'get-connection': ok(SIGNED_OUT), 'get-answers': ok({}), 'list-sites': ok({ sites: [] }), 'list-kept-answers': failed('not-connected', 'Sign in to your Applywright server first.') }), until: '#values input', says: /None yet/ },
  { name: 'signed-in', page: 'options', answers: settings(), until: '#kept li', says: /Sites that get answers about yourself/ },
  { name: 'after-sign-out', page: 'options', answers: settings({ 'sign-out': ok({ ...SIGNED_OUT, serverTold: false }) }), press: ['#sign-out'], until: '#status:not([hidden])', says: /did not answer: end this sign-in there too/ },
  { name: 'token-refused', page: 'options', answers: settings({ 'get-connection': ok(SIGNED_OUT) }), press: ['#token-way > summary', '#connect'], until: '#status[data-tone="bad"]', says: /Paste an access token first/ },
];
