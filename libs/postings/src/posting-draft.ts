import type { AdapterName, DropReason, EmploymentType, NormalizedPosting, Place, Salary, SourceName, Workplace } from '@applywright/contracts';
import { detectLanguage, industryOf, industryOfAdvert, seniorityOf } from '@applywright/lexicon';
import { deadlineIn } from './normalise/deadline';
import { MAX_DESCRIPTION_CHARS, readHtml } from './normalise/html';
import { line, webAddress } from './normalise/read';
import { salaryInAdvert } from './normalise/salary-in-advert';

/** Where a row came from: the board's token and, where it is known, the company behind it. */
export interface PostingOrigin {
  readonly token: string;
  readonly company: string;
}

/** What an adapter found in a row, before the parts that all adapters share. */
export interface PostingDraft {
  readonly id: unknown;
  readonly title: string | null;
  readonly company?: string | null;
  readonly places: Place[];
  readonly workplace: Workplace | null;
  readonly remoteScope: NormalizedPosting['remoteScope'];
  readonly employmentType: EmploymentType | null;
  /** Where the source states a level of its own; else the title tells. */
  readonly seniority?: string | null;
  readonly department: string | null;
  readonly industry?: string | null;
  /** As a field of its own states it; else the text is asked. */
  readonly salary: Salary | null;
  /** Not sanitised yet, its entities decoded as often as the source asks. */
  readonly html: string;
  /** False where the source sends only a part of the text; a text that is empty or cut is never complete. */
  readonly complete?: boolean;
  readonly language?: string | null;
  readonly url: unknown;
  readonly applyUrl: unknown;
  readonly postedAt: string | null;
  readonly updatedAt: string | null;
  readonly expiresAt: string | null;
}

/** A posting before its content hash, which needs a digest that logic does not have. */
export type UnhashedPosting = Omit<NormalizedPosting, 'contentHash'>;

/** Characters of the text that tell its language; joined to the title they are copied, so no more of them than are read. */
const TELLS_LANGUAGE = 1500;

/** The posting of a draft, or the reason why there is none. */
export function finishDraft(source: AdapterName | Extract<SourceName, 'captured'>, origin: PostingOrigin, draft: PostingDraft): UnhashedPosting | DropReason {
  const externalId = line(draft.id, 200);
  const url = webAddress(draft.url);
  if (externalId === null) return 'no_id';
  if (draft.title === null) return 'no_title';
  if (url === null) return 'no_url';
  const company = draft.company ?? line(origin.company) ?? origin.token;
  const { html: descriptionHtml, text: descriptionText } = readHtml(draft.html.slice(0, MAX_DESCRIPTION_CHARS));
  return {
    source,
    board: origin.token,
    externalId,
    title: draft.title,
    company,
    places: draft.places,
    workplace: draft.workplace,
    remoteScope: draft.workplace === 'remote' ? draft.remoteScope : null,
    employmentType: draft.employmentType,
    seniority: seniorityOf(draft.title) ?? draft.seniority ?? null,
    department: draft.department,
    industry: draft.industry ? (industryOf(draft.industry) ?? draft.industry) : industryOfAdvert(draft.title, company),
    salary: draft.salary ?? salaryInAdvert(descriptionText, draft.places[0]?.countryCode),
    descriptionText,
    descriptionHtml,
    descriptionComplete: (draft.complete ?? true) && descriptionText !== '' && draft.html.length <= MAX_DESCRIPTION_CHARS,
    language: detectLanguage(`${draft.title}\n${descriptionText.slice(0, TELLS_LANGUAGE)}`) ?? draft.language ?? null,
    url,
    applyUrl: draft.applyUrl === draft.url ? url : (webAddress(draft.applyUrl) ?? url),
    postedAt: draft.postedAt,
    updatedAt: draft.updatedAt,
    expiresAt: draft.expiresAt ?? deadlineAfter(draft.postedAt, descriptionText),
  };
}

/** A deadline before the day of posting is that of an earlier advert whose text was kept. */
function deadlineAfter(postedAt: string | null, text: string): string | null {
  const deadline = deadlineIn(text);
  return deadline !== null && (postedAt === null || deadline > postedAt) ? deadline : null;
}

/** What the content hash is taken of: title, company, places and text without regard to case, spacing and order of the places. */
export function contentKey({ title, company, places, descriptionText }: Pick<NormalizedPosting, 'title' | 'company' | 'places' | 'descriptionText'>): string {
  const plain = (value: string): string => value.toLowerCase().replace(/\s{2,}|[^\S ]/g, ' ').trim();
  const where = places.map((place) => plain(`${place.city ?? place.raw}/${place.countryCode ?? ''}`)).sort();
  return JSON.stringify([plain(title), plain(company), where, plain(descriptionText)]);
}
