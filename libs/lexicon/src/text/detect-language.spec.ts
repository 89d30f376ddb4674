import { detectLanguage } from '../index';

/** Short adverts, written for this test. */
const ADVERTS: Record<string, string[]> = {
  en: ['Warehouse operative wanted. You will pick and pack orders with our friendly team in Leeds.', 'Senior Data Engineer. Build pipelines in Python and Spark; work from home two days a week.', 'Night porter for a small hotel on the coast. Experience is welcome, training will be given.'],
  de: ['Wir suchen ab sofort eine Pflegefachkraft (m/w/d) für unser Haus in Kassel.', 'Lagerist in Vollzeit gesucht: Du nimmst Ware an und hältst das Lager in Ordnung. Wir bieten 30 Tage Urlaub.', 'Software-Entwickler Java. Deine Aufgaben: Entwicklung von Services mit Spring Boot und Kubernetes.'],
  fr: ['Nous recherchons un cuisinier pour notre restaurant à Lyon, avec une première expérience.', 'Développeur web : vous participez à la conception des services et travaillez en équipe.', 'Vendeur en boulangerie. Poste en CDI, le travail commence à six heures.'],
  es: ['Buscamos camarero con experiencia para nuestro restaurante en el centro de Sevilla.', 'Ingeniero de datos: trabajo en remoto, con un equipo joven y proyectos de la nube.', 'Se necesita mozo de almacén para los fines de semana. Imprescindible carné de carretillero.'],
  nl: ['Wij zoeken een kok voor ons restaurant in Utrecht. Je werkt met een jong team.', 'Ben jij een ervaren verpleegkundige? Bij ons krijg je de ruimte om te groeien.', 'Magazijnmedewerker: het laden en lossen van vrachtwagens, ook in het weekend.'],
  it: ['Cerchiamo un cameriere con esperienza per il nostro ristorante di Bologna.', 'Sviluppatore Java presso azienda del settore bancario. Si richiede la conoscenza di Spring.', 'Azienda leader ricerca magazziniere con patentino del muletto; sede di lavoro: Verona.'],
  pt: ['Procuramos cozinheiro com experiência para o nosso restaurante no Porto.', 'Desenvolvedor back-end: você fará parte de uma equipe que cuida dos pagamentos.', 'Operador de armazém para turno da noite. Não é necessária experiência.'],
  pl: ['Szukamy kucharza do naszej restauracji w Krakowie. Oferujemy umowę o pracę.', 'Programista Java: praca zdalna, udział w projektach dla banków oraz ubezpieczeń.', 'Magazynier na pół etatu. Mile widziane doświadczenie i uprawnienia na wózki.'],
  sv: ['Vi söker en kock till vår restaurang i Malmö. Du har erfarenhet och trivs med högt tempo.', 'Som utvecklare hos oss arbetar du med moderna system och har stor frihet.', 'Undersköterska till äldreboende. Tjänsten är på heltid och vi vill att du kan börja snart.'],
  da: ['Vi søger en kok til vores restaurant i Aarhus. Du har erfaring og er god til at holde overblikket.', 'Som udvikler hos os arbejder du med moderne systemer, og du får stor frihed i dine opgaver.', 'Pædagog til børnehave på fuld tid. Vi ønsker os en kollega, der også kan lide at være ude.'],
  no: ['Vi søker en kokk til vår restaurant i Bergen. Du har erfaring og er god til å holde oversikt.', 'Som utvikler hos oss jobber du med moderne systemer og får stor frihet i dine oppgaver.', 'Sykepleier til sykehjem. Stillingen er på heltid, og vi ønsker at du kan begynne etter ferien. Er du den vi ser etter?'],
  fi: ['Haemme kokkia ravintolaamme Tampereella. Sinulla on kokemusta ja olet iloinen.', 'Etsimme kehittäjää tiimiin, joka tekee pilvipalveluita. Tarjoamme hyvät edut ja joustavan työajan.', 'Varastotyöntekijä vuorotyöhön: voit aloittaa heti, eikä kokemusta tarvita. Meillä on hyvä henki ja tiimi.'],
  cs: ['Hledáme kuchaře do naší restaurace v Brně. Nabízíme práci na plný úvazek.', 'Vývojář Java: budete se podílet na projektech pro banky, práce z domova je možná.', 'Skladník na noční směny. Zkušenosti nejsou nutné, zaškolení je samozřejmost a nabízíme ubytování.'],
  hu: ['Szakácsot keresünk éttermünkbe Szegeden. Tapasztalat előny, de nem feltétel, és szállást is adunk.', 'Java fejlesztő: a csapatunkba olyan munkatársat keresünk, aki szereti a kihívásokat.', 'Raktáros munka több műszakban. Amit kínálunk: biztos fizetés és egy jó csapat.'],
  ro: ['Căutăm bucătar pentru restaurantul nostru din Cluj. Oferim contract pe perioadă nedeterminată.', 'Programator Java: vei lucra cu o echipă tânără la proiecte pentru bănci.', 'Lucrător în depozit. Experiența nu este necesară, iar programul este de opt ore.'],
  tr: ['İstanbul’daki restoranımız için deneyimli aşçı arıyoruz. En az iki yıl deneyim.', 'Yazılım geliştirici: bankalar için projelerde çalışacak takım arkadaşı arıyoruz. İyi derecede İngilizce.', 'Depo görevlisi. Vardiyalı çalışma için en az lise mezunu ve tercihen forklift ehliyetine sahip.'],
  id: ['Kami mencari koki untuk restoran kami di Bandung. Pengalaman minimal dua tahun.', 'Pengembang perangkat lunak yang mampu bekerja dalam tim dan memiliki kemampuan Java.'],
  vi: ['Chúng tôi cần tuyển đầu bếp có kinh nghiệm làm việc cho nhà hàng tại Đà Nẵng.', 'Lập trình viên Java: làm việc trong công ty với các dự án cho ngân hàng.'],
  ru: ['Требуется повар в ресторан. Опыт работы от двух лет.', 'Разработчик Java: удалённая работа, сильная команда, Spring и Kubernetes.'],
  uk: ['Шукаємо кухаря до ресторану у Львові. Досвід роботи від двох років.', 'Розробник Java: віддалена робота, сильна команда і цікаві проєкти.'],
  bg: ['Търсим готвач за нашия ресторант в Пловдив. Опитът е предимство.'],
  el: ['Ζητείται μάγειρας για εστιατόριο στην Πάτρα με εμπειρία δύο ετών.'],
  ja: ['飲食店の調理スタッフを募集しています。経験者を優遇します。', 'バックエンドエンジニア（Java、Kubernetes、AWS）を募集。リモート勤務可能です。'],
  zh: ['招聘厨师，有两年以上经验者优先，提供住宿。', 'Java 后端工程师，熟悉 Spring 与 Kubernetes，可远程办公。'],
  ko: ['식당에서 함께 일할 요리사를 모집합니다. 경력자 우대.'],
  ar: ['مطلوب طباخ لمطعم في القاهرة مع خبرة سنتين على الأقل.'],
  fa: ['به یک آشپز با تجربه برای رستوران در شیراز نیازمندیم و پاداش می‌دهیم چون گروه بزرگی هستیم.'],
  he: ['דרוש טבח למסעדה בחיפה עם ניסיון של שנתיים לפחות.'],
  hi: ['हमारे रेस्तराँ के लिए अनुभवी रसोइये की आवश्यकता है।'],
  th: ['รับสมัครพ่อครัวสำหรับร้านอาหารในเชียงใหม่ มีประสบการณ์สองปี'],
};

describe('detectLanguage', () => {
  it.each(Object.entries(ADVERTS).flatMap(([language, texts]) => texts.map((text) => [language, text])))('tells %s when an advert is as short as %j', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('reads words alike when their accents are composed or not', () => {
    expect(detectLanguage('Wir suchen Köche für die Küche'.normalize('NFD'))).toBe('de');
  });

  it.each(['', 'Java SQL', '12345', 'Acme GmbH', '😀😀', 'Team Lead'])('is null when %j says too little', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('is null when two languages speak as much', () => {
    expect(detectLanguage('the and with und der mit')).toBeNull();
  });
});
