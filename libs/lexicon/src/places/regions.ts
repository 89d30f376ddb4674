/** `country: code Name|other name, …`; a code of one dot means that nobody writes one. */
const TABLE = `
US: AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California|Calif|Kalifornien, CO Colorado, CT Connecticut, DE Delaware, DC District of Columbia|Washington DC|Washington D.C., FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York State|New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington State|Washington, WV West Virginia, WI Wisconsin, WY Wyoming
CA: AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador|Newfoundland, NS Nova Scotia, ON Ontario, PE Prince Edward Island, QC Québec Province|Quebec, SK Saskatchewan, YT Yukon
AU: NSW New South Wales, VIC Victoria, QLD Queensland, WA Western Australia, SA South Australia, TAS Tasmania, ACT Australian Capital Territory, NT Northern Territory
GB: . England, . Scotland|Schottland|Écosse, . Wales|Cymru, . Northern Ireland, . Greater London, . Greater Manchester, . West Midlands, . Kent, . Surrey, . Essex, . Hampshire, . Berkshire, . Oxfordshire, . Cambridgeshire, . Hertfordshire, . Lancashire, . Cornwall, . Devon, . Norfolk, . Suffolk, . West Yorkshire, . South Yorkshire, . Buckinghamshire, . Cheshire, . Somerset, . Merseyside
DE: BW Baden-Württemberg, BY Bayern|Bavaria|Bavière, BB Brandenburg, HE Hessen|Hesse, MV Mecklenburg-Vorpommern, NI Niedersachsen|Lower Saxony, NRW Nordrhein-Westfalen|North Rhine-Westphalia, RP Rheinland-Pfalz|Rhineland-Palatinate, SL Saarland, SN Sachsen|Saxony, ST Sachsen-Anhalt|Saxony-Anhalt, SH Schleswig-Holstein, TH Thüringen|Thuringia
AT: . Tirol|Tyrol, . Steiermark|Styria, . Kärnten|Carinthia, . Oberösterreich|Upper Austria, . Niederösterreich|Lower Austria, . Vorarlberg, . Burgenland
CH: ZH Kanton Zürich, BE Kanton Bern, VD Vaud, VS Valais|Wallis, TI Ticino|Tessin, AG Aargau, SG Kanton St. Gallen, TG Thurgau, GR Graubünden
FR: . Île-de-France|Ile de France, . Auvergne-Rhône-Alpes, . Nouvelle-Aquitaine, . Occitanie, . Hauts-de-France, . Provence-Alpes-Côte d'Azur|PACA, . Grand Est, . Pays de la Loire, . Bretagne|Brittany, . Normandie|Normandy, . Bourgogne-Franche-Comté, . Centre-Val de Loire, . Corse|Corsica
ES: . Cataluña|Catalonia|Catalunya, . Andalucía|Andalusia, . Comunidad de Madrid, . Comunidad Valenciana, . Galicia, . País Vasco|Basque Country|Euskadi, . Castilla y León, . Castilla-La Mancha, . Aragón, . Asturias, . Cantabria, . Navarra, . Extremadura, . Islas Canarias|Canary Islands, . Islas Baleares|Balearic Islands
IT: . Lombardia|Lombardy|Lombardei, . Lazio, . Piemonte|Piedmont, . Veneto, . Emilia-Romagna, . Toscana|Tuscany, . Campania, . Sicilia|Sicily, . Puglia, . Liguria, . Sardegna|Sardinia, . Calabria, . Friuli-Venezia Giulia, . Trentino-Alto Adige|Südtirol|South Tyrol
NL: . Noord-Holland|North Holland, . Zuid-Holland|South Holland, . Noord-Brabant|North Brabant, . Gelderland, . Overijssel, . Friesland, . Zeeland, . Limburg, . Flevoland, . Drenthe
BE: . Vlaanderen|Flanders|Flandern, . Wallonie|Wallonia, . Oost-Vlaanderen|East Flanders, . West-Vlaanderen|West Flanders, . Vlaams-Brabant, . Hainaut
IE: . Leinster, . Munster, . Connacht, . County Dublin|Co. Dublin, . County Cork|Co. Cork, . County Galway|Co. Galway, . County Kildare, . County Limerick
IN: KA Karnataka, MH Maharashtra, TN Tamil Nadu, TS Telangana, UP Uttar Pradesh, WB West Bengal, GJ Gujarat, RJ Rajasthan, KL Kerala, HR Haryana, PB Punjab, AP Andhra Pradesh, MP Madhya Pradesh, . Bihar, OD Odisha, . Delhi NCR|NCR, . Goa
BR: SP Estado de São Paulo, RJ Estado do Rio de Janeiro, MG Minas Gerais, RS Rio Grande do Sul, PR Paraná, SC Santa Catarina, BA Bahia, PE Pernambuco, CE Ceará, DF Distrito Federal, GO Goiás
MX: JAL Jalisco, NL Nuevo León, . Estado de México, . CDMX, . Baja California, GTO Guanajuato, QROO Quintana Roo, YUC Yucatán
PL: . Mazowieckie|Mazovia|Masovian, . Małopolska|Lesser Poland, . Dolnośląskie|Lower Silesia, . Wielkopolska|Greater Poland, . Pomorskie|Pomerania, . Śląskie|Silesia
CN: . Guangdong, . Zhejiang, . Jiangsu, . Sichuan, . Hubei, . Shandong, . Fujian, . Henan, . Hunan
ZA: . Gauteng, . Western Cape, . KwaZulu-Natal, . Eastern Cape
JP: . Kanagawa, . Hokkaido, . Aichi, . Saitama, . Chiba Prefecture
NZ: . Canterbury Region, . Waikato, . Otago`;

/** Names that are words or family names elsewhere ("Hidalgo", "Para"): asked only where a text is known to be a place. */
const MORE = `
US: . Silicon Valley CA|Silicon Valley, . New England, . DMV|Washington DC Metro|DC Metro, . Bay Area California, . Tri-State Area, . Pacific Northwest
GB: . East Midlands, . East Anglia, . Yorkshire|North Yorkshire|East Yorkshire, . Nottinghamshire, . Leicestershire, . Derbyshire, . Staffordshire, . Warwickshire, . Northamptonshire, . Bedfordshire, . Lincolnshire, . Gloucestershire, . Wiltshire, . Dorset, . Shropshire, . Herefordshire, . Worcestershire, . Cumbria, . County Durham, . Northumberland, . Tyne and Wear, . East Sussex|West Sussex|Sussex, . Middlesex, . Rutland, . Isle of Wight, . North West England|North West, . North East England, . South East England|South East, . South West England|South West, . West Lothian, . Fife, . Gwent, . South Wales, . County Antrim, . County Down, . Thames Valley, . Midlands
DE: . Ruhrgebiet|Ruhrpott|Metropole Ruhr, . Rhein-Main-Gebiet|Rhein-Main, . Rhein-Neckar-Kreis|Rhein-Neckar|Metropolregion Rhein-Neckar, . Oberbayern|Upper Bavaria, . Niederbayern, . Oberpfalz, . Oberfranken, . Mittelfranken, . Unterfranken, . Franken, . Schwaben, . Allgäu, . Bodensee, . Sauerland, . Münsterland, . Ostwestfalen-Lippe|OWL|Ostwestfalen, . Niederrhein, . Rheinland, . Emsland, . Ostfriesland, . Eifel, . Westerwald, . Taunus, . Schwarzwald, . Schwäbische Alb, . Lausitz, . Rhein-Sieg-Kreis, . Rhein-Erft-Kreis, . Hochtaunuskreis, . Main-Taunus-Kreis, . Norddeutschland|Nordwestdeutschland, . Süddeutschland, . Ostdeutschland|Mitteldeutschland, . Raum Stuttgart
AT: . Salzkammergut, . Land Salzburg|Salzburger Land
CH: FR Kanton Freiburg, LU Kanton Luzern, BL Basel-Landschaft|Baselland, BS Basel-Stadt, GE Kanton Genf|Canton de Genève, NE Kanton Neuenburg|Canton de Neuchâtel, SO Kanton Solothurn, SZ Kanton Schwyz, ZG Kanton Zug, JU Jura CH|Canton du Jura, SH Kanton Schaffhausen, AR Appenzell Ausserrhoden, AI Appenzell Innerrhoden, GL Glarus, NW Nidwalden, OW Obwalden, UR Uri, . Romandie|Suisse romande, . Deutschschweiz, . Zentralschweiz, . Ostschweiz
FR: . Hauts-de-Seine, . Seine-Saint-Denis, . Val-de-Marne, . Val-d'Oise, . Yvelines, . Essonne, . Seine-et-Marne, . Rhône, . Isère, . Haute-Savoie, . Savoie, . Bouches-du-Rhône, . Alpes-Maritimes, . Var, . Hérault, . Haute-Garonne, . Gironde, . Loire-Atlantique, . Ille-et-Vilaine, . Finistère, . Morbihan, . Nord FR, . Pas-de-Calais, . Oise, . Seine-Maritime, . Calvados, . Bas-Rhin, . Haut-Rhin, . Moselle, . Meurthe-et-Moselle, . Doubs, . Côte-d'Or, . Loiret, . Indre-et-Loire, . Maine-et-Loire, . Puy-de-Dôme, . Alsace, . Lorraine, . Aquitaine, . Rhône-Alpes, . Midi-Pyrénées, . Picardie, . PACA Côte d'Azur|Côte d'Azur|Provence
IN: . Assam, . Jharkhand, . Chhattisgarh, . Uttarakhand, . Himachal Pradesh, . Jammu and Kashmir, . Meghalaya, . Manipur, . Tripura, . Nagaland, . Mizoram, . Sikkim, . Arunachal Pradesh
BR: AC Acre, AL Alagoas, AP Amapá, AM Amazonas, ES Espírito Santo, MA Maranhão, MT Mato Grosso, MS Mato Grosso do Sul, PA Pará, PB Paraíba, PI Piauí, RN Rio Grande do Norte, RO Rondônia, RR Roraima, SE Sergipe, TO Tocantins, . Estado de Minas Gerais, . Grande São Paulo
MX: AGS Aguascalientes State, BC Baja California Norte, BCS Baja California Sur, CAM Campeche, CHIS Chiapas, COAH Coahuila, COL Colima, GRO Guerrero, HGO Hidalgo, MIC Michoacán, MOR Morelos, NAY Nayarit, SIN Sinaloa, SON Sonora, TAB Tabasco, TAM Tamaulipas, TLAX Tlaxcala, ZAC Zacatecas
CA: NT Northwest Territories, NU Nunavut, . Greater Toronto Area|GTA, . Lower Mainland, . Atlantic Canada
AU: . Northern Territory Australia
ES: . Madrid Community|Community of Madrid, . Vizcaya|Bizkaia, . Guipúzcoa|Gipuzkoa, . Álava|Araba, . La Rioja, . Murcia Region|Región de Murcia, . Costa del Sol, . Vallès Occidental, . Baix Llobregat
IT: . Abruzzo, . Basilicata, . Molise, . Umbria, . Marche, . Valle d'Aosta, . Trentino, . Alto Adige, . Brianza
PT: . Algarve, . Alentejo, . Madeira, . Açores|Azores, . Distrito de Lisboa
NL: . Randstad, . Groningen Province, . Utrecht Province|Provincie Utrecht
BE: . Brabant Wallon|Walloon Brabant|Waals-Brabant, . Antwerpen Provincie|Province of Antwerp, . Limburg BE, . Brussels Capital Region|Brussels-Capital Region|Région de Bruxelles-Capitale, . Luxembourg BE
PL: . Kujawsko-Pomorskie, . Łódzkie, . Lubelskie, . Lubuskie, . Opolskie, . Podkarpackie, . Podlaskie, . Świętokrzyskie, . Warmińsko-Mazurskie, . Zachodniopomorskie, . Trójmiasto|Tricity
IE: . County Meath|Co. Meath, . County Louth, . County Wicklow, . County Wexford, . County Waterford, . County Kerry|Co. Kerry, . County Mayo, . County Clare, . County Donegal, . County Kilkenny, . County Westmeath, . County Offaly, . County Tipperary
DK: . Hovedstaden|Capital Region of Denmark, . Midtjylland, . Syddanmark, . Nordjylland, . Sjælland|Zealand, . Jylland
SE: . Västra Götaland, . Skåne|Skåne län|Scania, . Stockholms län|Stockholm County, . Östergötland, . Småland
NO: . Viken, . Vestland, . Rogaland, . Trøndelag, . Nordland, . Agder
FI: . Uusimaa, . Pirkanmaa, . Varsinais-Suomi
CN: . Shaanxi, . Anhui, . Hebei, . Liaoning, . Jilin, . Guangxi, . Yunnan, . Jiangxi, . Shanxi, . Hainan
JP: . Tokyo Prefecture|Tokyo-to, . Osaka Prefecture, . Kyoto Prefecture, . Hyogo, . Fukuoka Prefecture, . Kanto, . Kansai
ZA: . Free State, . Limpopo, . Mpumalanga, . Northern Cape, . North West Province
PH: . Metro Manila NCR|National Capital Region, . Calabarzon, . Central Luzon
MY: . Selangor, . Johor, . Sabah, . Sarawak, . Wilayah Persekutuan
ID: . West Java|Jawa Barat, . East Java|Jawa Timur, . Central Java|Jawa Tengah, . Banten, . DKI Jakarta
AE: . Dubai Emirate
AR: . Provincia de Buenos Aires|Buenos Aires Province, . CABA|Ciudad Autónoma de Buenos Aires
CL: . Región Metropolitana|Región Metropolitana de Santiago
CO: . Antioquia, . Cundinamarca, . Valle del Cauca, . Atlántico
PK: . Sindh, . Punjab Pakistan, . Khyber Pakhtunkhwa
NG: . Lagos State, . Rivers State, . Oyo State
IL: . Gush Dan|Tel Aviv District, . Center District
TR: . Marmara`;

export interface Region {
  country: string;
  code: string | null;
  names: readonly string[];
}

const readRegions = (table: string): Region[] =>
  table.trim().split('\n').flatMap((line) =>
    line.slice(4).split(', ').map((entry) => {
      const at = entry.indexOf(' ');
      const code = entry.slice(0, at);
      return { country: line.slice(0, 2), code: code === '.' ? null : code, names: entry.slice(at + 1).split('|') };
    }),
  );

/** First-level divisions that adverts and CVs name; the first name is the one shown. */
export const REGIONS: readonly Region[] = readRegions(TABLE);

/** Further divisions and areas that location fields name. */
export const MORE_REGIONS: readonly Region[] = readRegions(MORE);
