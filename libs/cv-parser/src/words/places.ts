import { fold } from './fold';

const UI_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'ar', 'hi', 'zh'];
const US_STATES = 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Tamil Nadu|Karnataka|Maharashtra|Gujarat|Rajasthan|Kerala|Punjab|Haryana|West Bengal|Uttar Pradesh|Andhra Pradesh|Telangana|Bavaria|Bayern|Hessen|Hesse|Sachsen|Niedersachsen|Thüringen|Baden-Württemberg|Nordrhein-Westfalen|Brandenburg|England|Scotland|Wales|Northern Ireland|Catalonia|Cataluña|Andalucía|Lombardia|Toscana|Lazio|Île-de-France|New South Wales|Victoria|Queensland|राजस्थान|उत्तर प्रदेश|महाराष्ट्र|गुजरात|बिहार|मध्य प्रदेश|दिल्ली';
const US_CODES = /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|QC|BC|AB|MB|SK|NS|NB|NSW|VIC|QLD|UK|USA|US|U\.S\.A?\.?|UAE)$/;
const CITIES = 'London|Paris|Berlin|Madrid|Rome|Roma|Milan|Milano|Vienna|Wien|Zurich|Zürich|Geneva|Genève|Basel|Bern|Munich|München|Hamburg|Köln|Cologne|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Essen|Dortmund|Bonn|Mannheim|Karlsruhe|Augsburg|Freiburg|Heidelberg|Münster|Amsterdam|Rotterdam|Utrecht|Eindhoven|Den Haag|The Hague|Brussels|Bruxelles|Antwerp|Antwerpen|Gent|Luxembourg|Lisbon|Lisboa|Porto|Barcelona|Valencia|Sevilla|Bilbao|Málaga|Zaragoza|Torino|Turin|Napoli|Naples|Bologna|Firenze|Florence|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Nice|Strasbourg|Grenoble|Rennes|Montpellier|Dublin|Cork|Limerick|Galway|Belfast|Edinburgh|Glasgow|Manchester|Birmingham|Leeds|Liverpool|Bristol|Cambridge|Oxford|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Warszawa|Kraków|Krakow|Wrocław|Gdańsk|Poznań|Łódź|Katowice|Prague|Praha|Budapest|Bucharest|Sofia|Athens|Istanbul|Ankara|Kyiv|Kiev|Kharkiv|Lviv|Odessa|Dnipro|Minsk|Moscow|Saint Petersburg|St. Petersburg|St.Petersburg|Tel Aviv|Jerusalem|Haifa|Herzliya|Netanya|Petah Tikva|Rehovot|Beer Sheva|Bat Yam|Rishon LeZion|Dubai|Abu Dhabi|Doha|Riyadh|Cairo|Amman|Beirut|Casablanca|Lagos|Nairobi|Cape Town|Johannesburg|Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Chennai|Hyderabad|Pune|Kolkata|Jaipur|Ahmedabad|Noida|Gurgaon|Gurugram|Singapore|Hong Kong|Shanghai|Beijing|Shenzhen|Guangzhou|Hangzhou|Tokyo|Osaka|Seoul|Taipei|Bangkok|Jakarta|Manila|Kuala Lumpur|Hanoi|Sydney|Melbourne|Brisbane|Perth|Auckland|Wellington|Toronto|Montreal|Vancouver|Calgary|Ottawa|New York|New York City|NYC|Los Angeles|San Francisco|San Jose|San Diego|Seattle|Portland|Chicago|Boston|Philadelphia|Washington|Washington DC|Atlanta|Miami|Dallas|Houston|Austin|Denver|Phoenix|Detroit|Minneapolis|Las Vegas|Mexico City|Ciudad de México|Guadalajara|Monterrey|Bogotá|Medellín|Lima|Santiago|Buenos Aires|São Paulo|Rio de Janeiro|Brasília|Belo Horizonte|Curitiba|Porto Alegre|Montevideo|Caracas|Quito|Remote|Remote work|Home office|上海|北京|深圳|广州|杭州|成都|武汉|南京|西安|苏州|重庆|天津|Москва|Санкт-Петербург|Екатеринбург|Новосибирск|Казань|Пермь|Нижний Новгород|Челябинск|Самара|Омск|Ростов-на-Дону|Уфа|Красноярск|Воронеж|Волгоград|Краснодар|Минск|Киев|Алматы|دبي|أبوظبي|أبو ظبي|الرياض|جدة|عمان|عمّان|القاهرة|بيروت|الدوحة|الكويت|المنامة|بغداد|دمشق|الدار البيضاء|जयपुर|दिल्ली|नई दिल्ली|मुंबई|कोलकाता|चेन्नई|लखनऊ|पुणे|अजमेर|भोपाल|पटना|इंदौर';

let known: { countries: Map<string, string>; regions: Set<string>; cities: Set<string> } | undefined;

/** Country names in twelve languages come from the engine's own CLDR data, so no list of them is kept here. */
function places(): { countries: Map<string, string>; regions: Set<string>; cities: Set<string> } {
  if (known) return known;
  const countries = new Map([['usa', 'US'], ['u s a', 'US'], ['uk', 'GB'], ['u k', 'GB'], ['uae', 'AE'], ['england', 'GB'], ['scotland', 'GB'], ['holland', 'NL'], ['deutschland', 'DE'], ['الأردن', 'JO'], ['السعودية', 'SA'], ['الإمارات', 'AE']].map(([name, code]) => [fold(name!), code!] as const));
  for (const language of UI_LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = names.of(code);
      // Intl.Locale turns withdrawn codes (DD, UK) into today's
      if (name && !countries.has(fold(name))) countries.set(fold(name), new Intl.Locale(`und-${code}`).region ?? code);
    }
  }
  known = { countries, regions: new Set(US_STATES.split('|').map(fold)), cities: new Set(CITIES.split('|').map(fold)) };
  return known;
}

/** The ISO 3166-1 code of a country's name in any of twelve languages. */
export const countryCodeOf = (text: string): string | undefined => places().countries.get(fold(text));
export const isCountry = (text: string): boolean => places().countries.has(fold(text));
export const isRegion = (text: string): boolean => US_CODES.test(text.trim().replace(/\s+\d{5}(?:-\d{4})?$/, '')) || places().regions.has(fold(text.replace(/\s+\d{5}(?:-\d{4})?$/, '')));
export const isCity = (text: string): boolean => places().cities.has(fold(text));
const CITY_SHAPE = /^(?:\d{4,6}\s+)?\p{Lu}[\p{L}\p{M}'’.-]*(?:[ -](?:\p{Lu}|d[eiou]|am|an|im|la|le|les|sur|upon|on|of)[\p{L}\p{M}'’.-]*){0,3}(?:\s+\d{4,6})?$/u;

/** How surely a text is a place and nothing else: 0 no, 0.5 by its shape, 1 known. */
export function placeScore(text: string): number {
  const clean = text.trim().replace(/^[([（]|[)\]）.,;]$/g, '').trim();
  if (clean === '' || clean.length > 70 || /@|https?:|www\./.test(clean)) return 0;
  const parts = clean.split(/\s*[,،，/·|]\s*|\s+[-–—]\s+/).filter(Boolean);
  if (parts.length > 4) return 0;
  const last = parts.at(-1)!;
  if (parts.length >= 2 && parts.some((p) => isCountry(p) || isRegion(p) || isCity(p))) return parts.every((p) => isCountry(p) || isRegion(p) || isCity(p) || CITY_SHAPE.test(p) || /^\d{4,6}$/.test(p) || /\d/.test(p) || !/\p{Lu}/u.test(p)) ? 1 : 0;
  if (parts.length === 1 && (isCountry(last) || isCity(last) || (isRegion(last) && last.length > 3) || isCity(last.replace(/^\d{4,6}\s+/, '')))) return 1;
  if (/^\p{Lu}[\p{L}.' -]+\s(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?:\s+\d{5})?$/u.test(clean)) return 0.9;
  if (/(?:市|区|省|县)$/.test(clean) && clean.length <= 14) return 1;
  if (/^\d{4,6}\s+\p{Lu}\p{L}+/u.test(clean)) return 0.8;
  return 0;
}

/** Whether a text could be a town's name by its shape alone. */
export const looksLikeTown = (text: string): boolean => CITY_SHAPE.test(text.trim()) && text.trim().length <= 32;
