import type { Answer, PanelAnswers, PanelMessage } from '../messages';

/** Asks the worker; a worker that cannot answer is a failure like any other. */
export async function send<M extends PanelMessage>(message: M): Promise<Answer<PanelAnswers[M['type']]>> {
  try {
    const answer = (await chrome.runtime.sendMessage(message)) as Answer<PanelAnswers[M['type']]> | undefined;
    return answer ?? { ok: false, failure: { code: 'internal', message: 'The extension did not answer. Close this panel and open it again.' } };
  } catch (error) {
    return { ok: false, failure: { code: 'internal', message: error instanceof Error ? error.message : 'The extension did not answer.' } };
  }
}
