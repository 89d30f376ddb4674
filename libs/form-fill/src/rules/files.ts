import type { Rule } from './rule';

const RESUME = "\\b(?:resumes?|c\\.?v\\.?(?:'?s)?|curricul(?:um|a)(?: vitae)?|curriculo|vitae|lebenslaufe?s?|hoja de vida|levensloop|meritforteckning|zyciorys\\w*)\\b(?! (?:database|tips|builder))";
const LETTER =
  "\\b(?:cover(?:ing)? ?(?:letter|note|statement)s?|letters? of (?:motivation|application|interest|intent)|motivation(?:al)? (?:letter|statement)|application letter|statement of (?:motivation|interest)|personal statement|motivationsschreiben|motivationsbrief|anschreibens?|begleitschreiben|bewerbungs(?:an)?schreiben|lettres? (?:de )?(?:motivation|candidature|presentation|d'accompagnement)|lettre|cartas? (?:de )?(?:presentacion|motivacion|apresentacao)|carta|lettera (?:di )?(?:presentazione|accompagnamento|motivazion\\w*)|motivatie(?:brief)?|sollicitatiebrief|begeleidende brief|personlig[at] brev|ansoknings?brev|soknadsbrev|soknad|motiveringsbrev|ansogning|list(?:u|em)? motywacyjn\\w+)\\b";
const NOUN = '(?:files?|documents?|attachments?|materials?|uploads?|dokumente?n?|unterlagen|dateien|nachweise?|fichiers?|pieces?|documentos?|archivos?|ficheiros?|arquivos?|documenti|file|allegati|documenten|bestanden|bijlagen|filer|handlingar|bilagor|dokumenty|pliki|zalaczniki)';
const MORE = '(?:additional|other|supporting|supplement\\w+|further|extra|any|weitere\\w*|zusatzlich\\w*|sonstige\\w*|andere\\w*|autres?|complementaires?|otros?|adicional(?:es)?|demas|altr[io]|ulteriori|aggiuntiv\\w+|outros?|overige|andere|aanvullende|ovriga|fler|andra|ytterligare|ovrige|andre|inne|dodatkowe)';
const OTHER = `\\b(?:${MORE}\\b.{0,20}\\b${NOUN}|${NOUN} (?:complementaires?|adicionales?|aggiuntiv\\w+|adicionais|supplementaires?)|portfolios?|portafolio|transcripts?|certificat\\w+|certificad\\w+|certyfikat\\w*|diplom[ae]?s?|dyplom\\w*|(?:work|writing|code) samples?|arbeitsproben?|(?:arbeits|schul|hochschul|prufungs|abschluss)?zeugnis(?:se\\w*|kopien)?|nachweise?|bescheinigung\\w*|anhange?n?|anlagen?|referenzschreiben|justificatifs?|releves? de notes|pieces? jointes?|attestat\\w+|adjuntos?|anexos?|allegat[io]|bijlagen?|getuigschrift\\w*|bilag(?:or|a|er)?|vedlegg|betyg|intyg|zalacznik\\w*|swiadectw\\w*|(?:list of )?publications?(?: list)?|publikation\\w*|(?:research|teaching|diversity) statement|references?|references letters?|letters? of (?:recommendation|reference)|recommendation letters?|attachments?)\\b`;
const GENERIC = '\\b(?:documents?|unterlagen|dokumente|relevant documents)\\b';

/** A text that names this before it names one of the others: "CV, letter and certificates" wants the CV first. */
const first = (own: string, ...others: string[]): RegExp => new RegExp(`^(?:(?!${others.join('|')}).)*?${own}`);

/** What an upload is for, by whatever its label names first. */
export const FILE_RULES: readonly Rule[] = [
  { type: 'resumeFile', ask: first(RESUME, LETTER, OTHER), controls: ['file'], strength: 1.06 },
  // "Résumé and cover letter" in one upload is for the résumé.
  { type: 'resumeFile', ask: new RegExp(`^(?=.*${LETTER})(?!.*${OTHER}).*${RESUME}`), controls: ['file'], strength: 1.07 },
  { type: 'coverLetterFile', ask: first(LETTER, RESUME, OTHER), controls: ['file'], strength: 1.06 },
  { type: 'additionalFile', ask: first(OTHER, RESUME, LETTER), controls: ['file'], strength: 1.04 },
  { type: 'additionalFile', ask: new RegExp(`^(?!.*(?:${RESUME}|${LETTER})).*${GENERIC}`), controls: ['file'], strength: 0.97 },
];
