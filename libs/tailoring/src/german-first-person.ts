/** How a German résumé statement is told in the first person. */
export interface GermanTelling {
  /** `habe`: "habe ich … gesenkt"; `aufgabe`: "gehört die Leitung …" (a subject); `bin`: "bin ich verantwortlich für …". */
  readonly form: 'habe' | 'aufgabe' | 'bin';
  readonly text: string;
  /** Whether the subject is plural. */
  readonly many: boolean;
}

const DER = new Set('aufbau ausbau umbau abbau einbau verkauf einkauf vertrieb versand betrieb entwurf umgang einsatz transport empfang service kundendienst support wareneingang warenausgang kassendienst unterricht anbau schnitt zuschnitt austausch import export kontakt'.split(' '));
const DIE = new Set('pflege analyse aufnahme annahme abnahme abgabe ausgabe kontrolle inbetriebnahme übernahme hilfe mithilfe mitarbeit arbeit zusammenarbeit reparatur montage demontage inventur fehlersuche suche lehre korrespondenz assistenz diagnose akquise recherche kasse qualitätskontrolle rufbereitschaft teilnahme vorbereitung wache'.split(' '));
const DAS = new Set('management controlling marketing training coaching reporting design kochen backen recruiting'.split(' '));
/** Nouns of doing by their ending: -ung, -ion and the like are feminine in German without exception here; an infinitive as a noun is neuter. */
const genderOf = (noun: string): 'der' | 'die' | 'das' | 'plural' | null => {
  const word = noun.toLowerCase();
  if (DER.has(word) || /(?:verkauf|einkauf|vertrieb|aufbau|unterricht|betrieb|empfang|dienst)$/.test(word)) return 'der';
  if (DIE.has(word) || /(?:pflege|analyse|kontrolle|annahme|aufnahme|montage|suche)$/.test(word)) return 'die';
  if (DAS.has(word) || /management$|marketing$/.test(word)) return 'das';
  if (/(?:ungen|ionen|schaften|heiten|keiten|itäten)$/.test(word)) return 'plural';
  if (/(?:ung|ion|heit|keit|schaft|tät|anz|enz)$/.test(word)) return 'die';
  return /^(?:erstellen|planen|führen|leiten|prüfen|warten|beraten|betreuen|bedienen|unterrichten|verfassen|verkaufen|organisieren|kommissionieren|schweißen|fräsen|drehen|montieren|anleiten|durchführen|zeichnen|schreiben|fahren|bauen|schneiden|lackieren|installieren|programmieren|testen|dokumentieren|verpacken|reinigen)$/.test(word) ? 'das' : null;
};

const NOUN = '(?:\\p{Lu}\\p{Ll}+- und )?\\p{Lu}[\\p{Ll}-]+';
const HEAD = new RegExp(`^((?:${NOUN}(?:e|er|es)\\s+)?)(${NOUN}(?:-${NOUN})?)((?:,\\s+${NOUN})*)(?:\\s+(und|sowie)\\s+(${NOUN}))?(?=\\s+(?:von|der|des|einer|eines|für|bei|im|in|an|am|mit|nach|zur|zum|und|auf|aller|unserer|\\d|neuer|jede)|$|\\s*\\()`, 'u');

const asTask = (text: string): GermanTelling | null => {
  const head = HEAD.exec(text);
  if (!head) return null;
  const [whole, adjective = '', first = '', middle = '', and, last] = head;
  const nouns = [first, ...middle.split(/,\s+/).filter(Boolean), ...(last ? [last] : [])];
  const genders = nouns.map(genderOf);
  if (genders.some((g) => g === null)) return null;
  const article = (g: (typeof genders)[number]): string => (g === 'plural' ? 'die' : (g ?? ''));
  const same = genders.every((g) => article(g) === article(genders[0] ?? null));
  if (!same && (middle !== '' || adjective !== '')) return null;
  // Weak endings after the article: "Technischer Support" → "der technische Support".
  const described = adjective === '' ? '' : `${adjective.trim().toLowerCase().replace(/(?:er|es|e)$/, 'e')} `;
  if (described !== '' && genders.includes('plural')) return null;
  const subject = same
    ? `${article(genders[0] ?? null)} ${described}${first}${middle}${and && last ? ` ${and} ${last}` : ''}`
    : `${article(genders[0] ?? null)} ${first} ${and ?? 'und'} ${article(genders[1] ?? null)} ${last ?? ''}`;
  const rest = text.slice(whole.length);
  // A second subject further on: "Wartung der Anlagen und Prüfung der Geräte".
  const again = new RegExp(`^(.*?)\\s+(und|sowie)\\s+(${NOUN}\\s.+)$`, 'u').exec(rest);
  const second = again ? asTask(again[3] ?? '') : null;
  if (second) return { form: 'aufgabe', text: `${subject}${again?.[1] ?? ''} ${again?.[2] ?? 'und'} ${second.text}`, many: true };
  return { form: 'aufgabe', text: subject + rest, many: nouns.length > 1 || genders[0] === 'plural' };
};

/** Past participles at the end of a statement that go with "haben"; those of moving and becoming go with "sein". Strong ones look like infinitives, so they are listed. */
const PARTICIPLE = /\s((?=\p{Ll})(?:(?:\p{Ll}{2,6})?ge\p{Ll}{2,}(?:t|en)|\p{Ll}+iert|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{2,}t|beraten|erhalten|vergeben|vertreten|betrieben|beschrieben|entworfen|übernommen|unterhalten|verbunden|begonnen|erworben|übertragen|entschieden|vermieden|verstanden|empfohlen|unterschrieben|verschoben))$/u;
const WITH_SEIN = /(?:gegangen|gekommen|gereist|gefahren|geworden|gewesen|gestiegen|gewachsen|gefallen|gezogen|gelaufen|geblieben|gelungen|begegnet|gefolgt)$/;
const SMALL = /^(?:der|die|das|den|dem|ein|eine|einen|einem|einer|alle|allen|mehrere|mehreren|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|jährlich|monatlich|wöchentlich|täglich|gemeinsam|erfolgreich|selbstständig|eigenständig|eigenverantwortlich|für|bei|mit|im|in|am|an|auf|über|rund|etwa|bis|durch|zum|zur|als|nach|pro|je|mehr)$/i;
const ADJECTIVE = /^(?:neu|groß|klein|eigen|gesamt|bestehend|komplex|intern|extern|viel|weiter|\p{L}+(?:isch|lich|ig|al|ell|iv|los|sam))(?:e|en|er|es|em)$/iu;
/** Nouns of results, which need their article behind "habe ich"; plurals stand without. */
const OBJECTS: Record<string, string> = {
  dauer: 'die', zeit: 'die', quote: 'die', zahl: 'die', anzahl: 'die', fehlerquote: 'die', umsatz: 'den', ausschuss: 'den', verbrauch: 'den', verschnitt: 'den', aufwand: 'den', bestand: 'den', lagerbestand: 'den', krankenstand: 'den', vertrieb: 'den', betrieb: 'den', ablauf: 'den', aufbau: 'den',
  team: 'das', lager: 'das', budget: 'das', sortiment: 'das', qualitätsmanagement: 'das',
};
const PLURAL = /(?<!wes|zeich|schreib|les|ess)en$|(?:projekte|prozesse|berichte|angebote|verträge|aufträge|abläufe|kurse|lehrlinge|geräte|fahrzeuge|teams|mitarbeiter|schüler|patienten)$/;

const objectOf = (noun: string): string | null => {
  const word = noun.toLowerCase();
  const listed = OBJECTS[word];
  if (listed) return `${listed} ${noun}`;
  const gender = genderOf(noun);
  if (gender === 'die') return `die ${noun}`;
  if (gender === 'der') return `den ${noun}`;
  if (gender === 'das' && !/en$/.test(word)) return `das ${noun}`;
  return PLURAL.test(word) ? noun : null;
};

const asDone = (text: string): GermanTelling | null => {
  const participle = PARTICIPLE.exec(text)?.[1];
  if (!participle || WITH_SEIN.test(participle) || /[.!?]\s/.test(text)) return null;
  const [first = '', second = ''] = text.split(/\s+/);
  const done = (words: string): GermanTelling => ({ form: 'habe', text: words, many: false });
  if (/^\d/.test(first)) return done(text);
  if (SMALL.test(first) || (ADJECTIVE.test(first) && /^\p{Lu}/u.test(second))) return done(first.toLowerCase() + text.slice(first.length));
  // Two capitals in a row: an adjective or a noun? Not guessed. Nor is the article of an unknown noun.
  if (/^\p{Lu}/u.test(second)) return null;
  const object = objectOf(first);
  return object === null ? null : done(object + text.slice(first.length));
};

/**
 * A German résumé statement for the first person: a participle at its end goes behind "habe ich", a noun of doing
 * becomes the subject of "zu meinen Aufgaben gehört", "verantwortlich für" stands behind "bin ich". The words stay those of the
 * person; null where grammar would have to be guessed.
 */
export const germanTelling = (statement: string): GermanTelling | null => {
  const text = statement.replace(/[.;]+$/, '').trim();
  if (/[.!?;:]\s+\p{Lu}/u.test(text) || /\b(?:ich|mein\w*)\b/i.test(text)) return null;
  const duty = /^(Verantwortlich|Zuständig)\s+(für\s.+)$/u.exec(text);
  if (duty) return { form: 'bin', text: `${(duty[1] ?? '').toLowerCase()} ${duty[2] ?? ''}`, many: false };
  return asDone(text) ?? (PARTICIPLE.test(text) ? null : asTask(text));
};
