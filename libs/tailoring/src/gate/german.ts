
const STRONG: Record<string, string> = {
  abgerechnet: 'abrechn', abrechnen: 'abrechn', abrechnung: 'abrechn', rechnete: 'rechn', fahre: 'fahr', fahren: 'fahr', erstelle: 'erstell', erstellt: 'erstell', erstellen: 'erstell',
  schrieb: 'schreib', schrieben: 'schreib', geschrieben: 'schreib', spreche: 'sprech', sprach: 'sprech', gesprochen: 'sprech', spricht: 'sprech', half: 'helf', hilft: 'helf', geholfen: 'helf', fuhr: 'fahr', fuhren: 'fahr', gefahren: 'fahr', fahrt: 'fahr',
  gab: 'geb', gegeben: 'geb', nahm: 'nehm', genommen: 'nehm', ubernahm: 'ubernehm', ubernommen: 'ubernehm', teilgenommen: 'teilnehm', brachte: 'bring', gebracht: 'bring', abgeschlossen: 'abschliess', stieg: 'steig', gestiegen: 'steig',
  sank: 'sink', gesunken: 'sink', hielt: 'halt', gehalten: 'halt', betrieb: 'betreib', betrieben: 'betreib', begann: 'beginn', begonnen: 'beginn', bestand: 'besteh', bestanden: 'besteh', erwarb: 'erwerb', erworben: 'erwerb', erhielt: 'erhalt',
  unterbrochen: 'unterbrech', unterbrach: 'unterbrech', eingesprungen: 'einspring', einsprang: 'einspring', gewann: 'gewinn', gewonnen: 'gewinn', unterstutzte: 'unterstutz', schnitt: 'schneid', geschnitten: 'schneid', entwarf: 'entwerf', entworfen: 'entwerf', vorgeschlagen: 'vorschlag', kannte: 'kenn', mass: 'mess', gemessen: 'mess', beriet: 'berat', wusch: 'wasch',
};
const PARTICLES = 'ab|an|auf|aus|ein|mit|nach|vor|zu|um|durch|her|weiter|fort|zusammen|teil|bei|unter|uber';
const PARTICIPLE = new RegExp(`^(${PARTICLES})?ge(\\p{L}{3,}?)(?:e?t|en)$`, 'u');

/** The base of a German word, endings and participle marks off, so that forms of one word meet. */
export const germanRoot = (word: string): string => {
  const known = STRONG[word];
  if (known) return known;
  let w = word;
  const participle = PARTICIPLE.exec(w);
  if (participle && w.length > 6) w = `${participle[1] ?? ''}${participle[2] ?? ''}`;
  w = w.replace(/(?<=\p{L}{3}(?:er|ist|ent|ant|eur|or|at|og))in(?:nen)?$/u, '');
  w = w.replace(/(?<=\p{L}{4})(?:ungen|ung)$/u, '');
  const cut = strip(strip(w));
  return cut.length >= 4 ? cut : w;
};
const strip = (w: string): string => {
  const cut = w.replace(/(?<=\p{L}{4})(?:etest|eten|ete|et|test|ten|te|ern|ens|end|ende|enden|en|er|em|es|e|n|s|t)$/u, '');
  return cut.length >= 4 ? cut : w;
};

const MARK = /\b(?:ich|und|der|die|das|den|dem|des|mit|bei|von|habe|hatte|haben|als|seit|meine?[rmns]?|im|zum|zur|nicht|kein\w*|bin|war|waren|wurde|auf|auch|dort|eine?[rmns]?|wir|unser\w*|jede\w*|sich|oder|nach|vom|beim|aus|zu|bis)\b/gi;

/** Whether a sentence is German: marks of it outnumber those of English. */
export const isGerman = (text: string): boolean => {
  const german = (text.match(MARK)?.length ?? 0) + 2 * (text.match(/[äöüß]/gi)?.length ?? 0);
  const nouns = text.match(/\p{Lu}\p{Ll}{4,}(?:ung|ungen|heit|keit|schaft)\b/gu)?.length ?? 0;
  const english = text.match(/\b(?:the|and|of|for|with|my|at|have|to|is|are|on|by|from|a|i)\b/gi)?.length ?? 0;
  return english === 0 ? german + nouns >= 1 : german + nouns >= 2 && german + nouns > 2 * english;
};

/** Present forms whose stem ends in t ("ich leite"), so that the ending says nothing. */
const PRESENT_TE = new Set('arbeite bearbeite leite berate vertrete gestalte verwalte unterrichte schalte halte bereite begleite erarbeite verarbeite beobachte achte richte berichte vermittle starte teste warte'.split(' '));
const NO_PRESENT = new Set('kame gabe nahme eine habe hatte wurde konnte mochte meine seine keine unsere sollte musste durfte wollte ware hatte freue spreche besitze verfuge bringe kenne beherrsche interessiere heisse'.split(' '));

/** Whether a folded German clause tells of the present ("ich betreue", "leite ich"). */
export const inGermanPresent = (clause: string): boolean =>
  /\b(?:derzeit|zurzeit|aktuell|momentan|gegenwartig|heute)\b/.test(clause) || [...clause.matchAll(/\bich\s+(\p{L}{3,}e)\b|\b(\p{L}{3,}e)\s+ich\b/gu)].some((m) => {
    const verb = m[1] ?? m[2] ?? '';
    return !NO_PRESENT.has(verb) && (!verb.endsWith('te') || PRESENT_TE.has(verb) || PRESENT_TE.has(verb.replace(/^(?:aus|ein|an|ab|mit|vor|auf|um)/, '')));
  });

const SEPARABLE: Record<string, string> = {
  bild: 'aus weiter fort', rechn: 'ab', trat: 'auf ein', tret: 'auf ein', fuhr: 'ein durch', nahm: 'teil auf ab vor', nehm: 'teil an auf ab vor', wirk: 'mit', arbeit: 'ein mit zusammen', setz: 'um ein', leit: 'an', lern: 'an', stell: 'her ein um vor', schliess: 'ab', schloss: 'ab', bau: 'auf ein', richt: 'ein', les: 'vor', biet: 'an', nutz: 'aus', pass: 'an', wart: 'ab', kauf: 'ein', leg: 'an', nah: 'an', druck: 'aus', liefer: 'aus', bereit: 'vor auf nach', trag: 'vor bei', werd: 'aus', wechsl: 'ab', wechsel: 'ab', spring: 'ein', sprang: 'ein', lauf: 'aus ab', lief: 'aus ab', weis: 'ein nach', half: 'mit aus', helf: 'mit aus',
};

/** Puts the particle of a separable verb back before its verb ("bilde … aus" becomes "ausbilde …"). */
export const joinVerbs = (text: string): string =>
  text.replace(/[^.,;]+/g, (clause) => {
    const end = /\s(ab|an|auf|aus|ein|mit|teil|um|vor|durch|her|zusammen|bei|weiter|fort|zuruck|nach|statt)\s*$/.exec(clause);
    if (!end) return clause;
    let done = false;
    const joined = clause.slice(0, end.index).replace(/\p{L}{3,}/gu, (w) => {
      if (done || !(SEPARABLE[germanRoot(w)] ?? SEPARABLE[w] ?? '').split(' ').includes(end[1] ?? '')) return w;
      done = true;
      return `${end[1] ?? ''}${w}`;
    });
    return done ? joined : clause;
  });

/** Words of German letters and answers that claim nothing. */
const PLAIN = `
ich bin war mich mir mein habe hatte hat wurde werden worden wird konnte kann durfte mochte wurde gerne gern dort hier dabei dazu daher deshalb sodass sowie sowohl auch bereits schon noch nun jetzt zunachst danach anschliessend spater damals wahrend dessen deren welche welcher welches beim ins vom zum zur zwischen gegen innerhalb ausserhalb
arbeite arbeitete gearbeitet arbeiten tatig tatigkeit arbeit aufgabe aufgaben stelle position rolle beruf beruflich berufserfahrung erfahrung erfahrungen kenntnisse fahigkeiten kenne kennen gelernt lernte
unternehmen firma betrieb arbeitgeber bereich gebiet zeit jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden mal rund etwa circa insgesamt davon sowie je pro jeweils
gehort gehoren gehorte gehorten umfasst umfasste zahlen besitze besitzt verfuge verfuge verfugt bringe mitbringe mitgebracht sammelte gesammelt sammeln konnte konnte absolvierte absolviert gemacht machte mache getan erwarb erworben erhielt erhalten
spreche spricht niveau sprache sprachen stufe beherrsche
ubernahm ubernommen ubernehme zustandig verantwortlich? hinweg neben sondern dass weil wenn ob mittlerweile inzwischen aktuell derzeit heute momentan zuvor vorher davor zuletzt fruher
interessiere interesse freue freuen wurde einbringen einbringe gesprach bewerbung bewerbe anschreiben lebenslauf unterlagen grussen sehr geehrte damen herren freundlichen stellenanzeige ausschreibung ihre ihrem ihrer ihnen sie
zweimal einmal dreimal denen derer anfang mitte hochstens mindestens gezeichnet angeboten gemacht verantworte gleichzeitig mitgeholfen abgeschlossen abschloss erstelle erstellte erstellt betreue betreute betreut gingen fanden fand statt stattfanden stattfand gegeben sich unser unsere unserer unserem unseren mehr weniger vor beginn begann begonnen ende wechselte gewechselt wechsel besuche besuchte besucht angestellt erstelle? gelernter gelernte gelernt jetzigen jetzige jetziger heutigen heutige damaligen ehemaligen anmelden anzumelden abschliessen abzuschliessen zuruckgegangen zuruck gegangen ging stand stehen kam kamen blieb bleibe lag liegt gab gibt tue tat zahl anzahl hohe uber mithilfe lang lange kurz kurze langer alleine? fort dann worauf woran womit wobei darin daran damit dafur davor darauf darunter samt teils einzel jeden jeder jedes jede solche solcher solchen diese dieser dieses diesem diesen jene alles etwas nichts wenige viele? vielen? manche andere anderen anderer weitere weiteren weiterer mochte wollte will wolle soll sollte muss musste darf werde plane geplant vorhaben habe absicht beabsichtige eigenen eigene eigener eigenes hand hande leben lebenslang kollegium menschen mensch person personen leute mann frau sache sachen thema themen punkt punkte wochenstunden wochenstunde schliesslich endlich bislang bisher erstmals? ersten? inklusive nebenbei darüber daruber hinaus zusatzlich ausserdem ebenfalls ebenso vorrangig hauptsachlich uberwiegend vorwiegend vollstandig? beschaftigt tatig gehalten gewesen geworden geblieben gekommen gestanden gefallen vorweisen nachweisen kundig fahre fahren fuhr vertraut betraut umgehen umgang einsatz? fuhre? aufgabengebiet tatigkeitsbereich arbeitsbereich arbeitsalltag alltag berufsleben laufbahn werdegang abschloss mitgewirkt mitwirkte mitwirken unterstutzt unterstutzte unterstutze geholfen half helfe beteiligt teilgenommen mitarbeit mitgearbeitet laufend weiterhin insbesondere namlich unter anderem einschliesslich name namens art form teil rahmen zusammenarbeit gemeinsam
`;
const plain = new Set(PLAIN.split(/\s+/).filter((w) => w !== '' && !w.endsWith('?')));

/** Whether a folded German word may stand without evidence. */
export const isPlainGerman = (word: string): boolean => plain.has(word);
