/** What German facts name by a special word or a short form (see follows-people.ts); all folded. */
export const FOLLOWS_GERMAN = `
klinik krankenhaus spital praxis arztpraxis rehaklinik reha station ambulanz mvz pflegedienst pflegeheim logopadin logopade physiotherapeut physiotherapeutin ergotherapeutin ergotherapeut arzt arztin mfa pflegefachfrau pflegefachmann krankenschwester krankenpfleger gesundheitspfleger notfallsanitater rettungsdienst hebamme kardiologie neurologie chirurgie innere intensivstation op dialyse onkologie therapie therapien > patient patienten patientin patientinnen medizinisch medizinische medizinischen behandlung behandlungen
logopadin logopade physiotherapeut physiotherapeutin ergotherapeut ergotherapeutin therapeut therapeutin therapien therapie > therapie therapien behandle behandelte behandeln behandelt behandlung therapiere therapeutisch therapeutische therapeutischen
aphasie aphasien > sprach sprache sprachstorung sprachstorungen storungen
dysarthrie > sprech sprechen sprechstorung sprechstorungen storungen
dysphagie dysphagien > schluck schluckstorung schluckstorungen storungen
sev > sprachentwicklung sprachentwicklungsverzogerung sprachentwicklungsstorung
allgemeinmedizin > hausarzt hausarztpraxis hausarztlich hausarztlichen
rehaklinik reha > rehabilitation reha klinik
rr > blutdruck blutdruckmessung
mfa > medizinische fachangestellte medizinischer fachangestellter
zfa > zahnmedizinische fachangestellte
pta > pharmazeutisch technische assistentin
medatixx turbomed albis quincy cgm > praxissoftware praxisverwaltung software
datev lexware addison agenda > buchhaltungssoftware software
sap navision proalpha > erp software warenwirtschaft
kita kindergarten kindertagesstatte krippe hort kinderhaus erzieher erzieherin grundschule > kind kinder kindern eltern betreuung
schule gymnasium realschule grundschule gesamtschule lehrer lehrerin unterricht > schuler schulerin schulerinnen schulern klasse klassen unterricht unterrichte unterrichtete unterrichtet
vorschule > vorschulkinder vorschulkindern
fachschule berufsfachschule berufsschule meisterschule > schule ausbildung
meisterschule kurs lehrgang seminar modul module modulen fernstudium > weiterbildung fortbildung kurs lehrgang weiterbilde fortbilde weitergebildet fortgebildet
staatsexamen > staatlich gepruft geprufte geprufter examen examiniert examinierte
prufung abschlussprufung gesellenprufung examen bestanden > abgelegt abgelegte prufung prufungen abgeschlossen
abnahme > abgenommen
ag > arbeitsgruppe
azubi azubis auszubildende lehrling lehrlinge > auszubildende auszubildenden azubi azubis lehrlinge lehrlingen nachwuchs
teilzeit > teilzeitstelle reduziert
std stunden stunde wochenstunden > stunden wochenstunden
bereitschaftsdienst rufbereitschaft > bereitschaft bereitschaftsdienst dienst
onkel tante vater mutter bruder schwester schwiegervater eltern grosseltern > familie familienbetrieb familiar
bagger radlader kran stapler traktor walze dumper > maschine maschinen baumaschinen gerate
baggerschein kranschein staplerschein motorsagenschein fuhrerschein > berechtigung berechtigungen schein scheine
galabau > garten landschaftsbau
garten landschaftsbau pflaster naturstein hecken baume > garten grunflachen aussenanlagen
bestattung bestattungen trauerfalle sterbefalle bestatter bestatterin > bestattung bestattungswesen angehorige angehorigen hinterbliebene hinterbliebenen trauernde
laden geschaft filiale verkauf kasse verkaufer verkauferin > kunde kunden kundin kundinnen kundschaft verkauf
friseur friseurin salon kosmetik kosmetikerin optiker augenoptiker augenoptikerin autohaus werkstatt bank versicherung > kunde kunden kundin kundinnen kundschaft
restaurant gasthof hotel kellner kellnerin service bar rezeption koch kochin > gast gaste gasten gastronomie
backer backerin konditor konditorei backstube > backwaren brot backen
bus strassenbahn zug taxi fahrer fahrerin > fahrzeug fahrzeuge fahrgast fahrgaste fahrgasten
lkw pkw transporter sattelzug bus strassenbahn > fahrzeug fahrzeuge fahrzeugen
lager kommissionierung spedition > ware waren lager logistik
kanzlei mandanten anwalt steuerberater > mandant mandanten mandantin mandantinnen
baustelle rohbau tiefbau hochbau wohnbau bauleiter bauleiterin polier maurer > bau baustelle baustellen bauwesen bauprojekte
elektroniker elektrikerin elektriker schaltschrank > elektro elektrotechnik elektrisch elektrische
bauernhof milchvieh kuhe kuh rinder schweine schafe huhner pferde landwirt landwirtin > tier tiere tieren landwirtschaft vieh
tierarzt tierarztin tierpfleger tierpflegerin tierheim > tier tiere tieren
museum ausstellung fuhrungen > besucher besucherinnen besuchern publikum
verein ehrenamt ehrenamtlich > ehrenamt ehrenamtlich ehrenamtliche freiwillig
elternzeit > elternzeit pause
zu-zweit zu-dritt > team
kolonne trupp schicht mannschaft > team
entscheidet liegt > entscheidung entscheidungen
vorbereitung > vorbereite bereite vorbereitet
nicht-vorhanden fehlt > ohne
abgelaufen > verlangert verlangerung erneuern erneuerung
muttersprache > muttersprachler muttersprachlich muttersprachlerin

urlaub krankheit > verreist abwesend abwesenheit abwesenheiten ausfall ausfallen ausfallt krank erkrankt ferien verhindert fehlt
kosten ausgaben budget > geld euro mittel
lkw > wagen fahrzeug laster lastwagen
tour touren > fahrten fahrt strecke strecken
meisterprufung gesellenprufung fachprufung staatsprufung > abgelegt ablegte
`;
