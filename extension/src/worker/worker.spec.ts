import type { Answer, Connection } from '../messages';
import { newStorage } from './sign-in/fake-browser';

const ID = 'odjoncegpcnfiagogankopbnndpfapda';
const ORIGIN = `chrome-extension://${ID}`;
type Listener = (message: unknown, sender: chrome.runtime.MessageSender, respond: (answer: Answer<unknown>) => void) => boolean;

describe('the door of the worker', () => {
  let listener: Listener;
  beforeAll(async () => {
    const { local, session } = newStorage();
    const closed = { setAccessLevel: jest.fn().mockResolvedValue(undefined) };
    const event = { addListener: jest.fn() };
    Object.assign(globalThis, {
      chrome: {
        storage: { local: { ...local, ...closed }, session: { ...session, ...closed } },
        runtime: { id: ID, getURL: (path: string) => `${ORIGIN}/${path}`, onInstalled: event, OnInstalledReason: { INSTALL: 'install' }, onMessage: { addListener: (added: Listener) => void (listener = added) } },
        action: { onClicked: event }, tabs: { onRemoved: event }, identity: { getRedirectURL: () => `https://${ID}.chromiumapp.org/cb` },
      },
    });
    await import('./worker');
  });
  afterAll(() => Reflect.deleteProperty(globalThis, 'chrome'));

  const own = { id: ID, origin: ORIGIN, url: `${ORIGIN}/panel.html` };
  /** What comes back, or `silence` where nobody is told that there is a door. */
  const ask = (message: unknown, sender: object): Promise<Answer<unknown> | 'silence'> =>
    new Promise((resolve) => {
      if (!listener(message, sender as chrome.runtime.MessageSender, resolve)) queueMicrotask(() => resolve('silence'));
    });

  it('opens to the panel', async () => {
    const answer = (await ask({ type: 'get-connection' }, own)) as Answer<Connection>;
    expect(answer).toEqual({ ok: true, value: { server: 'http://localhost:3000', connected: false, by: null, name: null } });
  });

  it.each([
    ['a content script', { id: ID, origin: 'https://jobs.example', url: 'https://jobs.example/apply', tab: { id: 7 } }],
    ['a content script on a page named like us', { id: ID, origin: `https://${ID}`, url: `https://${ID}/panel.html`, tab: { id: 7 } }],
    ['a content script that says no origin', { id: ID, url: `${ORIGIN}/panel.html`, tab: { id: 7 } }],
    ['another extension', { id: 'a'.repeat(32), origin: `chrome-extension://${'a'.repeat(32)}`, url: `chrome-extension://${'a'.repeat(32)}/panel.html` }],
    ['another extension under our origin', { id: 'a'.repeat(32), origin: ORIGIN, url: `${ORIGIN}/panel.html` }],
    ['nobody', {}],
  ])('stays shut and silent when %s knocks', async (_, sender) => {
    for (const type of ['get-connection', 'sign-out', 'get-answers', 'list-kept-answers', 'get-sync']) expect(await ask({ type }, sender)).toBe('silence');
  });

  it.each([
    ['an unknown message', { type: 'get-token' }],
    ['more than a message has', { type: 'get-sync', tabId: 1 }],
    ['a document that is none', { type: 'get-document', documentId: '../../me' }],
    ['a key that is none', { type: 'forget-answer', key: 'all' }],
    ['no tab', { type: 'read-page', tabId: -1, otherDocuments: false }],
    ['too many questions', { type: 'suggest-answers', tabId: 1, refs: Array.from({ length: 21 }, String) }],
    ['a text', 'get-sync'],
    ['nothing', null],
  ])('refuses %s', async (_, message) => {
    const answers: Answer<unknown>[] = [];
    listener(message, own as chrome.runtime.MessageSender, (answer) => void answers.push(answer));
    expect(answers).toMatchObject([{ ok: false, failure: { code: 'invalid' } }]);
  });
});
