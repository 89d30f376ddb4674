import type { Row } from '../rows';
import { looksLikeTown, placeScore } from '../words/places';
import { remember } from '../words/remember';

export type PersonalLabel = 'name' | 'place' | 'phone' | 'mobile' | 'fax' | 'email' | 'web' | 'other';

/** What stands before a value in a header or a table of personal data; en de fr es it pt nl pl zh ru ar hi. `other` is read by nobody: birth, nationality, family. */
const LABELS: Readonly<Record<PersonalLabel, string>> = {
  name: `full name|name|candidate name|applicant|first and last name|vor- und nachname|vorname und name|vor- und zuname|name, vorname|nom et prénom|nom complet|nom et prénoms|prénom et nom|nom|nombre y apellidos|nombre completo|apellidos y nombre|nombre|nome e cognome|cognome e nome|nome completo|nome e apelido|nome|naam|volledige naam|voor- en achternaam|imię i nazwisko|姓名|ф\\.?\\s?и\\.?\\s?о\\.?|фио|имя|имя и фамилия|фамилия, имя|الاسم الكامل|الاسم|الإسم|नाम|पूरा नाम`,
  place: `address|home address|current address|present address|permanent address|postal address|mailing address|residential address|location|current location|residence|place of residence|lives? in|living in|based in|city|city/state|town|adresse|anschrift|privatanschrift|postanschrift|wohnort|wohnhaft in|wohnhaft|ort|standort|domicile|lieu de résidence|localisation|ville|lieu|dirección|direccion|dirección postal|domicilio|ubicación|ubicacion|ciudad|lugar de residencia|residencia|localidad|indirizzo|residenza|residente a|domicilio|città|luogo di residenza|luogo|endereço|endereco|morada|residência|cidade|localização|localidade|adres|woonplaats|woonachtig te|locatie|adres zamieszkania|miejscowość|miejsce zamieszkania|miasto|lokalizacja|zamieszkanie|地址|住址|现居地|现居住地|所在地|现居城市|居住地|居住地址|家庭住址|联系地址|通讯地址|所在城市|адрес|адрес проживания|город|место жительства|место проживания|город проживания|проживание|проживает|العنوان|المدينة|الموقع|مكان الإقامة|محل الإقامة|مكان السكن|السكن|عنوان السكن|الإقامة|पता|स्थायी पता|वर्तमान पता|स्थान|निवास|निवास स्थान|शहर`,
  mobile: `mobile phone|mobile number|mobile no\\.?|mobile|mob\\.?|cell phone|cell|cellphone|cellular|mobil|mobiltelefon|mobilnummer|handy|handynummer|handynr\\.?|natel|gsm|portable|tél\\.? portable|mobile professionnel|móvil|movil|teléfono móvil|celular|tel\\.? cellulare|cellulare|cell\\.|telemóvel|telemovel|telefone celular|mobiel|mobiele telefoon|mobiel nummer|komórka|tel\\.? kom\\.?|telefon komórkowy|tel\\.? komórkowy|手机|手机号|手机号码|移动电话|моб\\.?|мобильный|мобильный телефон|моб\\.? тел\\.?|сотовый|الجوال|جوال|رقم الجوال|الموبايل|موبايل|الهاتف المحمول|الهاتف الجوال|الهاتف النقال|मोबाइल|मोबाइल नंबर|मोबाइल नं\\.?|whatsapp`,
  phone: `telephone|telephone number|phone number|contact number|contact no\\.?|phone no\\.?|phone|ph\\.?|tel\\.? no\\.?|tel\\.?|contact|telefon|telefonnummer|tel\\.-nr\\.?|rufnummer|fon|festnetz|téléphone|tél\\.?|teléfono|telefono|tfno\\.?|tlf\\.?|telefone|tlm\\.?|telefoon|telefoonnummer|nr telefonu|numer telefonu|电话|联系电话|电话号码|联系方式|телефон|тел\\.?|контактный телефон|номер телефона|الهاتف|هاتف|رقم الهاتف|تليفون|تلفون|फ़ोन|फोन|दूरभाष|संपर्क|फोन नंबर|फ़ोन नंबर`,
  fax: `fax|telefax|fax no\\.?|факс|传真|الفاكس|फैक्स|fax-nr\\.?`,
  email: `e-?mails?|e-mail address|email address|email id|e-mail id|mail|mail-adresse|e-mail-adresse|courriel|adresse e-mail|adresse mail|mél|correo|correo electrónico|correo electronico|posta elettronica|indirizzo e-mail|indirizzo email|endereço eletrónico|endereço de e-mail|correio eletrónico|e-mailadres|adres e-mail|邮箱|电子邮箱|电子邮件|邮件|e-mail адрес|эл\\.? почта|электронная почта|почта|эл\\.? адрес|البريد الإلكتروني|البريد الالكتروني|بريد إلكتروني|الإيميل|الايميل|ईमेल|ई-मेल|ई-मेल आईडी|ईमेल आईडी`,
  web: `website|web site|web|webseite|webpage|homepage|home page|site|site web|site internet|página web|pagina web|sito|sito web|sítio web|strona www|strona|blog|portfolio|online portfolio|linkedin|linkedin profile|github|gitlab|xing|twitter|x|skype|skype id|telegram|instagram|facebook|behance|dribbble|medium|stack ?overflow|orcid|url|profile|wechat|个人网站|个人主页|主页|博客|网站|微信|qq|сайт|портфолио|вебсайт|الموقع الإلكتروني|موقع|لينكد إن|لينكدإن|वेबसाइट|लिंक्डइन`,
  other: `d\\.?o\\.?b\\.?|date of birth|birth date|birthdate|date & place of birth|date and place of birth|place of birth|birthplace|born|born on|birthday|age|nationality|citizenship|gender|sex|marital status|civil status|family status|religion|father['’]?s name|mother['’]?s name|spouse['’]?s name|passport|passport no\\.?|driving licence|driving license|driver['’]?s license|languages known|visa status|visa|work permit|availability|available from|notice period|salary expectations?|hobbies|blood group|height|weight|geburtsdatum|geburtstag|geburtsort|geburtsdatum und -ort|geburtsdatum/-ort|geburtsdatum/ort|geboren am|geboren|geb\\. am|geb\\.|alter|staatsangehörigkeit|nationalität|staatsbürgerschaft|familienstand|zivilstand|konfession|religion|führerschein|fahrerlaubnis|geschlecht|kinder|verfügbar ab|eintrittstermin|date de naissance|né\\(?e?\\)? le|lieu de naissance|date et lieu de naissance|naissance|nationalité|situation familiale|état civil|âge|sexe|permis|permis de conduire|disponibilité|fecha de nacimiento|lugar de nacimiento|nacimiento|nacionalidad|estado civil|edad|sexo|dni|nie|carné de conducir|permiso de conducir|carnet|disponibilidad|data di nascita|luogo di nascita|luogo e data di nascita|data e luogo di nascita|nato a|nata a|nato il|nata il|nazionalità|cittadinanza|stato civile|sesso|patente|codice fiscale|disponibilità|età|data de nascimento|local de nascimento|nascimento|naturalidade|nacionalidade|carta de condução|cnh|cpf|rg|idade|disponibilidade|geboortedatum|geboorteplaats|geboren op|geboren te|nationaliteit|burgerlijke staat|geslacht|leeftijd|rijbewijs|beschikbaarheid|data urodzenia|miejsce urodzenia|data i miejsce urodzenia|urodzon[ya]|narodowość|obywatelstwo|stan cywilny|płeć|wiek|prawo jazdy|性别|出生日期|出生年月|出生|生日|年龄|民族|籍贯|国籍|婚姻状况|婚姻|婚否|政治面貌|身高|体重|健康状况|户籍|户口|学历|毕业院校|专业|求职意向|期望薪资|期望职位|工作年限|工作经验|到岗时间|驾照|дата рождения|место рождения|родился|родилась|возраст|гражданство|национальность|пол|семейное положение|дети|права|водительские права|готовность к переезду|переезд|готовность к командировкам|занятость|график работы|график|تاريخ الميلاد|تاريخ ومكان الميلاد|مكان الميلاد|محل الميلاد|الميلاد|الجنسية|الجنس|النوع|الحالة الاجتماعية|الحالة الإجتماعية|العمر|الديانة|رخصة القيادة|الإقامة|نوع الإقامة|जन्म तिथि|जन्मतिथि|जन्म दिनांक|जन्म स्थान|जन्म|राष्ट्रीयता|लिंग|वैवाहिक स्थिति|पिता का नाम|माता का नाम|धर्म|आयु|relocation|willing to relocate|open to relocation`,
};

const words = Object.values(LABELS).flatMap((list) => list.split('|'));
const PATTERNS = (Object.entries(LABELS) as [PersonalLabel, string][]).map(([kind, list]) => [kind, new RegExp(`^(?:${list})$`, 'iu')] as const);
const ANY = words.sort((a, b) => b.length - a.length).join('|');
/** A label with its colon, at the beginning or behind a separator. */
const WITH_COLON = new RegExp(`(?<=^|[\\s|•·;,、，/(])(${ANY})\\s*(?:\\((?:m|h|p|o|mob|home|work|privat|mobil)\\.?\\))?\\s*[:：]`, 'giu');

/** "Location Berlin": a label without its colon. */
const PLACE_FIRST = new RegExp(`^(?:${LABELS.place})\\s+(\\S.*)$`, 'iu');

/** Which personal datum a text names, where it is nothing but its label. */
export const labelKind = remember((text: string): PersonalLabel | null => {
  const bare = text.trim().replace(/\s*[:：]\s*$/u, '').trim();
  if (bare.length < 1 || bare.length > 40) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
});

export interface Labelled { readonly kind: PersonalLabel; readonly text: string }

/** The labelled values of a row ("Name: Ada Morgan  Born: 1990"), in their order; a label in a cell of its own belongs to the next cell. */
export function labelledValues(row: Row): Labelled[] {
  const out: Labelled[] = [];
  row.cells.forEach((cell, i) => {
    const next = row.cells[i + 1];
    const alone = labelKind(cell.text);
    if (alone && next && !labelKind(next.text)) {
      out.push({ kind: alone, text: next.text.replace(/^[:：]\s*/, '').trim() });
      return;
    }
    const found = /[:：]/.test(cell.text) ? [...cell.text.matchAll(WITH_COLON)] : [];
    const bare = found.length === 0 ? PLACE_FIRST.exec(cell.text) : null;
    if (bare && (placeScore(bare[1]!) > 0 || looksLikeTown(bare[1]!))) out.push({ kind: 'place', text: bare[1]! });
    found.forEach((m, n) => {
      const kind = labelKind(m[1]!);
      const text = cell.text.slice(m.index + m[0].length, found[n + 1]?.index).replace(/^[\s\-–—]+|[\s|•·;,、，/-]+$/gu, '');
      if (kind && text !== '') out.push({ kind, text });
    });
  });
  return out;
}

/** A row's text without the personal data that nobody reads (birth, nationality, family). */
export function withoutOthers(row: Row): string {
  let text = row.text;
  for (const { kind, text: value } of labelledValues(row)) if (kind === 'other') text = text.replace(value, ' ');
  return text;
}
