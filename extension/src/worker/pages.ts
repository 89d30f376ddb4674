import type { Answer, CollectAnswer, PageAnswers, PageMessage, PostingOnPage } from '../messages';
import { ShownFailure } from './failure';

export interface FrameReading extends CollectAnswer {
  readonly frameId: number;
}

/** Brings the content script into every frame that may be read. Answers their ids, the top frame first. */
async function inject(tabId: number): Promise<number[]> {
  const results = await allowed(chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['content.js'] }));
  return results.map((r) => r.frameId).sort((a, b) => a - b);
}

async function allowed<T>(access: Promise<T>): Promise<T> {
  try {
    return await access;
  } catch (cause) {
    throw new ShownFailure('no-access', 'Applywright cannot read this page yet. Click its icon in the toolbar while the page is open.', { cause });
  }
}

/** Sends one message to one frame and checks the shape of the answer. */
export async function sendToPage<M extends PageMessage>(tabId: number, frameId: number, message: M): Promise<PageAnswers[M['type']]> {
  const answer = (await chrome.tabs.sendMessage(tabId, message, { frameId })) as Answer<PageAnswers[M['type']]> | undefined;
  if (answer === undefined) throw new ShownFailure('internal', 'The page did not answer. Reload it and try again.');
  if (!answer.ok) throw new ShownFailure('internal', answer.failure.message);
  return answer.value;
}

/** What the page itself, and no frame in it, says of a posting. */
export async function readTopFrame(tabId: number): Promise<PostingOnPage> {
  await allowed(chrome.scripting.executeScript({ target: { tabId }, files: ['posting.js'] }));
  const [top] = await chrome.scripting.executeScript({ target: { tabId }, func: () => (globalThis as unknown as { __applywrightPosting: () => PostingOnPage }).__applywrightPosting() });
  if (!top?.result) throw new ShownFailure('internal', 'The page did not answer. Reload it and try again.');
  return top.result;
}

/** Reads all frames of a tab. Frames that have gone meanwhile are left out. */
export async function collectFrames(tabId: number): Promise<{ readonly frames: readonly FrameReading[]; readonly blocked: readonly string[] }> {
  const ids = await inject(tabId);
  const frames: FrameReading[] = [];
  for (const frameId of ids) {
    const answer = await sendToPage(tabId, frameId, { to: 'page', type: 'collect' });
    frames.push({ ...answer, frameId });
  }
  const read = new Set(frames.map((f) => (URL.canParse(f.snapshot.url) ? new URL(f.snapshot.url).origin : '')));
  const blocked = [...new Set(frames.flatMap((f) => f.frames))].filter((origin) => !read.has(origin));
  return { frames, blocked };
}
