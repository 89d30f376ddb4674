import type { PostingOnPage } from '../messages';

const MAX_BLOCK_CHARS = 1_000_000;
const MAX_ALL_CHARS = 2_500_000;
const MAX_TEXT_CHARS = 60_000;
const MAX_NODES = 5_000;
type Row = Record<string, unknown>;

/** What the open page says of a posting: its JSON-LD as it stands, and for a page without one its title and visible main text. Nothing is changed or fetched. */
export function readPosting(): PostingOnPage {
  const blocks: string[] = [];
  let chars = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    chars += text.length;
    if (text.includes('JobPosting') && text.length <= MAX_BLOCK_CHARS && chars <= MAX_ALL_CHARS) blocks.push(text);
  }
  const found = blocks.flatMap((text) => postingsOf(text))[0];
  const named = found && { title: oneLine(found['title']), company: nameOf(found['hiringOrganization']), place: placeOf(found['jobLocation']) };
  return {
    url: location.href,
    blocks,
    title: named?.title || heading(),
    company: named?.company || (document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '').trim().slice(0, 200),
    place: named?.place ?? '',
    text: blocks.length > 0 ? '' : mainText(),
  };
}

const heading = (): string => oneLine(document.querySelector('h1')?.textContent) || oneLine(document.querySelector('meta[property="og:title"]')?.getAttribute('content')) || oneLine(document.title);

/** Visible text of the main part: what the person can read themselves. */
function mainText(): string {
  const main = document.querySelector<HTMLElement>('main,[role="main"],article') ?? document.body;
  return (main?.innerText ?? '').replace(/\n{3,}/g, '\n\n').trim().slice(0, MAX_TEXT_CHARS);
}

/** For showing only; the server reads the blocks anew, and more patiently. */
function postingsOf(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  const found: Row[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const node = queue[at];
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node) && [(node as Row)['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/#:])JobPosting$/.test(type))) found.push(node as Row);
    else queue.push(...Object.values(node).slice(0, 1_000));
  }
  return found;
}

const oneLine = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 200) : '');
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});

function nameOf(value: unknown): string {
  const one = first(value);
  return oneLine(one) || oneLine(rowOf(one)['name']);
}

function placeOf(value: unknown): string {
  const address = first(rowOf(first(value))['address'] ?? first(value));
  const { addressLocality, addressRegion, addressCountry } = rowOf(address);
  return oneLine(address) || [addressLocality, addressRegion, addressCountry].map(nameOf).filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(', ');
}
