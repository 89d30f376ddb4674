import type { LanguageCode } from '@applywright/contracts';

/** Words of which invented résumés are made; `%` in a statement stands for a figure. */
export interface Pool {
  readonly script: 'Latin' | 'Cyrillic' | 'Greek' | 'Arabic' | 'Devanagari' | 'CJK';
  readonly language: LanguageCode;
  readonly mail: string;
  readonly phone: string;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly companies: readonly string[];
  readonly towns: readonly string[];
  readonly schools: readonly string[];
  readonly degrees: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly (readonly [string, string | null])[];
  readonly certificates: readonly string[];
  readonly summary: string;
  readonly bullets: readonly string[];
}

const english: Pool = {
  script: 'Latin', language: 'en', mail: 'sam.whitlock', phone: '+44 20 7946 0018',
  names: ['Samira Whitlock', 'Owen O’Rourke', 'Grace Abernathy-Cole'],
  titles: ['Site Manager', 'Senior Software Engineer', 'Registered Nurse', 'Sales Assistant', 'Warehouse Supervisor', 'Marketing Manager', 'Accountant', 'Project Manager', 'Data Analyst', 'Head Chef', 'Customer Service Representative', 'Electrician', 'Teacher', 'Product Designer', 'Office Manager', 'Mechanical Engineer'],
  companies: ['Brookfield Foods Ltd', 'Harrow & Pike LLP', 'Northgate Hospital', 'Cobalt Systems Inc.', 'Larkspur Logistics', 'Meridian Bank', 'Foxglove Studio', 'Stonebridge College', 'Oakhurst Energy', 'Riverside Clinic', 'Penrose Retail Group', 'Tern Software', 'Marlow Builders', 'Quayside Hotel', 'Ashdown Council', 'Vesper Analytics'],
  towns: ['Leeds, United Kingdom', 'Bristol', 'Denver, CO', 'Dublin, Ireland', 'Glasgow'],
  schools: ['University of Leeds', 'Dublin Institute of Technology'],
  degrees: ['BSc Computer Science', 'MA History'],
  skills: ['Excel', 'SQL', 'Project management', 'Python', 'Customer service', 'Budgeting', 'Scheduling', 'AutoCAD', 'Salesforce', 'First aid', 'Negotiation', 'JavaScript', 'Docker', 'Photoshop', 'Forklift operation', 'Public speaking', 'Bookkeeping', 'Recruiting', 'Welding', 'Typing'],
  languages: [['English', 'native'], ['French', 'B2'], ['Polish', null]],
  certificates: ['First Aid at Work', 'Prince2 Practitioner'],
  summary: 'Calm and practical, with a habit of finishing what was begun. Used to working with people of every trade.',
  bullets: ['Led a team of % people on two sites', 'Cut delivery times by % minutes', 'Trained % new colleagues in the first year', 'Handled % enquiries a week by phone and mail', 'Introduced a checklist that halved complaints', 'Kept the books for % small clients'],
};

const german: Pool = {
  script: 'Latin', language: 'de', mail: 'j.grossmann', phone: '+49 30 5550 1734',
  names: ['Jörg Großmann', 'Änne Müller-Lüdenscheidt', 'Käthe Süßmilch'],
  titles: ['Elektroniker', 'Projektleiterin', 'Sachbearbeiter', 'Krankenschwester', 'Softwareentwickler', 'Buchhalterin', 'Vertriebsleiter', 'Mechatroniker', 'Lehrerin', 'Bauleiter', 'Assistentin der Geschäftsführung', 'Lagerist', 'Koch', 'Verkäuferin', 'Ingenieur', 'Erzieherin'],
  companies: ['Brückner Maschinenbau GmbH', 'Süßwaren Köhler KG', 'Klinikum Weserbergland', 'Stadtwerke Öhringen', 'Fäßler & Söhne OHG', 'Nordlicht Versicherung AG', 'Autohaus Jäger', 'Möbelwerk Tübingen GmbH', 'Hafenlogistik Kiel AG', 'Gärtnerei Blümel', 'Bäckerei Krüger', 'Grundschule Nürnberg', 'Ölmühle Großweil', 'Kanzlei Vöhringer', 'Technische Werke Görlitz', 'Hotel Zum Löwen'],
  towns: ['Köln', 'Düsseldorf', 'Görlitz', 'Lübeck', 'München, Deutschland'],
  schools: ['Technische Universität Dresden', 'Berufsschule Köln'],
  degrees: ['Diplom-Ingenieur Maschinenbau', 'Ausbildung zum Elektroniker'],
  skills: ['MS Office', 'SAP', 'Buchführung', 'Projektmanagement', 'Schweißen', 'EPLAN', 'Java', 'Kundenbetreuung', 'Führerschein Klasse B', 'AutoCAD', 'Personalplanung', 'Qualitätssicherung'],
  languages: [['Deutsch', 'Muttersprache'], ['Englisch', 'C1'], ['Türkisch', 'B1']],
  certificates: ['Ersthelfer', 'Ausbildereignung (AEVO)'],
  summary: 'Zuverlässig, gründlich und gern im Team. Ich übernehme Verantwortung und führe Begonnenes zu Ende.',
  bullets: ['Leitung eines Teams von % Mitarbeitern', 'Prüfung von % Anlagen im Jahr', 'Einführung einer Checkliste für die Übergabe', 'Betreuung von % Kunden in Süddeutschland', 'Senkung der Ausschussquote um % Stück'],
};

const french: Pool = {
  script: 'Latin', language: 'en', mail: 'e.lefevre', phone: '+33 1 99 00 12 34',
  names: ['Éloïse Lefèvre-Çelik', 'François Noël d’Aubigné', 'Señora Íñiga Muñoz Peña'],
  titles: ['Chef de projet', 'Infirmière', 'Comptable', 'Ingénieur logiciel', 'Directeur commercial', 'Assistante de direction', 'Professeur', 'Technicien de maintenance'],
  companies: ['Boulangerie Pâtissière de l’Île SARL', 'Société Générale des Eaux Vives', 'Hôpital Sainte-Cécile', 'Éditions du Chêne Vert', 'Garage Bélanger SA', 'Crédit Forêt SA'],
  towns: ['Besançon, France', 'Orléans', 'Liège, Belgique'],
  schools: ['Université de Besançon', 'Université de Genève'],
  degrees: ['Licence en gestion', 'Master en droit'],
  skills: ['Comptabilité', 'Gestion de projet', 'Excel', 'Négociation', 'Photoshop', 'Anglais commercial', 'Planification', 'SAP', 'Rédaction', 'Sécurité incendie'],
  languages: [['French', 'native'], ['Spanish', 'C2'], ['English', 'B2']],
  certificates: ['Sauveteur secouriste du travail', 'TOEIC'],
  summary: 'Expérience variée, goût du détail et sens de l’écoute. À l’aise avec les équipes où chacun vient d’ailleurs.',
  bullets: ['Géré une équipe de % personnes à Besançon', 'Réduit les délais de % jours', 'Formé % collègues à la sécurité', 'Créé un tableau de suivi très utilisé', 'Négocié % contrats en français et en español'],
};

const polish: Pool = {
  script: 'Latin', language: 'en', mail: 'l.zolc', phone: '+48 22 555 01 23',
  names: ['Łukasz Żółć-Ściężyński', 'Ździsława Gżegżółka', 'Ágnes Őrült-Kovács'],
  titles: ['Quality Engineer', 'Accountant', 'Store Manager', 'Warehouse Operator', 'Software Developer', 'Production Manager'],
  companies: ['Fabryka Śrub Łódź Sp. z o.o.', 'Žižkovská Pekárna s.r.o.', 'Győri Gépgyár Kft.', 'Bank Północny S.A.', 'Żabia Wola Logistics', 'Târgu Mureș Software SRL'],
  towns: ['Łódź, Poland', 'Kraków', 'Gdańsk, Poland'],
  schools: ['Uniwersytet Łódzki', 'Politechnika Gdańska'],
  degrees: ['Master of Economics', 'Bachelor of Engineering'],
  skills: ['ISO 9001', 'Six Sigma', 'Excel', 'SAP', 'SQL', 'Lean', 'AutoCAD', 'Księgowość', 'Zarządzanie zespołem', 'Python'],
  languages: [['Polish', 'native'], ['English', 'C1'], ['Czech', 'A2']],
  certificates: ['Six Sigma Green Belt', 'Certyfikat SEP do 1 kV'],
  summary: 'Engineer from Łódź who writes things down. Mówię po polsku, česky i angielsku.',
  bullets: ['Zmniejszył liczbę reklamacji o % sztuk', 'Prowadził audyty w % zakładach', 'Trained % operators in Gdańsk and Żywiec', 'Wdrożył żółte karty i tablice wyników', 'Řídil příští směnu s % lidmi'],
};

const turkish: Pool = {
  script: 'Latin', language: 'en', mail: 'i.gunes', phone: '+90 212 555 0176',
  names: ['İbrahim Güneş', 'Şule Işıl Çağlayan', 'Nguyễn Thị Ánh Tuyết'],
  titles: ['Civil Engineer', 'Sales Manager', 'Receptionist', 'Software Engineer', 'Graphic Designer', 'Logistics Coordinator'],
  companies: ['Işık Tekstil A.Ş.', 'Güneş Yapı Ltd.', 'Công ty Cổ phần Sữa Sài Gòn', 'Çınar Otelcilik A.Ş.', 'Ömür Lojistik', 'Şahin Yazılım'],
  towns: ['İzmir, Turkey', 'İstanbul', 'Eskişehir, Turkey'],
  schools: ['İstanbul Teknik Üniversitesi', 'Ege Üniversitesi'],
  degrees: ['BSc Civil Engineering', 'MSc Architecture'],
  skills: ['AutoCAD', 'Excel', 'Revit', 'SQL', 'Negotiation', 'Photoshop', 'Primavera P6', 'Müşteri ilişkileri', 'Scheduling', 'Python'],
  languages: [['Turkish', 'native'], ['English', 'B2'], ['German', 'A2']],
  certificates: ['PMP', 'İş güvenliği uzmanı'],
  summary: 'Engineer who likes the building site as much as the plan. Ekip çalışmasına yatkın, ölçülü ve düzenli.',
  bullets: ['Şantiyede % kişilik ekibi yönetti', 'Cut concrete waste by % tonnes', 'Müşteri şikâyetlerini % gün içinde çözdü', 'Drew % sheets for the İzmir terminal', 'Trained % interns in Eskişehir'],
};

const cyrillic: Pool = {
  script: 'Cyrillic', language: 'en', mail: 'n.kovalchuk', phone: '+380 44 555 01 23',
  names: ['Наталія Ковальчук', 'Юрій Їжакевич', 'Дмитрий Щербаков'],
  titles: ['Бухгалтер', 'Менеджер проекта', 'Инженер', 'Программист', 'Учитель', 'Продавец-консультант'],
  companies: ['ООО «Северный ветер»', 'ТОВ «Сонячний берег»', 'АО «Полёт»', 'ЗАО «Весна»', 'ПАТ «Дніпро»', 'ООО «Берёза»'],
  towns: ['Київ', 'Львів', 'Одеса'],
  schools: ['Київський національний університет', 'Львівська політехніка'],
  degrees: ['Магистр экономики', 'Бакалавр'],
  skills: ['1С', 'Excel', 'SQL', 'Python', 'Бухгалтерский учёт', 'AutoCAD', 'Управление проектами', 'Продажи', 'Word', 'Делопроизводство'],
  languages: [['Украинский', 'родной'], ['English', 'B2'], ['Polish', 'A2']],
  certificates: ['Курс первой помощи', 'ACCA'],
  summary: 'Спокойно работаю с людьми и цифрами. Люблю порядок в документах.',
  bullets: ['Вела облік % клієнтів', 'Подготовил % отчётов за год', 'Обучила % новых сотрудников', 'Сократил расходы на % тысяч', 'Керувала командою з % осіб'],
};

const greek: Pool = {
  script: 'Greek', language: 'en', mail: 'e.papadopoulou', phone: '+30 21 0555 0123',
  names: ['Ελένη Παπαδοπούλου', 'Γιώργος Αϊβαλιώτης', 'Άννα Ξενάκη'],
  titles: ['Architect', 'Accountant', 'Nurse', 'Software Engineer', 'Teacher', 'Waiter'],
  companies: ['Γραφείο Μελετών Αθηνών Α.Ε.', 'Ξενοδοχείο Αίγλη', 'Νοσοκομείο Άγιος Λουκάς', 'Ελληνικά Πλοία Α.Ε.', 'Τράπεζα Ύδρας', 'Εκδόσεις Ώρα'],
  towns: ['Αθήνα', 'Θεσσαλονίκη', 'Πάτρα'],
  schools: ['Πανεπιστήμιο Πατρών', 'Πανεπιστήμιο Κρήτης'],
  degrees: ['Master of Architecture', 'Bachelor of Arts'],
  skills: ['AutoCAD', 'Revit', 'Excel', 'Σχέδιο', 'Λογιστική', 'Photoshop', 'SQL', 'Python', 'Διοίκηση έργου', 'Word'],
  languages: [['Greek', 'native'], ['English', 'C1'], ['Italian', 'B1']],
  certificates: ['Πρώτες βοήθειες', 'ECDL'],
  summary: 'Αρχιτέκτονας με αγάπη για τα μικρά σπίτια. Works well with builders and owners.',
  bullets: ['Σχεδίασε % κατοικίες', 'Επίβλεψε % εργοτάξια', 'Εκπαίδευσε % νέους συναδέλφους', 'Μείωσε το κόστος κατά % ευρώ'],
};

const arabic: Pool = {
  script: 'Arabic', language: 'en', mail: 'l.mansour', phone: '+20 2 5550 1234',
  names: ['ليلى منصور', 'عبد الرحمن الحداد', 'Yusuf Karimi'],
  titles: ['محاسب', 'مهندس مدني', 'Nurse', 'مدير مبيعات', 'معلم', 'Driver'],
  companies: ['شركة النيل للتجارة', 'مستشفى السلام', 'مصنع الأمل', 'بنك الشرق', 'مكتبة القاهرة', 'فندق الواحة'],
  towns: ['القاهرة', 'الإسكندرية', 'عمّان'],
  schools: ['جامعة القاهرة', 'جامعة الإسكندرية'],
  degrees: ['بكالوريوس تجارة', 'ماجستير هندسة'],
  skills: ['Excel', 'المحاسبة', 'إدارة المشاريع', 'AutoCAD', 'SQL', 'خدمة العملاء', 'Word', 'التفاوض'],
  languages: [['Arabic', 'native'], ['English', 'B2'], ['French', 'A2']],
  certificates: ['الإسعافات الأولية', 'CMA'],
  summary: 'أعمل بهدوء ودقة مع فرق كثيرة. أحب ترتيب الأمور قبل بدئها.',
  bullets: ['قاد فريقًا من % أشخاص', 'خفض التكاليف بنسبة % في المئة', 'درّب % موظفين جدد', 'أعد تقارير شهرية للإدارة'],
};

const hindi: Pool = {
  script: 'Devanagari', language: 'en', mail: 'p.sharma', phone: '+91 22 5550 1234',
  names: ['प्रिया शर्मा', 'क्षितिज त्रिवेदी', 'Anil Deshpande'],
  titles: ['लेखाकार', 'शिक्षक', 'Software Engineer', 'प्रबंधक', 'नर्स', 'Driver'],
  companies: ['गंगा उद्योग लिमिटेड', 'सूर्य अस्पताल', 'हिमालय बैंक', 'कृष्णा पुस्तकालय', 'श्री ट्रेडर्स', 'ज्ञान विद्यालय'],
  towns: ['मुंबई', 'पुणे', 'दिल्ली'],
  schools: ['दिल्ली विश्वविद्यालय', 'मुंबई विश्वविद्यालय'],
  degrees: ['वाणिज्य स्नातक', 'कला स्नातकोत्तर'],
  skills: ['Excel', 'लेखांकन', 'Tally', 'SQL', 'शिक्षण', 'Word', 'ग्राहक सेवा', 'Python'],
  languages: [['Hindi', 'native'], ['Marathi', 'fluent'], ['English', 'B2']],
  certificates: ['प्राथमिक चिकित्सा', 'Tally Prime'],
  summary: 'मैं शांत और व्यवस्थित ढंग से काम करती हूँ। लोगों के साथ काम करना अच्छा लगता है।',
  bullets: ['% लोगों की टीम का नेतृत्व किया', '% नए कर्मचारियों को प्रशिक्षित किया', 'लागत में % प्रतिशत की कमी की', 'मासिक रिपोर्ट तैयार की'],
};

const chinese: Pool = {
  script: 'CJK', language: 'en', mail: 'x.li', phone: '+86 10 5550 1234',
  names: ['李晓明', '王小芳', '佐藤美咲'],
  titles: ['Accountant', '软件工程师', 'Teacher', '销售经理', '護士', 'Designer'],
  companies: ['北京蓝天科技有限公司', '上海海风贸易公司', '東京みどり商事', '서울바다주식회사', '广州花城医院', '成都竹林学校'],
  towns: ['北京', '上海', '東京'],
  schools: ['北京大学', '浙江大学'],
  degrees: ['Bachelor of Science', '硕士'],
  skills: ['Excel', 'Python', 'SQL', '数据分析', '项目管理', 'Word', '销售', 'Java'],
  languages: [['Chinese', 'native'], ['English', 'B2'], ['Japanese', 'N2']],
  certificates: ['会计从业资格证', 'CET-6'],
  summary: '做事认真，乐于与人合作。',
  bullets: ['带领%人的团队完成项目', '将成本降低了%万元', '培训了%名新员工', '编写月度报告'],
};

export const POOLS = { english, german, french, polish, turkish, cyrillic, greek, arabic, hindi, chinese } as const satisfies Record<string, Pool>;
