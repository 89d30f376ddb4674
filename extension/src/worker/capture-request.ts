import type { CaptureRequest } from '@applywright/contracts';
import type { PostingOnPage } from '../messages';
import { ShownFailure } from './failure';

/** The request for what a page says, or for what its person says of it. */
export function captureOf({ url, blocks, text }: PostingOnPage, told: { readonly title: string; readonly company: string; readonly place: string }): CaptureRequest {
  // "<\/" means the same in JSON and cannot end the element that carries it.
  if (blocks.length > 0) return { url, page: blocks.map((block) => `<script type="application/ld+json">${block.replace(/<\//g, '<\\/')}</script>`).join('\n').replace(/[\0\p{Surrogate}]/gu, ' ') };
  const [title, company] = [told.title.trim(), told.company.trim()];
  if (title === '' || company === '' || text === '') throw new ShownFailure('no-posting', text === '' ? 'There is no text on this page that could be saved.' : 'Say what the posting is called and at which company.');
  return { url, details: { title, company, place: told.place.trim(), text: text.replace(/[\0\p{Surrogate}]/gu, ' ') } };
}
