import type { Template } from '@applywright/contracts';
import { AlignmentType, BorderStyle, convertMillimetersToTwip, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

export interface DocxTheme {
  readonly font: string;
  readonly accent: string;
  readonly quiet: string;
  readonly ink: string;
  readonly centered: boolean;
}

/** Fonts that Word and LibreOffice both have or replace by one of the same widths. */
const THEMES: Record<Template, DocxTheme> = {
  modern: { font: 'Calibri', accent: '0F5C6E', quiet: '5A6675', ink: '1B2430', centered: false },
  classic: { font: 'Cambria', accent: '161616', quiet: '4A4A4A', ink: '161616', centered: true },
};

export const themeOf = (template: Template): DocxTheme => THEMES[template];

export const BULLETS = 'resume-bullets';

export const numbering: INumberingOptions = {
  config: [{
    reference: BULLETS,
    levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 284, hanging: 227 } } } }],
  }],
};

/** Sizes in half-points, spacing in twentieths of a point (the units of the format). */
export const stylesOf = (theme: DocxTheme, bodyHalfPoints: number): IStylesOptions => {
  const alignment = theme.centered ? AlignmentType.CENTER : AlignmentType.LEFT;
  return {
    default: {
      document: { run: { font: theme.font, size: bodyHalfPoints, color: theme.ink }, paragraph: { spacing: { after: 0, line: 259 } } },
      title: { run: { font: theme.font, size: 48, bold: !theme.centered, color: theme.ink }, paragraph: { alignment, spacing: { after: 40 } } },
      heading1: {
        run: { font: theme.font, size: bodyHalfPoints + 3, bold: true, color: theme.accent },
        paragraph: { spacing: { before: 220, after: 90 }, keepNext: true, border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: theme.centered ? '161616' : 'D5DBE1' } } },
      },
      heading2: { run: { font: theme.font, size: bodyHalfPoints + 1, bold: true, color: theme.ink }, paragraph: { spacing: { before: 110, after: 0 }, keepNext: true } },
      listParagraph: { run: { font: theme.font, size: bodyHalfPoints }, paragraph: { spacing: { after: 20 } } },
      hyperlink: { run: { color: theme.accent } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: bodyHalfPoints + 3, color: theme.accent, italics: theme.centered }, paragraph: { alignment, spacing: { after: 50 } } },
      { id: 'Contacts', name: 'Contacts', basedOn: 'Normal', next: 'Normal', run: { size: bodyHalfPoints - 1, color: theme.quiet }, paragraph: { alignment, spacing: { after: 40 } } },
      { id: 'EntryDetail', name: 'Entry detail', basedOn: 'Normal', next: 'Normal', run: { color: theme.accent, italics: theme.centered }, paragraph: { keepNext: true, spacing: { after: 30 } } },
      { id: 'ListBullet', name: 'List Bullet', basedOn: 'ListParagraph', quickFormat: true, paragraph: { spacing: { after: 20 } } },
      { id: 'LetterText', name: 'Letter text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 180, line: 290 } } },
    ],
  };
};

/** Page size and margins in twips; `textWidth` is where the right tab stands. */
export const pageOf = (paper: 'a4' | 'us-letter', sideMm: number, topMm: number): { page: { size: { width: number; height: number }; margin: { top: number; bottom: number; left: number; right: number } }; textWidth: number } => {
  const [width, height] = paper === 'a4' ? [11906, 16838] : [12240, 15840];
  const side = convertMillimetersToTwip(sideMm);
  const top = convertMillimetersToTwip(topMm);
  return { page: { size: { width, height }, margin: { top, bottom: top, left: side, right: side } }, textWidth: width - 2 * side };
};
