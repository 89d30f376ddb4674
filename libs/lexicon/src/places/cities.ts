/**
 * `country[-region]: City|other name, …`. Namesakes are settled by order: an earlier line wins where nothing
 * else in the text decides (Cambridge is in GB unless a state stands beside it).
 */
const EUROPE = `
GB: London|Londres, Manchester, Birmingham, Leeds, Glasgow, Edinburgh, Liverpool, Bristol, Sheffield, Newcastle upon Tyne|Newcastle, Nottingham, Leicester, Cardiff, Belfast, Cambridge, Oxford, Reading, Brighton|Brighton and Hove, Southampton, Portsmouth, Milton Keynes, Coventry, Aberdeen, Dundee, York, Bath, Exeter, Plymouth, Norwich, Derby, Swansea, Stoke-on-Trent, Wolverhampton, Bradford, Kingston upon Hull, Guildford, Slough, Swindon, Peterborough, Luton, Bournemouth, Cheltenham, Gloucester, Northampton, Ipswich, Preston, Stevenage, Watford, Inverness, Salford, Warrington, Croydon, Basingstoke, Crawley
DE: Berlin, Hamburg, München|Munich|Muenchen|Monaco di Baviera, Köln|Cologne|Koeln|Colonia, Frankfurt am Main|Frankfurt|Frankfurt a.M., Stuttgart, Düsseldorf|Duesseldorf|Dusseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover|Hanover, Nürnberg|Nuremberg|Nuernberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster|Muenster, Karlsruhe, Mannheim, Augsburg, Wiesbaden, Mönchengladbach, Gelsenkirchen, Aachen, Braunschweig, Chemnitz, Kiel, Halle, Magdeburg, Freiburg im Breisgau|Freiburg, Krefeld, Mainz, Lübeck|Luebeck, Erfurt, Rostock, Kassel, Potsdam, Saarbrücken, Heidelberg, Darmstadt, Regensburg, Würzburg|Wuerzburg, Ingolstadt, Ulm, Heilbronn, Wolfsburg, Göttingen, Paderborn, Erlangen, Jena, Koblenz, Trier, Konstanz, Tübingen, Osnabrück, Oldenburg, Leverkusen, Offenbach am Main|Offenbach, Walldorf, Siegen, Bayreuth, Bamberg, Passau, Garching
AT: Wien|Vienna|Vienne, Graz, Linz, Salzburg, Innsbruck, Klagenfurt, Villach, Wels, St. Pölten, Dornbirn
CH: Zürich|Zurich|Zuerich, Genf|Geneva|Genève|Ginevra, Basel|Bâle, Bern|Berne, Lausanne, Winterthur, Luzern|Lucerne, St. Gallen|Sankt Gallen, Lugano, Zug, Neuchâtel, Fribourg, Biel
FR: Paris, Lyon, Marseille, Toulouse, Nice, Nantes, Strasbourg|Straßburg, Montpellier, Bordeaux, Lille, Rennes, Reims, Grenoble, Toulon, Dijon, Angers, Le Havre, Saint-Étienne, Clermont-Ferrand, Aix-en-Provence, Brest, Tours, Metz, Nancy, Rouen, Orléans, Mulhouse, Caen, Sophia Antipolis, La Défense, Boulogne-Billancourt, Versailles, Annecy, Limoges, Poitiers, La Rochelle, Pau, Avignon
ES: Madrid, Barcelona, Valencia|València, Sevilla|Seville, Zaragoza|Saragossa, Málaga, Murcia, Palma de Mallorca|Palma, Bilbao, Alicante, Valladolid, Vigo, Gijón, A Coruña|La Coruña, Granada, San Sebastián|Donostia, Santander, Pamplona, Tarragona, Las Palmas de Gran Canaria|Las Palmas, Santa Cruz de Tenerife, Oviedo, Salamanca, Girona, Cádiz
IT: Roma|Rome|Rom, Milano|Milan|Mailand, Napoli|Naples|Neapel, Torino|Turin, Palermo, Genova|Genoa, Bologna, Firenze|Florence|Florenz, Bari, Catania, Venezia|Venice|Venedig, Verona, Padova|Padua, Trieste, Brescia, Parma, Modena, Bergamo, Pisa, Trento, Bolzano|Bozen, Perugia, Cagliari
PT: Lisboa|Lisbon|Lissabon|Lisbonne, Porto|Oporto, Braga, Coimbra, Aveiro, Faro, Funchal
NL: Amsterdam, Rotterdam, Den Haag|The Hague|'s-Gravenhage|La Haye, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda, Nijmegen, Arnhem, Haarlem, Enschede, Amersfoort, Zwolle, Leiden, Maastricht, Delft, Hilversum, Hoofddorp, Den Bosch|'s-Hertogenbosch, Leeuwarden, Apeldoorn, Zoetermeer
BE: Brussels|Bruxelles|Brussel|Brüssel|Bruselas, Antwerpen|Antwerp|Anvers, Gent|Ghent|Gand, Charleroi, Liège|Lüttich|Luik, Brugge|Bruges, Leuven|Louvain, Namur, Mechelen, Mons, Hasselt
LU: Luxembourg City|Luxemburg Stadt, Esch-sur-Alzette
IE: Dublin|Baile Átha Cliath, Cork, Galway, Limerick, Waterford, Athlone, Sligo
DK: Copenhagen|København|Kopenhagen|Copenhague, Aarhus|Århus, Odense, Aalborg, Esbjerg
SE: Stockholm, Göteborg|Gothenburg|Goteborg, Malmö|Malmo, Uppsala, Lund, Linköping, Västerås, Örebro, Umeå, Norrköping, Solna
NO: Oslo, Bergen, Trondheim, Stavanger, Tromsø, Kristiansand
FI: Helsinki|Helsingfors, Espoo, Tampere, Turku, Oulu, Vantaa, Jyväskylä
IS: Reykjavík|Reykjavik
PL: Warszawa|Warsaw|Warschau|Varsovie|Varsovia, Kraków|Krakow|Cracow|Krakau, Wrocław|Wroclaw|Breslau, Poznań|Poznan|Posen, Gdańsk|Gdansk|Danzig, Łódź|Lodz, Katowice, Lublin, Szczecin|Stettin, Gdynia, Bydgoszcz, Rzeszów, Białystok, Toruń, Gliwice
CZ: Praha|Prague|Prag|Praga, Brno|Brünn, Ostrava, Plzeň|Pilsen, Olomouc, Liberec, České Budějovice
SK: Bratislava|Pressburg, Košice|Kosice, Žilina, Nitra
HU: Budapest, Debrecen, Szeged, Pécs, Győr
RO: București|Bucharest|Bukarest|Bucarest, Cluj-Napoca|Cluj, Timișoara|Timisoara, Iași|Iasi, Brașov|Brasov, Constanța, Sibiu, Oradea, Craiova
BG: Sofia|София, Plovdiv, Varna, Burgas
GR: Athens|Athína|Αθήνα|Athen|Athènes, Thessaloniki|Θεσσαλονίκη, Patras, Heraklion
HR: Zagreb, Split, Rijeka, Osijek
SI: Ljubljana|Laibach, Maribor
RS: Belgrade|Beograd|Belgrad|Београд, Novi Sad, Niš
BA: Sarajevo, Banja Luka
ME: Podgorica
MK: Skopje
AL: Tirana
XK: Pristina|Prishtina
EE: Tallinn, Tartu
LV: Riga|Rīga
LT: Vilnius|Wilna, Kaunas, Klaipėda
UA: Kyiv|Kiev|Київ|Киев|Kiew, Lviv|Львів|Lemberg, Kharkiv|Харків, Odesa|Odessa, Dnipro, Zaporizhzhia, Vinnytsia
BY: Minsk|Минск, Gomel|Homel, Brest Litovsk
MD: Chișinău|Chisinau
RU: Moscow|Москва|Moskau|Moscou|Moskva, Saint Petersburg|St. Petersburg|Санкт-Петербург|Sankt Petersburg, Novosibirsk|Новосибирск, Yekaterinburg|Екатеринбург, Kazan|Казань, Nizhny Novgorod, Samara, Sochi, Krasnodar, Tomsk, Perm, Voronezh
TR: Istanbul|İstanbul, Ankara, Izmir|İzmir, Bursa, Antalya, Adana, Konya, Gaziantep
CY: Nicosia, Limassol|Lemesos, Larnaca
MT: Valletta, Sliema, St. Julian's
MC: Monte Carlo|Monte-Carlo
LI: Vaduz`;

const AMERICAS = `
US-NY: New York|New York City|NYC|Nueva York, Brooklyn, Manhattan, Buffalo, Rochester, Albany, Syracuse, Yonkers, White Plains, Queens, Bronx
US-CA: San Francisco|SF|San Francisco Bay Area|San Francisco Bay|Bay Area, Los Angeles|LA, San Diego, San Jose, Sacramento, Oakland, Palo Alto, Mountain View|Mt. View, Menlo Park, Sunnyvale, Santa Clara, Cupertino, Redwood City, San Mateo, Irvine, Long Beach, Fresno, Santa Monica, Pasadena, Berkeley, Fremont, Santa Barbara, Anaheim, Burbank, El Segundo, Culver City, Bakersfield, Stockton, Riverside, Pleasanton, South San Francisco|S. San Francisco, San Bruno, Carlsbad, Glendale
US-WA: Seattle, Redmond, Bellevue, Tacoma, Spokane, Kirkland
US-DC: Washington|Washington DC|Washington D.C.|Washington DC-Baltimore
US-IL: Chicago, Naperville, Evanston, Schaumburg, Rockford
US-TX: Austin, Houston, Dallas|Dallas-Fort Worth|Dallas-Fort Worth Metroplex|DFW, San Antonio, Fort Worth|Ft. Worth, Plano, El Paso, Irving, Arlington, Frisco
US-MA: Boston, Somerville, Worcester, Waltham, Burlington, Framingham, Lowell
US-CO: Denver, Boulder, Colorado Springs, Aurora, Fort Collins
US-GA: Atlanta, Savannah, Alpharetta, Augusta
US-FL: Miami, Orlando, Tampa, Jacksonville, Fort Lauderdale|Ft. Lauderdale, St. Petersburg FL, Tallahassee, Boca Raton, West Palm Beach, Sarasota, Gainesville
US-PA: Philadelphia, Pittsburgh, Harrisburg, Allentown
US-OR: Portland, Eugene, Hillsboro, Beaverton
US-AZ: Phoenix, Scottsdale, Tempe, Tucson, Mesa, Chandler
US-NV: Las Vegas, Reno, Henderson
US-UT: Salt Lake City, Lehi, Provo, Draper
US-NC: Charlotte, Raleigh|Raleigh-Durham, Durham, Greensboro, Chapel Hill, Winston-Salem, Asheville
US-SC: Charleston, Greenville
US-TN: Nashville, Memphis, Knoxville, Chattanooga
US-OH: Columbus, Cleveland, Cincinnati, Dayton, Toledo, Akron
US-MI: Detroit, Ann Arbor, Grand Rapids, Lansing
US-MN: Minneapolis|Minneapolis-St. Paul|Minneapolis-Saint Paul|Twin Cities, Saint Paul|St. Paul
US-MO: St. Louis|Saint Louis, Kansas City, Springfield
US-WI: Milwaukee, Madison
US-IN: Indianapolis, Fort Wayne
US-MD: Baltimore, Bethesda, Rockville, Silver Spring, Columbia
US-VA: Richmond, Reston, McLean, Alexandria, Norfolk VA, Herndon, Virginia Beach
US-NJ: Newark, Jersey City, Hoboken, Princeton, Trenton
US-CT: Hartford, Stamford, New Haven
US-RI: Providence
US-LA: New Orleans, Baton Rouge
US-KY: Louisville, Lexington
US-OK: Oklahoma City, Tulsa
US-AL: Huntsville
US-NE: Omaha, Lincoln
US-IA: Des Moines, Cedar Rapids
US-KS: Wichita, Overland Park
US-NM: Albuquerque, Santa Fe
US-ID: Boise
US-HI: Honolulu
US-AK: Anchorage
US-DE: Wilmington
US-NH: Nashua
US-ME: Portland ME
US-AR: Little Rock, Bentonville
CA-ON: Toronto|GTA, Ottawa, Mississauga, Waterloo, Kitchener, Hamilton, London ON, Markham, Brampton, Kingston, Guelph
CA-QC: Montréal|Montreal, Québec City|Quebec City|Ville de Québec, Laval, Gatineau
CA-BC: Vancouver, Burnaby, Victoria, Surrey BC, Kelowna
CA-AB: Calgary, Edmonton
CA-MB: Winnipeg
CA-NS: Halifax
CA-SK: Saskatoon, Regina
MX: Mexico City|Ciudad de México|CDMX, Guadalajara, Monterrey, Puebla, Tijuana, Querétaro, León, Cancún, Mérida
BR: São Paulo|Sao Paulo, Rio de Janeiro, Belo Horizonte, Brasília|Brasilia, Curitiba, Porto Alegre, Recife, Fortaleza, Salvador, Florianópolis, Campinas, Manaus, Goiânia
AR: Buenos Aires, Córdoba|Cordoba, Rosario, Mendoza, La Plata
CL: Santiago|Santiago de Chile, Valparaíso, Concepción
CO: Bogotá|Bogota|Bogotá D.C., Medellín|Medellin, Cali, Barranquilla, Cartagena
PE: Lima, Arequipa
UY: Montevideo
PY: Asunción
BO: La Paz
EC: Quito, Guayaquil
VE: Caracas
CR: San José|San Jose de Costa Rica
PA: Panama City|Ciudad de Panamá
GT: Guatemala City
DO: Santo Domingo
PR: San Juan
CU: Havana|La Habana
JM: Kingston Jamaica`;

const REST = `
AU: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Gold Coast, Hobart, Darwin, Newcastle NSW, Geelong, Wollongong
NZ: Auckland, Wellington, Christchurch, Hamilton NZ, Dunedin, Tauranga
CN: Beijing|北京|Peking|Pékin, Shanghai|上海, Shenzhen|深圳, Guangzhou|广州, Hangzhou|杭州, Chengdu|成都, Nanjing|南京, Wuhan|武汉, Suzhou|苏州, Xi'an|西安, Tianjin|天津, Chongqing|重庆, Qingdao|青岛, Xiamen|厦门, Dalian|大连
HK: Hong Kong|香港, Kowloon
TW: Taipei|台北, Hsinchu|新竹, Taichung|台中, Kaohsiung|高雄
JP: Tokyo|東京|Tokio, Osaka|大阪, Kyoto|京都, Yokohama|横浜, Nagoya|名古屋, Fukuoka|福岡, Sapporo|札幌, Kobe|神戸, Sendai
KR: Seoul|서울, Busan|부산, Incheon|인천, Daejeon, Daegu, Pangyo
IN: Bengaluru|Bangalore|बेंगलुरु, Mumbai|Bombay|मुंबई, Delhi|New Delhi|दिल्ली|नई दिल्ली, Hyderabad, Chennai|Madras, Pune|पुणे, Kolkata|Calcutta, Gurugram|Gurgaon|गुरुग्राम, Noida|नोएडा, Ahmedabad, Jaipur|जयपुर, Kochi|Cochin, Chandigarh, Indore|इंदौर, Coimbatore, Lucknow|लखनऊ, Nagpur, Surat, Thiruvananthapuram|Trivandrum, Visakhapatnam, Bhopal, Mysuru|Mysore, Vadodara, Patna, Bhubaneswar
PK: Karachi, Lahore, Islamabad, Rawalpindi, Faisalabad
BD: Dhaka, Chittagong|Chattogram
LK: Colombo
NP: Kathmandu
SG: Singapore
MY: Kuala Lumpur, Penang|George Town, Johor Bahru, Petaling Jaya, Cyberjaya
ID: Jakarta, Surabaya, Bandung, Yogyakarta, Denpasar|Bali
PH: Manila|Metro Manila, Makati, Quezon City, Cebu|Cebu City, Taguig, Davao
TH: Bangkok|Krung Thep, Chiang Mai, Phuket
VN: Ho Chi Minh City|Hồ Chí Minh|Saigon|HCMC, Hanoi|Hà Nội, Da Nang|Đà Nẵng
KH: Phnom Penh
MM: Yangon
KZ: Almaty|Алматы, Astana|Nur-Sultan
UZ: Tashkent
GE: Tbilisi, Batumi
AM: Yerevan
AZ: Baku
IR: Tehran|تهران
IQ: Baghdad|بغداد, Erbil
IL: Tel Aviv|Tel Aviv-Yafo|תל אביב, Jerusalem, Haifa, Herzliya, Ramat Gan
JO: Amman|عمّان
LB: Beirut|بيروت
SA: Riyadh|الرياض, Jeddah|جدة, Dammam|الدمام, Mecca|مكة, Medina
AE: Dubai|دبي, Abu Dhabi|أبو ظبي|أبوظبي, Sharjah|الشارقة
QA: Doha|الدوحة
KW: Kuwait City
BH: Manama|المنامة
OM: Muscat|مسقط
EG: Cairo|القاهرة|Kairo|Le Caire, Alexandria Egypt|الإسكندرية, Giza|الجيزة
MA: Casablanca|الدار البيضاء, Rabat|الرباط, Marrakesh|Marrakech, Tangier
DZ: Algiers|Alger
TN: Tunis
ET: Addis Ababa
KE: Nairobi, Mombasa
UG: Kampala
TZ: Dar es Salaam
RW: Kigali
NG: Lagos, Abuja, Ibadan, Port Harcourt
GH: Accra, Kumasi
CI: Abidjan
SN: Dakar
CM: Douala, Yaoundé
CD: Kinshasa
AO: Luanda
ZM: Lusaka
ZW: Harare
MZ: Maputo
NA: Windhoek
BW: Gaborone
ZA: Johannesburg, Cape Town|Kapstadt, Durban, Pretoria, Port Elizabeth|Gqeberha, Stellenbosch
MU: Port Louis
MG: Antananarivo
US-MA: Cambridge
US-CA: Ontario CA, Richmond CA
US-VA: Arlington
US-TX: Richardson`;

export interface City {
  country: string;
  /** Code of the first-level division, where the country's adverts name one. */
  region: string | null;
  names: readonly string[];
  /** Of a namesake ("Concord CA"): its name without the code, which counts only where the rest of the text agrees. */
  bare?: string;
}

/** Large cities; the first name is the one shown, namesakes in order of preference. */
export const CITIES: readonly City[] = readCities([EUROPE, AMERICAS, REST]);

/** The cities of tables written as above. */
export function readCities(written: readonly string[]): City[] {
  return written.flatMap((table) => table.trim().split('\n')).flatMap((line) => {
    const at = line.indexOf(': ');
    const [country = '', region = null] = line.slice(0, at).split('-');
    return line.slice(at + 2).split(', ').map((entry) => {
      const names = entry.split('|');
      const bare = /^(.+) [A-Z]{2,4}$/.exec(names[0]!)?.[1];
      return bare === undefined ? { country, region, names } : { country, region, names, bare };
    });
  });
}
