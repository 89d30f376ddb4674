import { line, rawText, textToHtml } from '@applywright/postings';

/** A part of an advert: a heading and its HTML, as a source gives them. */
export interface Section {
  readonly title: unknown;
  readonly html: unknown;
}

/** One text of several parts; one that holds nothing adds no heading. */
export const sectionsHtml = (sections: readonly Section[]): string =>
  sections
    .map(({ title, html }) => {
      const [heading, text] = [line(title), rawText(html)];
      return text.trim() === '' ? '' : `${heading === null ? '' : `<h3>${textToHtml(heading).slice('<p>'.length, -'</p>'.length)}</h3>`}${text}`;
    })
    .join('');
