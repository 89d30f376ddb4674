const DUTY = '(?:required|optional|mandatory|compulsory|pflichtfeld|pflichtangabe|freiwillig|erforderlich|obligatoire|requis|obligatorio|obrigatorio|facultatif|facultativ[oa]|opcional|obbligatorio|opzionale|verplicht|optioneel|niet verplicht|obligatorisk|valfri(?:tt)?|frivillig|wymagane|opcjonalnie|opcjonalne|nieobowiazkowe|if any|if applicable|falls vorhanden|sofern vorhanden|falls zutreffend|le cas echeant|si aplica|se applicabile|indien van toepassing|om tillampligt|se aplicavel|jesli dotyczy)';
const NOISE = new RegExp(`[([](?:${DUTY}|m\\/w\\/d)[)\\]]|(?:[-,] ?)?\\b${DUTY}(?=[\\s.:*]*$)`, 'g');

/** Guards, rules and neighbours ask for the same labels again and again: a third of the time of reading a page went into this. */
const MOST_KNOWN = 2000;
const known = new Map<string, string>();

/** Lower case without accents, pictures, asterisks and "(required)", one blank between words: the form in which labels are compared. */
export function plain(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = madePlain(text);
  known.set(text, made);
  return made;
}

function madePlain(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u00ad\u200b-\u200f\u2060\ufe0f\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[*✱＊†¿¡]/g, ' ')
    .replace(NOISE, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:.…]+$/, '');
}

/** What a widget says about its own state, where that stands in the label: "No location found. Try entering …". */
const STATE = /(?<=\p{L}.{3,}) (?:no (?:locations?|results?|options?|match(?:es)?|suggestions?) (?:found|available)\b|try (?:entering|searching|another)\b|loading\b|this field is|please enter an? valid|select one\b).*$/u;
export const withoutState = (label: string): string => label.replace(STATE, '');

/** The words of a name, id or test id: `candidate[firstName]_0` → `candidate first name`. */
export function idWords(id: string): string {
  return plain(
    id
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .replace(/[^\p{L}]+/gu, ' '),
  );
}

const LEAD_IN =
  /^(?:\d+[.)]\s*)?(?:(?:and|und|et|y|e|en|och) (?=your |(?:was|wie) |ihre?n? |dein|votre |vos |quel|tu |cual |il |la |qual |je |wat |din |vad |seu |sua )(?:finally |now )?)?(?:please |bitte |veuillez |por favor,? )?(?:(?:kindly )?(?:enter|provide|give|type|fill in|add|select|choose|indicate|confirm|share|upload|attach|insert|specify|state|tell us|paste|input) (?:us )?(?:(?:in|an?|the) )?(?:(?:link|url) (?:to|of|for) )?|what(?:'s| is| are) |wie (?:lautet|ist) |quel(?:le)? est |cual es |geben sie |indiquez |ingrese |introduzca |ingresa |introduce |escribe |escriba |indica |indique |renseignez |saisissez |entrez |precisez |ecrivez |tapez |gib |trage |nennen sie |nenne |angabe (?:der|des|deiner|ihrer) |inserisci |inserire |indicare |scrivi |qual e |wat is |vul |geef |voer |ange |fyll i |skriv(?: in)? |vad ar |insira |introduza |informe |digite |qual e |podaj |wpisz |prosze podac |jaki jest |jakie jest |bitte )?(?:please |hier |hier bitte |ici )?(?:your |ihre?n? |votre |vos |ton |ta |tes |notre |su |tu |the |my |mi |mon |ma |mes |mein(?:e|en)? |dein(?:e|en)? |il tuo |la tua |il suo |la sua |i tuoi |il |la |lo |le |l'|el |tuo |tua |suo |sua |je |jouw |uw |mijn |din |ditt |dina |mitt |o seu |a sua |seu |twoj |twoja |twoje |swoj |swoja |swoje |moje |moj )?/;

const ASIDE = /\s*\((?:as (?:it )?(?:appears?|shown|stated|on|in)|actual|expected|legal|if |e\.g|for example|z\.? ?b|p\. ?ej|including|incl|max)[^)]*\)/;

/** A label without "Please enter your" before it, asides in brackets, date formats and the question mark after it. */
export const coreOf = (label: string): string => label.replace(LEAD_IN, '').replace(ASIDE, '').replace(/\s*\(?\b(?:mm|tt|dd|jj)[ ./-]*(?:mm[ ./-]*)?(?:yyyy|jjjj|aaaa|yy)\b\)?/, '').replace(/\s*[?!,;]+$/, '').replace(/(?<=\p{L}) (?:bitte )?(?:ein|an|eingeben|angeben|ausfullen|in|here|below|aqui|hier|ici|qui|please)$/u, '').replace(/^"(.*)"$/, '$1').trim();

const ASKING =
  /\?|^(?:do|does|did|are|is|have|has|will|would|can|could|should|why|how|which|who|when|where|what|if|describe|explain|tell|list|briefly|sind|haben|hast|bist|wie|warum|welche|wann|avez|etes|pourquoi|comment|quel|como|por que|cual|tiene|esta|cuando)\b/;

/** Whether a label asks something rather than naming a thing. */
export const isAsking = (label: string): boolean => ASKING.test(label);

export const wordCount = (text: string): number => (text === '' ? 0 : text.split(' ').length);
