import type { Template } from '@applywright/contracts';
import { AlignmentType, BorderStyle, convertMillimetersToTwip, type IBordersOptions, type INumberingOptions, type IShadingAttributesProperties, type IStylesOptions, LevelFormat } from 'docx';

/** How a template looks in Word; colours as hex, sizes in half-points, spacing in twentieths of a point (the units of the format). */
export interface DocxTheme {
  readonly font: string;
  readonly accent: string;
  readonly quiet: string;
  readonly ink: string;
  readonly centered: boolean;
  /** Share of the usual space around headings and entries. */
  readonly air: number;
  readonly body: number;
  readonly nameSize: number;
  readonly nameBold: boolean;
  readonly smallCaps: boolean;
  readonly italicDetail: boolean;
  readonly sideMm: number;
  readonly topMm: number;
  readonly bullet: string;
  readonly heading: { readonly border?: IBordersOptions; readonly shading?: IShadingAttributesProperties };
}

const rule = (color: string, size = 4): IBordersOptions => ({ bottom: { style: BorderStyle.SINGLE, size, space: 2, color } });

/** Fonts that Word has, and LibreOffice or replaces by one of the same widths. */
const THEMES: Record<Template, DocxTheme> = {
  classic: { font: 'Cambria', accent: '171717', quiet: '4D4D4D', ink: '171717', centered: true, air: 1, body: 21, nameSize: 48, nameBold: false, smallCaps: true, italicDetail: true, sideMm: 22, topMm: 18, bullet: '•', heading: { border: rule('4D4D4D') } },
  modern: { font: 'Calibri', accent: '0F5C6E', quiet: '556170', ink: '1B2430', centered: false, air: 1, body: 21, nameSize: 52, nameBold: true, smallCaps: false, italicDetail: false, sideMm: 20, topMm: 17, bullet: '•', heading: { border: rule('D3DAE0') } },
  compact: {
    font: 'Arial', accent: '7A2E3A', quiet: '5B616B', ink: '20242B', centered: false, air: 0.6, body: 18, nameSize: 36, nameBold: true, smallCaps: false, italicDetail: false, sideMm: 16, topMm: 13, bullet: '•',
    heading: { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: '7A2E3A' } }, shading: { fill: 'F3F0EF' } },
  },
  academic: { font: 'Times New Roman', accent: '23365C', quiet: '4A5260', ink: '14181F', centered: false, air: 1.1, body: 22, nameSize: 46, nameBold: false, smallCaps: true, italicDetail: true, sideMm: 25, topMm: 21, bullet: '–', heading: {} },
};

export const themeOf = (template: Template): DocxTheme => THEMES[template];

export const BULLETS = 'resume-bullets';

export const numberingOf = (theme: DocxTheme): INumberingOptions => ({
  config: [{
    reference: BULLETS,
    levels: [{ level: 0, format: LevelFormat.BULLET, text: theme.bullet, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 284, hanging: 227 } } } }],
  }],
});

/** The styles of a document: what a person changes once in Word to change it everywhere. */
export const stylesOf = (theme: DocxTheme, language: string): IStylesOptions => {
  const alignment = theme.centered ? AlignmentType.CENTER : AlignmentType.LEFT;
  const { body, air, font } = theme;
  const space = (twentieths: number): number => Math.round(twentieths * air);
  return {
    default: {
      document: { run: { font, size: body, color: theme.ink, language: { value: language } }, paragraph: { spacing: { after: 0, line: air < 1 ? 245 : 259 } } },
      title: { run: { font, size: theme.nameSize, bold: theme.nameBold, color: theme.italicDetail && !theme.centered ? theme.accent : theme.ink }, paragraph: { alignment, spacing: { after: 40 } } },
      heading1: {
        run: { font, size: body + (theme.smallCaps ? 5 : 3), bold: true, smallCaps: theme.smallCaps, color: theme.accent, ...(theme.smallCaps ? { characterSpacing: 12 } : {}) },
        paragraph: { spacing: { before: space(240), after: space(100) }, keepNext: true, keepLines: true, ...theme.heading },
      },
      heading2: { run: { font, size: body + 1, bold: true, color: theme.ink }, paragraph: { spacing: { before: space(120), after: 0 }, keepNext: true, keepLines: true } },
      listParagraph: { run: { font, size: body }, paragraph: { spacing: { after: space(30) }, keepLines: true } },
      hyperlink: { run: { color: theme.accent } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: body + 3, color: theme.centered ? theme.quiet : theme.accent, italics: theme.italicDetail }, paragraph: { alignment, spacing: { after: 60 } } },
      { id: 'Contacts', name: 'Contacts', basedOn: 'Normal', next: 'Normal', run: { size: body - 1, color: theme.quiet }, paragraph: { alignment, spacing: { after: 40 } } },
      { id: 'EntryDetail', name: 'Entry detail', basedOn: 'Normal', next: 'Normal', run: { color: theme.italicDetail ? theme.ink : theme.accent, italics: theme.italicDetail }, paragraph: { keepNext: true, spacing: { after: space(40) } } },
      { id: 'ListBullet', name: 'List Bullet', basedOn: 'ListParagraph', quickFormat: true, paragraph: { spacing: { after: space(30) } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: body - 4, color: theme.quiet }, paragraph: { alignment: theme.smallCaps ? AlignmentType.CENTER : AlignmentType.RIGHT } },
      { id: 'LetterText', name: 'Letter text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 180, line: 290 } } },
    ],
  };
};

/** Page size and margins in twips; `textWidth` is where the right tab stands. */
export const pageOf = (paper: 'a4' | 'us-letter', sideMm: number, topMm: number): { page: { size: { width: number; height: number }; margin: { top: number; bottom: number; left: number; right: number; footer: number } }; textWidth: number } => {
  const [width, height] = paper === 'a4' ? [11906, 16838] : [12240, 15840];
  const side = convertMillimetersToTwip(sideMm);
  const top = convertMillimetersToTwip(topMm);
  return { page: { size: { width, height }, margin: { top, bottom: top, left: side, right: side, footer: Math.round(top / 2) } }, textWidth: width - 2 * side };
};
