/** Codes of states and provinces as they stand behind a place ("Dayton, OH"), with their names. */
export const REGIONS: Readonly<Record<string, string>> = {
  al: 'alabama', ak: 'alaska', az: 'arizona', ar: 'arkansas', ca: 'california', co: 'colorado', ct: 'connecticut', de: 'delaware', dc: 'columbia', fl: 'florida', ga: 'georgia', hi: 'hawaii', id: 'idaho', il: 'illinois', in: 'indiana',
  ia: 'iowa', ks: 'kansas', ky: 'kentucky', la: 'louisiana', me: 'maine', md: 'maryland', ma: 'massachusetts', mi: 'michigan', mn: 'minnesota', ms: 'mississippi', mo: 'missouri', mt: 'montana', ne: 'nebraska', nv: 'nevada',
  nh: 'new hampshire', nj: 'new jersey', nm: 'new mexico', ny: 'new york', nc: 'north carolina', nd: 'north dakota', oh: 'ohio', ok: 'oklahoma', or: 'oregon', pa: 'pennsylvania', ri: 'rhode island', sc: 'south carolina',
  sd: 'south dakota', tn: 'tennessee', tx: 'texas', ut: 'utah', vt: 'vermont', va: 'virginia', wa: 'washington western australia', wv: 'west virginia', wi: 'wisconsin', wy: 'wyoming', pr: 'puerto rico',
  nsw: 'new south wales', vic: 'victoria', qld: 'queensland', sa: 'south australia', tas: 'tasmania', nt: 'northern territory', act: 'australian capital territory',
  on: 'ontario', qc: 'quebec', bc: 'british columbia', ab: 'alberta', mb: 'manitoba', sk: 'saskatchewan', ns: 'nova scotia', nb: 'new brunswick', nl: 'newfoundland', pe: 'prince edward island',
  uk: 'united kingdom britain british', usa: 'united states america american', us: 'united states america american', uae: 'united arab emirates gulf', nz: 'new zealand', ni: 'northern ireland', ksa: 'saudi arabia gulf',
};

/** Countries and cities with the adjective that belongs to them; either way round. */
export const DEMONYMS = `
italy italian
germany german
france french
spain spanish
portugal portuguese
netherlands dutch
belgium belgian
austria austrian
switzerland swiss
ireland irish
scotland scottish
wales welsh
england english
britain british
denmark danish
sweden swedish
norway norwegian
finland finnish
iceland icelandic
poland polish
czechia czech
slovakia slovak
slovenia slovenian
croatia croatian
serbia serbian
hungary hungarian
romania romanian
bulgaria bulgarian
greece greek
turkey turkish
ukraine ukrainian
russia russian
estonia estonian
latvia latvian
lithuania lithuanian
india indian
pakistan pakistani
bangladesh bangladeshi
nepal nepalese
china chinese
japan japanese
korea korean
vietnam vietnamese
thailand thai
indonesia indonesian
malaysia malaysian
philippines philippine filipino
australia australian
canada canadian
mexico mexican
brazil brazilian
argentina argentinian
chile chilean
egypt egyptian
morocco moroccan
kenya kenyan
nigeria nigerian
ghana ghanaian
ethiopia ethiopian
israel israeli
iran iranian
iraq iraqi
syria syrian
lebanon lebanese
europe european
africa african
asia asian
vienna wien viennese
munich munchen
cologne koln
rome roma roman
florence firenze florentine
venice venezia venetian
milan milano milanese
naples napoli neapolitan
turin torino
geneva genf geneve
zurich
lucerne luzern
prague prag praha
warsaw warschau warszawa
krakow cracow krakau
lisbon lissabon lisboa
brussels brussel bruxelles
antwerp antwerpen
ghent gent
copenhagen kopenhagen kobenhavn
nuremberg nurnberg
hanover hannover
bavaria bayern bavarian
saxony sachsen saxon
menorca minorca menorcan
mallorca majorca mallorcan
sicily sizilien sicilian
catalonia catalan
oman muscat kuwait qatar bahrain dubai sharjah riyadh doha > gulf
muscat > oman
dubai sharjah > emirates
doha > qatar
riyadh jeddah > saudi
`;
