/** Sentences about equal treatment, pay and perks: true of the employer, silent about the work. */
const ABOUT_TERMS = /equal[- ](?:opportunit|employment)|regardless of|without regard to|protected veteran|sexual orientation|reasonable accommodation|background check|401\s?\(?k|paid time off|\bpto\b|(?:days|weeks) of (?:paid )?(?:vacation|holiday|leave)|(?:medical|health|dental|vision)(?:,| and| &) (?:dental|vision|medical|health|life)|health insurance|life insurance|parental leave|pension scheme|stock options|employee discount|urlaubstage|schwerbehindert|altersvorsorge|jobticket|jobrad|\bmutuelle\b|tickets? restaurant|seguro m[ée]dico|privacy (?:policy|notice)|diversity/i;

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Without a name where it stands as a word of its own. A plain search: a pattern per company costs ten times the rest of the index. */
const without = (text: string, name: string): string => {
  let at = text.indexOf(name);
  if (at < 0) return text;
  let kept = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf(name, at + name.length)) {
    if (isWordChar(text[at - 1]) || isWordChar(text[at + name.length])) continue;
    kept += `${text.slice(from, at)} `;
    from = at + name.length;
  }
  return kept + text.slice(from);
};

/** The part of an advert that speaks of the work: without the employer's own name and without sentences on terms and perks. */
export const advertText = (description: string, company: string): string => {
  const kept = ABOUT_TERMS.test(description) ? description.split(/(?<=[.!?])\s+|\n/).filter((sentence) => !ABOUT_TERMS.test(sentence)).join('\n') : description;
  const name = company.trim();
  return name.length < 3 ? kept : without(kept, name);
};
