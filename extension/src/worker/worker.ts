import * as z from 'zod';
import { type Answer, type Failure, PanelMessage, type PanelAnswers } from '../messages';
import { readAnswers, saveAnswers } from './answers';
import { closeStorage, connect, readConnection, signIn, signOut } from './connection';
import { ShownFailure } from './failure';
import { fillPage, readPage, undoPage } from './fill-page';

// Extension pages forbid eval, which zod would otherwise try.
z.config({ jitless: true });
void closeStorage();

/** The door: only this extension's own pages. Content scripts have nothing to ask here. */
function comesFromOwnPage(sender: chrome.runtime.MessageSender): boolean {
  const origin = chrome.runtime.getURL('').replace(/\/$/, '');
  return sender.id === chrome.runtime.id && sender.origin === origin && (sender.url ?? '').startsWith(`${origin}/`);
}

async function handle(message: PanelMessage): Promise<PanelAnswers[PanelMessage['type']]> {
  switch (message.type) {
    case 'get-connection':
      return readConnection();
    case 'sign-in':
      return signIn(message.server);
    case 'connect':
      return connect(message.server, message.token);
    case 'sign-out':
      return signOut();
    case 'get-answers':
      return readAnswers();
    case 'save-answers':
      return saveAnswers(message.answers);
    case 'read-page':
      return readPage(message.tabId, message.otherDocuments);
    case 'fill-page':
      return fillPage(message.tabId, message.otherDocuments, message.skip, message.changes);
    case 'undo-fill':
      return undoPage(message.tabId);
  }
}

const failureOf = (error: unknown): Failure => (error instanceof ShownFailure ? { code: error.code, message: error.message } : { code: 'internal', message: error instanceof Error ? error.message : 'Something went wrong.' });

chrome.runtime.onMessage.addListener((raw: unknown, sender, respond: (answer: Answer<unknown>) => void) => {
  if (!comesFromOwnPage(sender)) return false;
  const message = PanelMessage.safeParse(raw);
  if (!message.success) {
    respond({ ok: false, failure: { code: 'invalid', message: 'The extension sent something that it does not understand itself. Reload it.' } });
    return false;
  }
  handle(message.data).then(
    (value) => respond({ ok: true, value }),
    (error: unknown) => respond({ ok: false, failure: failureOf(error) }),
  );
  return true;
});

// A click on the icon grants access to the tab (activeTab); the panel opens beside it.
chrome.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) void chrome.sidePanel.open({ tabId: tab.id });
});
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === chrome.runtime.OnInstalledReason.INSTALL) void chrome.runtime.openOptionsPage();
});
chrome.tabs.onRemoved.addListener((tabId) => void chrome.storage.session.remove(`plan:${tabId}`));
