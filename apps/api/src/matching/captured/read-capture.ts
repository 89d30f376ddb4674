import { AppError, type CaptureRequest, type NormalizedPosting, type PostingDetails } from '@applywright/contracts';
import { finishDraft, jobPostingsIn, pageAddress, postingOfPage, readPlaces, readRemoteScope, textToHtml, workplaceIn, workplaceInTitle, type UnhashedPosting } from '@applywright/postings';
import { contentHash } from '../sources/finish-posting';

const SEVERAL = 'This page lists several postings. Open the one that you want, or paste its title, company and text.';

/**
 * The posting that somebody sends from a page: what they tell of it, else what the page's JSON-LD says.
 * @throws AppError url_refused for an address that is not http(s), no_posting_found
 */
export function readCapture({ url, page, details }: CaptureRequest): NormalizedPosting {
  const address = pageAddress(url);
  if (address === null) throw new AppError('url_refused');
  const posting = details ? postingOf(details, address) : postingIn(page ?? '', address);
  return { ...posting, contentHash: contentHash(posting) };
}

function postingIn(page: string, address: string): UnhashedPosting {
  const found = jobPostingsIn(page, address);
  const posting = postingOfPage(found, address);
  if (!posting) throw new AppError('no_posting_found', found.postings.length > 1 ? SEVERAL : undefined);
  return posting;
}

/** Nothing is made up: what the person does not tell is not stated. */
function postingOf({ title, company, place, text }: PostingDetails, address: string): UnhashedPosting {
  const places = readPlaces(place === '' ? [] : place.split(/\s*[;|]\s*/).map((raw) => ({ raw })));
  const posting = finishDraft('captured', { token: new URL(address).host.replace(/^www\./, ''), company }, {
    id: address, title, company, places,
    workplace: workplaceIn(place) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([place], places),
    employmentType: null, department: null, salary: null,
    html: textToHtml(text), url: address, applyUrl: address, postedAt: null, updatedAt: null, expiresAt: null,
  });
  if (typeof posting === 'string') throw new AppError('no_posting_found');
  return posting;
}
