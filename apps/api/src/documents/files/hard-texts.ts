/**
 * Scripts whose letters join or stand around one another: however a PDF is written, extractors lose some or turn lines
 * round (Arabic in four of four, Devanagari in two of four). A Word file keeps them.
 */
export const HARD_IN_PDF = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}]/u;

/** Signs that stand in markup and code, and in no name, title or employer that a CV parser knows how to take. */
export const UNUSUAL_SIGNS = /[<>{}[\]$*_#=`~^\\|]/;
