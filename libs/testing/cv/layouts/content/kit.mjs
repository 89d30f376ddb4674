// Shorthand in which people are written: a kit is a trade, a pool is all that a language's people draw from.
const or = (text) => text.split('|').filter((part) => part !== '');

/** One trade: headlines; summary; titles, senior first; employers; achievements; degrees, highest first; `Group: a, b|Group: c`; certificates. */
export const kit = (headlines, summary, titles, companies, bullets, degrees, skills, certificates) => ({
  headlines: or(headlines), summary, titles: or(titles), companies: or(companies), bullets: or(bullets), degrees: or(degrees), certificates: or(certificates),
  skills: or(skills).map((group) => ({ label: group.split(':')[0].trim(), items: group.slice(group.indexOf(':') + 1).split(',').map((s) => s.trim()) })),
});

/** All that people of one language draw from. `glue` joins the parts of a name, `family` puts the family name first, `latin` gives addresses to names in other scripts. */
export const pool = ({ first, last, phones, places, companies, abouts, schools, highschools, kits, latin = '', glue = ' ', family = false }) => ({
  first: or(first), last: or(last), phones: or(phones), places: or(places), companies: or(companies), abouts: or(abouts), schools: or(schools), highschools: or(highschools), latin: or(latin), glue, family, kits,
});

/** What people of each language say they speak: name of the language, and their own first. */
export const SPOKEN = {
  en: or('English|Spanish|German|Welsh|Portuguese'), de: or('Deutsch|Englisch|Französisch|Türkisch|Polnisch'), fr: or('Français|Anglais|Espagnol|Arabe|Breton'), es: or('Español|Inglés|Euskera|Francés|Catalán'), it: or('Italiano|Inglese|Tedesco|Francese|Spagnolo'),
  pt: or('Português|Inglês|Espanhol|Francês|Alemão'), nl: or('Nederlands|Engels|Duits|Fries|Frans'), pl: or('Polski|Angielski|Niemiecki|Ukraiński|Czeski'), zh: or('普通话|英语|日语|粤语|法语'), ru: or('Русский|Английский|Немецкий|Татарский|Французский'),
  ar: or('العربية|الإنجليزية|الفرنسية|الألمانية|التركية'), hi: or('हिन्दी|अंग्रेज़ी|मराठी|गुजराती|संस्कृत'),
};

/** What ends school in each language's country. */
export const LEAVING = { en: 'High School Diploma', de: 'Abitur', fr: 'Baccalauréat scientifique', es: 'Bachillerato', it: 'Maturità scientifica', pt: 'Ensino médio', nl: 'VWO-diploma', pl: 'Matura', zh: '高中', ru: 'Среднее образование', ar: 'الثانوية العامة', hi: 'बारहवीं कक्षा' };
