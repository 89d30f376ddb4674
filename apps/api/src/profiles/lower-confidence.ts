import type { CvLine, CvText, ParsedCv, Span } from '@applywright/contracts';

/**
 * A reading can be no surer than the recognition of the lines that it stands on: each field's confidence is multiplied by that of its
 * least sure line. Fields on lines that the file itself holds stay as they are.
 */
export function lowerByRecognition(parsed: ParsedCv, { lines }: Pick<CvText, 'lines'>): ParsedCv {
  return { ...parsed, fields: parsed.fields.map((field) => ({ ...field, confidence: Math.round(field.confidence * sureness(lines, field.span) * 100) / 100 })) };
}

const sureness = (lines: readonly CvLine[], { lineFrom, lineTo }: Span): number => Math.min(1, ...lines.slice(lineFrom, lineTo + 1).map((line) => line.confidence ?? 1));
