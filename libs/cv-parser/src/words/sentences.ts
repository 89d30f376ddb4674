import { remember } from './remember';

/** Words of running text that titles and employers' names seldom hold. */
const FUNCTION = /(?<!\p{L})(?:to|for|with|by|from|that|which|who|their|our|its|into|through|using|while|all|was|were|is|are|an?|the|für|mit|eine[rnms]?|den|dem|durch|sowie|nach|bis|aus|les|une?|pour|avec|dans|sur|par|aux|ainsi|para|con|los|las|una|por|sus|entre|desde|per|gli|nel|nella|alla|dei|delle|voor|met|een|het|naar|dla|oraz|przez|się|przy|для|при|через|между|um|uma|dos|das|nas|nos)(?!\p{L})/giu;
/** Past forms that only sentences begin with. */
const VERB = /^(?:led|ran|built|won|wrote|took|cut|made|held|kept|grew|taught|oversaw|drove|gave|brought|sold|met|spoke|worked|helped|did|sent|dealt|found|put|responsible|accountable|verantwortlich|zuständig|responsable de la|encargado de la|tasked|manages|oversees|coordinates|leads|provides|develops|maintains|supports|creates)(?!\p{L})/iu;
/** Present forms, which titles begin with too ("Lead Developer"): a small letter or a figure follows. */
const PRESENT = /^(?:[Mm]anag|[Oo]verse|[Cc]oordinat|[Pp]rovid|[Dd]evelop|[Mm]aintain|[Ss]upport|[Cc]reat|[Dd]esign|[Ll]ead|[Aa]ssist|[Ee]nsur|[Pp]erform|[Pp]repar|[Cc]onduct|[Hh]andl|[Mm]onitor|[Rr]eview|[Tt]rain|[Ii]mplement|[Aa]naly[sz]|[Ww]ork|[Cc]ollaborat|[Pp]lan|[Oo]rgani[sz]|[Ss]erv|[Pp]rocess|[Ee]stablish|[Ss]upervis|[Dd]irect|[Ee]xecut|[Bb]uild|[Ww]rit|[Dd]eliver|[Dd]riv|[Oo]wn|[Ss]et|[Hh]elp|[Ss]ell|[Tt]each|[Cc]ut|[Mm]ak|[Rr]un)(?:e|s|es|ing|ning|ting)?\s+(?:\p{Ll}|\d)/u;
const VERB_SHAPE = /^(?:\p{L}{2,}ed|\p{L}{3,}ly \p{L}+ed|re-?\p{L}+ed)\s/u;
const ACTION = /^(?:\p{L}{3,}(?:ung|ierung|tion|sion|ment|age|ción|sión|zione|sione|ção|são|nie|cja|ние|ция|ка|ing|eren|en))\s+(?:von|der|des|eines|du|de|des|d['’]|del|della|dei|delle|do|da|dos|das|van|of|the|a|new|and|y|и|и|nad|für|with|for|zu|w|в|на)(?!\p{L})/iu;
const ABOUT_EMPLOYER = /(?<!\p{L})(?:founded|established in|headquartered|subsidiary of|part of|employees|family[- ](?:run|owned)|provider of|maker of|gegründet|tochter(?:gesellschaft)? (?:der|von)|mitarbeitende|beschäftigte|fondée? en|filiale de|salariés|fundada en|filial de|empleados|fondata nel|controllata da|dipendenti|fundada em|subsidiária|funcionários|opgericht|dochter van|medewerkers|założona|zatrudniająca|pracowników|основана|дочерняя|сотрудник(?:ов|а)|семейн(?:ая|ое) (?:компания|предприятие))(?!\p{L})|成立于|旗下|员工|تأسست|में स्थापित/iu;
const LEGAL_END = /(?<!\p{L})(?:[Ii]nc|[Ll]td|[Ll]tda|[Ll]da|[Cc]ia|[Pp]ty|[Bb]hd|[Uu]niv|[Dd]ept|[Ii]ntl|[Mm]fg|Dr|St|Prof|s\.r\.o|a\.s|d\.o\.o|S\.C|[Cc]o|[Cc]orp|LLC|[Jj]r|[Ss]r|[Bb]ros|[Pp]vt|S\.A|S\.L|S\.p\.A|S\.r\.l|S\.A\.S|o\.o|K\.K|B\.V|N\.V|U\.S|D\.C|e\.V|e\.K|[гр]|\p{Lu})\.$/u;

/** How much a text reads like running text and not like a title, a name or a place: 0 to about 5. */
export const sentenceScore = remember((text: string): number => {
  const words = text.split(/\s+/);
  const n = words.length;
  // nothing that long is a title or a name
  if (n > 16) return 4;
  let score = 0;
  if (/[.]$/.test(text) && n > 1 && !LEGAL_END.test(text)) score += n > 3 ? 2 : 0.9;
  if (/[。！।]$/u.test(text)) score += 2.5;
  else if (/[\u3400-\u9fff]/u.test(text) && text.replace(/[^\u3400-\u9fff]/gu, '').length > 18) score += 1.5;
  if (/;$/.test(text)) score += 1.5;
  if (/,$/.test(text)) score += 0.5;
  if (/[.!?]\s+\p{Lu}\p{Ll}/u.test(text) && n > 6) score += 1;
  if (/^\p{Ll}/u.test(text)) score += n > 3 ? 1.5 : 0.5;
  if (n >= 5) {
    const functions = text.replace(/(?:\p{L}\.){2,}/gu, '').match(FUNCTION)?.length ?? 0;
    score += functions === 0 ? 0 : functions === 1 ? 0.8 : 1.8;
  }
  if (n >= 3 && (VERB.test(text) || VERB_SHAPE.test(text) || PRESENT.test(text))) score += 1.2;
  if (n >= 4 && ACTION.test(text)) score += 0.9;
  const lower = words.filter((w) => /^\p{Ll}/u.test(w)).length;
  if (n >= 6 && lower > n * 0.6) score += 0.8;
  if (/\d+\+? \p{Ll}{4,}/u.test(text)) score += 0.7;
  if (ABOUT_EMPLOYER.test(text)) score += 0.8;
  if (/\d\s?%|[$€£]\s?\d|\d\s?[$€£]/.test(text)) score += 1;
  if (/@|https?:\/\/|www\./.test(text)) score += 2;
  return score;
});
