/** A mail address; letters of scripts that addresses do not use are a label glued to it. */
export const EMAIL = /[\p{Script=Latin}\d](?:[\p{Script=Latin}\d._%+'-]*[\p{Script=Latin}\d_+-])?@[\p{Script=Latin}\d-]+(?:\.[\p{Script=Latin}\d-]+)*\.\p{Script=Latin}{2,}/gu;
/** "ada (at) example (dot) org", "ada[at]example.org", "ada @ example.org". */
const SPELT = /([\p{Script=Latin}\d._%+-]+)\s?(?:[([{<]\s?(?:at|ät|arroba|chez|małpa|собака|@)\s?[)\]}>]|\s@\s?|\s?@\s)\s?([\p{Script=Latin}\d-]+(?:(?:\s?[([{]\s?(?:dot|punkt|point|punto|ponto|\.)\s?[)\]}]\s?|\.)[\p{Script=Latin}\d-]+)+)/iu;
const TLDS = 'com|org|net|io|dev|me|de|fr|es|it|pt|br|nl|pl|ru|cn|in|ae|uk|us|ca|eu|ch|at|be|ie|se|no|dk|fi|cz|sk|hu|ro|bg|gr|hr|si|rs|ua|by|kz|tr|il|sa|eg|ma|qa|jo|lb|kw|jp|kr|tw|hk|sg|my|id|ph|th|vn|au|nz|za|ng|ke|mx|ar|cl|pe|uy|lu|li|is|ee|lv|lt|cat|tech|app|ai|co|info|biz|blog|design|site|page|studio|xyz|edu|example|test|gov|cloud|inc|art|works|world|team|online|tv|name|pro|live|space|website|codes|engineer|photography|link|bio|cv|fyi|rocks|digital|agency|academy|school|health|care|gallery|consulting|ninja|wiki|social|systems|solutions|services|software|company|network|berlin|hamburg|koeln|wien|swiss|london|paris|nyc|moscow|рф';
/** An address of the web as a CV shows it. */
export const URL_SHOWN = new RegExp(`(?:https?:\\/\\/|www\\.)[^\\s|,;()<>，；、（）]+|(?<![@\\p{L}\\p{N}._-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:${TLDS})(?:\\.(?:uk|au|in|br|za|mx|ar|cn|sg|jp|nz|tr|pl|edu|com))?(?:\\/[^\\s|,;()<>，；、（）]*)?(?![\\p{L}\\p{N}@]|-\\p{L})`, 'giu');
const TLD = new RegExp(`\\.(?:${TLDS})$`, 'i');

/** Whether a text is the last part of domains. */
export const isKnownTld = (text: string): boolean => TLD.test(`.${text}`);

/** The first mail address of a text, and its words there; labels glued to it are left out. */
export function findEmail(text: string): { address: string; quote: string } | null {
  if (!/[@([{<]/.test(text)) return null;
  const found = text.match(EMAIL)?.[0];
  if (found) return { address: withoutGlue(found), quote: found };
  const spelt = SPELT.exec(text);
  if (!spelt || /\s(?:at|@)\s/i.test(spelt[0]) && !/[@([{<]/.test(spelt[0])) return null;
  const address = `${spelt[1]!}@${spelt[2]!.replace(/\s?[([{]\s?[\p{L}.]+\s?[)\]}]\s?/gu, '.')}`;
  return address.match(EMAIL)?.[0] === address ? { address, quote: spelt[0] } : null;
}

/** "EmailAda@example.org" and "ada@example.comLinkedIn" lose what is no part of the address. */
function withoutGlue(found: string): string {
  let address = found.replace(/^(?:E-?[Mm]ail|Mail|EMAIL|E-MAIL|Courriel|Correo|Email-?[Ii]d)(?=[A-Za-z\d])(?![a-z]{1,2}@)/u, (label) => (/^[A-Z]/.test(label) && found.length - label.length > 5 ? '' : label));
  address = address.replace(/^mailto/i, (label) => (address.length > 12 && !/^mailto@/i.test(address) ? '' : label));
  const tail = /^(.*\.[a-z]{2,})([A-Z]\p{L}*)$/u.exec(address);
  if (tail && TLD.test(tail[1]!)) address = tail[1]!;
  return address;
}

/** An address of the web without its scheme, for comparing. */
export const bareUrl = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/[/.,;]+$/, '').toLowerCase();
