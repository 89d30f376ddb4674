/** Sentences about equal treatment, pay and perks: true of the employer, silent about the work. */
const ABOUT_TERMS = /equal[- ](?:opportunit|employment)|regardless of|without regard to|protected veteran|sexual orientation|reasonable accommodation|background check|401\s?\(?k|paid time off|\bpto\b|(?:days|weeks) of (?:paid )?(?:vacation|holiday|leave)|(?:medical|health|dental|vision)(?:,| and| &) (?:dental|vision|medical|health|life)|health insurance|life insurance|parental leave|pension scheme|stock options|employee discount|urlaubstage|schwerbehindert|altersvorsorge|jobticket|jobrad|\bmutuelle\b|tickets? restaurant|seguro m[ée]dico|privacy (?:policy|notice)|diversity/i;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The part of an advert that speaks of the work: without the employer's own name and without sentences on terms and perks. */
export const advertText = (description: string, company: string): string => {
  const kept = description.split(/(?<=[.!?])\s+|\n/).filter((sentence) => !ABOUT_TERMS.test(sentence)).join('\n');
  const name = company.trim();
  return name.length < 3 ? kept : kept.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, 'giu'), ' ');
};
