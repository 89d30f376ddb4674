import { decodeOnce, isPersonalAddress, LEFT_OUT, webAddress, withoutContactDetails } from '@applywright/postings';

/** No comment comes near; what is longer is cut. */
export const MAX_COMMENT_CHARS = 30_000;

/** A comment without contact details of persons. */
export interface CleanComment {
  /** Its first paragraph as one line, with the addresses of its links in place of their texts. */
  readonly header: string;
  /** Paragraphs, links and code, everything else unmarked; not sanitised. */
  readonly html: string;
  /** Where its links lead, in their order. */
  readonly links: readonly string[];
}

const KEPT = /^<(p|pre|code|br)\b/i;
const ITS_OWN = /^https?:\/\/(?:[\w-]+\.)*(?:ycombinator\.com|algolia\.com)(?:[/:?#]|$)/i;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Takes a comment apart. Tags of emphasis are dropped before contact details are looked for, since an address may run through
 * them; a link that leads to a person is dropped with its text.
 */
export function cleanComment(raw: string): CleanComment {
  const html: string[] = [];
  const links: string[] = [];
  const firstParagraph: string[] = [];
  let text = '';
  let open: 'kept' | 'dropped' | null = null;
  let paragraphs = 0;
  const flush = (): void => {
    const clean = open === 'dropped' ? '' : withoutContactDetails(text);
    text = '';
    if (clean === '') return;
    html.push(escape(clean));
    if (open === null) links.push(...(clean.match(/https?:\/\/[^\s|()[\]<>"]+[^\s|()[\]<>".,;:!?]/gi) ?? []).flatMap((found) => webAddress(found) ?? []));
    if (paragraphs === 0 && !(open === 'kept' && /^\s*(?:https?:|www\.)/i.test(clean))) firstParagraph.push(clean);
  };
  for (const token of raw.slice(0, MAX_COMMENT_CHARS).split(/(<\/?[a-z][^<>]*>)/i)) {
    if (!/^<\/?[a-z][^<>]*>$/i.test(token)) {
      text += decodeOnce(token);
    } else if (/^<a\b/i.test(token)) {
      flush();
      if (open === 'kept') html.push('</a>');
      const address = addressOf(token);
      open = address === null ? 'dropped' : 'kept';
      if (address === null) html.push(LEFT_OUT);
      else {
        html.push(`<a href="${escape(address)}">`);
        links.push(address);
        if (paragraphs === 0) firstParagraph.push(` ${address} `);
      }
    } else if (/^<\/a\b/i.test(token)) {
      flush();
      if (open === 'kept') html.push('</a>');
      open = null;
    } else if (KEPT.test(token)) {
      flush();
      if (open === 'kept') html.push('</a>');
      open = null;
      html.push(`<${KEPT.exec(token)?.[1]?.toLowerCase() ?? 'p'}>`);
      if (firstParagraph.join('').trim() !== '') paragraphs += 1;
    }
  }
  flush();
  if (open === 'kept') html.push('</a>');
  return { header: firstParagraph.join('').replace(/\s+/g, ' ').trim(), html: html.join(''), links: links.filter((link) => !ITS_OWN.test(link)) };
}

/** Null for a link that is none, or that leads to a person. */
function addressOf(tag: string): string | null {
  const written = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
  const address = webAddress(decodeOnce(written?.[1] ?? written?.[2] ?? written?.[3] ?? ''));
  return address === null || isPersonalAddress(address) ? null : address;
}
