/** Signs among the symbols that every bundled face (or its fallback) has. */
const KEPT_SYMBOLS = '©®™°№←↑→↓↔■□▪●○◆◊✓★';

/** Keycaps, flags, joined and coloured emoji, with what binds them. */
const EMOJI = /(?:[\d#*]\u{fe0f}?\u{20e3}|\p{Regional_Indicator}{1,2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f})(?:[\u{fe0f}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu;
/** Controls, soft hyphens, zero-width blanks, direction marks, variation selectors, tags, private use, unpaired halves. The joiners U+200C and U+200D stay: Persian and Hindi are spelt with them. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\u{e0000}-\u{e0fff}]|\p{Private_Use}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
const SYMBOL = /[\p{So}\u20e3]/gu;

/**
 * A text as every writer prints it: composed, on one line, without emoji, dingbats and characters that nobody sees. No
 * face that is shipped has them, and application systems turn them into question marks. Letters and figures stay as they are.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(EMOJI, '')
    .replace(UNSEEN, '')
    .replace(SYMBOL, (sign) => (KEPT_SYMBOLS.includes(sign) || /\p{Script=Devanagari}|\p{Script=Arabic}/u.test(sign) ? sign : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
