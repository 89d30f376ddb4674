/** `country: code Name|other name, …`; a code of one dot means that nobody writes one. */
const TABLE = `
US: AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California|Calif|Kalifornien, CO Colorado, CT Connecticut, DE Delaware, DC District of Columbia|Washington DC|Washington D.C., FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York State, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington State, WV West Virginia, WI Wisconsin, WY Wyoming
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
IN: . Karnataka, . Maharashtra, . Tamil Nadu, . Telangana, . Uttar Pradesh, . West Bengal, . Gujarat, . Rajasthan, . Kerala, . Haryana, . Punjab, . Andhra Pradesh, . Madhya Pradesh, . Bihar, . Odisha, . Delhi NCR|NCR, . Goa
BR: SP Estado de São Paulo, RJ Estado do Rio de Janeiro, MG Minas Gerais, RS Rio Grande do Sul, PR Paraná, SC Santa Catarina, BA Bahia, PE Pernambuco, CE Ceará, DF Distrito Federal, GO Goiás
MX: . Jalisco, . Nuevo León, . Estado de México, . CDMX, . Baja California, . Guanajuato, . Quintana Roo, . Yucatán
PL: . Mazowieckie|Mazovia|Masovian, . Małopolska|Lesser Poland, . Dolnośląskie|Lower Silesia, . Wielkopolska|Greater Poland, . Pomorskie|Pomerania, . Śląskie|Silesia
CN: . Guangdong, . Zhejiang, . Jiangsu, . Sichuan, . Hubei, . Shandong, . Fujian, . Henan, . Hunan
ZA: . Gauteng, . Western Cape, . KwaZulu-Natal, . Eastern Cape
JP: . Kanagawa, . Hokkaido, . Aichi, . Saitama, . Chiba Prefecture
NZ: . Canterbury Region, . Waikato, . Otago`;

export interface Region {
  country: string;
  code: string | null;
  names: readonly string[];
}

/** First-level divisions that adverts and CVs name; the first name is the one shown. */
export const REGIONS: readonly Region[] = TABLE.trim().split('\n').flatMap((line) =>
  line.slice(4).split(', ').map((entry) => {
    const at = entry.indexOf(' ');
    const code = entry.slice(0, at);
    return { country: line.slice(0, 2), code: code === '.' ? null : code, names: entry.slice(at + 1).split('|') };
  }),
);
