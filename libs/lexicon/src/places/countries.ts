/** ISO 3166-1 alpha-2, then the English name, native names and other common ones. Adjectives and nationalities are left out on purpose. */
const TABLE = `
US United States|United States of America|USA|U.S.A.|U.S.|America|Estados Unidos|Vereinigte Staaten|États-Unis|Stany Zjednoczone|Stati Uniti|Verenigde Staten|Etats-Unis|U.S.A
GB United Kingdom|UK|U.K.|Great Britain|Britain|Vereinigtes Königreich|Großbritannien|Royaume-Uni|Reino Unido|Wielka Brytania|Regno Unito|Verenigd Koninkrijk|Storbritannien|Storbritannia|United Kingdom of Great Britain and Northern Ireland
DE Germany|Deutschland|Allemagne|Alemania|Duitsland|Germania|BRD|Niemcy|Alemanha|Tyskland|Federal Republic of Germany|Németország|Německo|Saksa|Almanya
AT Austria|Österreich|Oesterreich|Autriche|Oostenrijk|Österrike|Østrig
CH Switzerland|Schweiz|Suisse|Svizzera|Suiza|Zwitserland|Suíça|Szwajcaria|Confoederatio Helvetica
FR France|Frankreich|Francia|Frankrijk|França|Francja|Frankrig|Frankrike
ES Spain|España|Spanien|Espagne|Spanje|Spagna|Espanha|Hiszpania|Espanya
IT Italy|Italia|Italien|Italie|Itália|Włochy|Italië
PT Portugal
NL Netherlands|The Netherlands|Nederland|Holland|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi|Países Baixos|Holanda|Holandia|Kingdom of the Netherlands
BE Belgium|België|Belgique|Belgien|Bélgica|Belgio|Belgia
LU Luxembourg|Luxemburg|Lëtzebuerg
IE Ireland|Éire|Irland|Republic of Ireland|Irlande|Irlanda|Irlandia
DK Denmark|Danmark|Dänemark|Danemark|Dinamarca
SE Sweden|Sverige|Schweden|Suède|Suecia
NO Norway|Norge|Norwegen|Norvège|Noruega
FI Finland|Suomi|Finnland|Finlande|Finlandia
IS Iceland|Ísland|Island
PL Poland|Polska|Polen|Pologne|Polonia|Polônia|Polónia|Lengyelország
CZ Czechia|Czech Republic|Česko|Česká republika|Tschechien|Tschechische Republik|Czechy|Tjekkiet
SK Slovakia|Slovensko|Slowakei
HU Hungary|Magyarország|Ungarn|Hongrie
RO Romania|România|Rumänien|Roumanie
BG Bulgaria|България|Bulgarien
GR Greece|Ελλάδα|Hellas|Griechenland|Grèce|Grecia|Grecja
HR Croatia|Hrvatska|Kroatien
SI Slovenia|Slovenija|Slowenien
RS Serbia|Srbija|Србија|Serbien
BA Bosnia and Herzegovina|Bosna i Hercegovina|Bosnien und Herzegowina|Bosnia
ME Montenegro|Crna Gora
MK North Macedonia|Macedonia|Северна Македонија|Macedonia, the former Yugoslav Republic of
AL Albania|Shqipëria
XK Kosovo
EE Estonia|Eesti|Estland
LV Latvia|Latvija|Lettland
LT Lithuania|Lietuva|Litauen
UA Ukraine|Україна|Украина|Ukraina|Ucrania|Ucraina
BY Belarus|Беларусь
MD Moldova|Republic of Moldova|Moldova, Republic of
RU Russia|Russian Federation|Россия|Russland
TR Turkey|Türkiye|Turkiye|Türkei|Turchia|Turquía|Turcja
CY Cyprus|Κύπρος|Kıbrıs|Zypern
MT Malta
MC Monaco
LI Liechtenstein
AD Andorra
SM San Marino
CA Canada|Kanada
MX Mexico|México|Mexiko|Mexique
BR Brazil|Brasil|Brasilien|Brésil
AR Argentina|Argentinien|Argentine
CL Chile
CO Colombia|Kolumbien
PE Peru|Perú
VE Venezuela|Venezuela, Bolivarian Republic of
EC Ecuador
BO Bolivia|Bolivia, Plurinational State of
PY Paraguay
UY Uruguay
CR Costa Rica
PA Panama|Panamá
GT Guatemala
HN Honduras
SV El Salvador
NI Nicaragua
DO Dominican Republic|República Dominicana
CU Cuba|Kuba
PR Puerto Rico
JM Jamaica
TT Trinidad and Tobago
BS Bahamas|The Bahamas
BB Barbados
HT Haiti|Haïti
BZ Belize
GY Guyana
SR Suriname
AU Australia|Australien|Australie
NZ New Zealand|Aotearoa|Neuseeland
FJ Fiji
PG Papua New Guinea
CN China|中国|People's Republic of China|PRC|Mainland China|Chine|Chiny|Cina
HK Hong Kong|香港|Hong Kong SAR|Hong Kong S.A.R.
TW Taiwan|台灣|台湾|Taiwan, Province of China
MO Macau|Macao|澳門
JP Japan|日本|Nippon|Japon
KR South Korea|Korea|Republic of Korea|대한민국|한국|Südkorea|Korea, Republic of|Korea (South)|Corea del Sur
KP North Korea|Korea, Democratic People's Republic of
IN India|भारत|Bharat|Indien|Inde|Índia
PK Pakistan|پاکستان
BD Bangladesh|বাংলাদেশ
LK Sri Lanka
NP Nepal|नेपाल
BT Bhutan
MV Maldives
SG Singapore|Singapur|Singapour
MY Malaysia
ID Indonesia|Indonesien
PH Philippines|The Philippines|Pilipinas|Philippinen
TH Thailand|ประเทศไทย
VN Vietnam|Viet Nam|Việt Nam
KH Cambodia|Kampuchea
LA Laos|Lao People's Democratic Republic|Lao PDR
MM Myanmar|Burma
BN Brunei|Brunei Darussalam
MN Mongolia
KZ Kazakhstan|Қазақстан|Kasachstan
UZ Uzbekistan|Oʻzbekiston
KG Kyrgyzstan
TJ Tajikistan
TM Turkmenistan
GE Georgia|საქართველო|Georgien
AM Armenia|Հայաստան
AZ Azerbaijan|Azərbaycan
AF Afghanistan|افغانستان
IR Iran|ایران|Iran, Islamic Republic of
IQ Iraq|العراق
IL Israel|ישראל
PS Palestine|فلسطين|Palestine, State of|Palestinian Territories
JO Jordan|الأردن
LB Lebanon|لبنان|Liban
SY Syria|سوريا|Syrian Arab Republic
SA Saudi Arabia|KSA|Kingdom of Saudi Arabia|السعودية|المملكة العربية السعودية
AE United Arab Emirates|UAE|U.A.E.|الإمارات|Vereinigte Arabische Emirate|Emirates
QA Qatar|قطر
KW Kuwait|الكويت
BH Bahrain|البحرين
OM Oman|عمان
YE Yemen|اليمن
EG Egypt|مصر|Ägypten|Égypte
MA Morocco|المغرب|Maroc|Marokko
DZ Algeria|الجزائر|Algérie
TN Tunisia|تونس|Tunisie
LY Libya|ليبيا
SD Sudan|السودان
ET Ethiopia
KE Kenya|Kenia
UG Uganda
TZ Tanzania|Tanzania, United Republic of|United Republic of Tanzania
RW Rwanda|Ruanda
NG Nigeria
GH Ghana
CI Côte d'Ivoire|Ivory Coast|Cote d'Ivoire
SN Senegal|Sénégal
CM Cameroon|Cameroun
ML Mali
BF Burkina Faso
BJ Benin|Bénin
TG Togo
NE Niger
GN Guinea
SL Sierra Leone
LR Liberia
GM Gambia|The Gambia
CD Democratic Republic of the Congo|DR Congo|DRC|Congo, The Democratic Republic of the|Congo, Democratic Republic of the|Congo - Kinshasa
CG Republic of the Congo|Congo|Congo - Brazzaville
GA Gabon
AO Angola
ZM Zambia
ZW Zimbabwe
MW Malawi
MZ Mozambique|Moçambique
BW Botswana
NA Namibia
ZA South Africa|RSA|Südafrika|Afrique du Sud
LS Lesotho
SZ Eswatini|Swaziland
MG Madagascar
MU Mauritius
SC Seychelles
SO Somalia
DJ Djibouti
ER Eritrea
SS South Sudan
TD Chad|Tchad
MR Mauritania
CV Cape Verde|Cabo Verde
GI Gibraltar
JE Jersey
GG Guernsey
IM Isle of Man
FO Faroe Islands
GL Greenland
BM Bermuda
KY Cayman Islands`;

export interface Country {
  code: string;
  names: readonly string[];
}

/** All countries; the first name is the English one. */
export const COUNTRIES: readonly Country[] = TABLE.trim().split('\n').map((line) => ({ code: line.slice(0, 2), names: line.slice(3).split('|') }));
