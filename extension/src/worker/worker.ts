import * as z from 'zod';
import { type Answer, type Failure, PanelMessage, type PanelAnswers } from '../messages';
import { readAnswers, saveAnswers } from './answers';
import { findPosting, savePosting } from './capture-posting';
import { closeStorage, connect, readConnection, signIn, signOut } from './connection';
import { getDocument } from './document-files';
import { ShownFailure } from './failure';
import { fillPage, undoPage } from './fill-page';
import { forgetAnswer, keepAnswer, listAnswers } from './learnt-answers';
import { collectFrames, sendToPage } from './pages';
import { outbox, readSync, syncNow } from './person';
import { readPage } from './read-page';
import { recordApplication } from './record-application';
import { frameOf, localRef } from './refs';
import { allowedSites, allowSensitive, forgetSite } from './sensitive-sites';
import { suggestAnswers } from './suggest-answers';
import { forgetTab } from './tab-memory';
import { writeDocuments } from './write-documents';

// Extension pages forbid eval, which zod would otherwise try.
z.config({ jitless: true });
// What waits from an earlier life of this worker goes out as soon as there is a server.
void closeStorage().then(() => outbox.replay());

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
    case 'show-field':
      return sendToPage(message.tabId, frameOf(message.ref), { to: 'page', type: 'show', ref: localRef(message.ref) });
    case 'write-documents':
      return writeDocuments(message.tabId, message);
    case 'get-document':
      return getDocument(message.documentId);
    case 'suggest-answers':
      return suggestAnswers(message.tabId, message.refs);
    case 'keep-answer':
      return keepAnswer(message);
    case 'list-kept-answers':
      return listAnswers();
    case 'forget-answer':
      return forgetAnswer(message.key);
    case 'allow-sensitive':
      return allowOnPage(message.tabId, message.allowed);
    case 'list-sites':
      return allowedSites();
    case 'forget-site':
      return forgetSite(message.site);
    case 'record-application':
      return recordApplication(message.tabId);
    case 'get-sync':
      return readSync();
    case 'sync-now':
      return syncNow();
    case 'find-posting':
      return findPosting(message.tabId);
    case 'save-posting':
      return savePosting(message.tabId, message);
  }
}

async function allowOnPage(tabId: number, allowed: boolean): Promise<{ readonly allowed: boolean }> {
  const { frames } = await collectFrames(tabId);
  const urls = frames.map((f) => f.snapshot.url);
  await allowSensitive(urls[0] ?? '', urls, allowed);
  return { allowed };
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

// A click on the icon grants access to the tab (activeTab); the panel opens beside it, or in a tab where a browser has no side panel.
chrome.action.onClicked.addListener((tab) => {
  if (tab.id === undefined) return;
  const sidePanel: typeof chrome.sidePanel | undefined = chrome.sidePanel;
  if (sidePanel) void sidePanel.open({ tabId: tab.id });
  else void chrome.tabs.create({ url: chrome.runtime.getURL(`panel.html?tab=${tab.id}`), index: tab.index + 1 });
});
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === chrome.runtime.OnInstalledReason.INSTALL) void chrome.runtime.openOptionsPage();
});
chrome.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
