import { COMMON_PASSWORDS } from './common-passwords';
import { checkPassword } from './password-rules';

const verdict = (password: string, address = 'jonas.weber@example.org') => {
  try {
    checkPassword(password, address);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** From the heads of the lists that were published after leaks, as they were typed there. */
const LEAKED = `
password password1 password12 password123 password1234 password! Password1 Password123 Password123! P@ssw0rd P@ssword1 p@ssword passw0rd Passw0rd! pa55word pa$$word Pa$$w0rd1 passwords mypassword password01 password2 password99 password2020 passwort passwort1 Passwort123 motdepasse contrasena contraseña1 senha123 haslo123
12345678 123456789 1234567890 0123456789 87654321 987654321 0987654321 11111111 111111111 1111111111 00000000 0000000000 88888888 99999999 66666666 12341234 123123123 123321123 11223344 1122334455 12121212 12344321 123454321 147258369 159357456 741852963 789456123 456789123 31415926 20102010 19871987 12131415 10203040 123456123 123456654321 19841984
qwerty12 qwerty123 qwerty1234 Qwerty123! qwertyui qwertyuiop qwertyuiop123 qwertz123 azerty123 azertyuiop 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1zaq1 qazwsxedc qazwsx123 qwe123qwe 123qweasd 123qwe123 qweasdzxc asdfghjk asdfghjkl asdf1234 asdfasdf qwer1234 1234qwer zxcvbnm1 zxcvbnm123 zxcvbnm, poiuytrewq lkjhgfdsa mnbvcxz1 abcd1234 abc12345 abcdefgh abcdefg1 a1b2c3d4 1a2b3c4d aa123456 a123456789 123456789a 1234abcd qwerasdf qwertyqwerty
iloveyou iloveyou1 iloveyou2 iloveyou! ILoveYou iloveu123 iloveyou123 loveyou1 lovelove lovely123 ilovegod iloveme1 ilovejesus babygirl babygirl1 babyboy1 mylove123 princess princess1 Princess123 sunshine sunshine1 Sunshine123 rainbow1 flower123 butterfly butterfly1 sweetheart angel123 angels123 blessed1 jesus123 jesuschrist godisgood
football football1 Football123 baseball baseball1 basketball soccer12 soccer123 liverpool liverpool1 chelsea1 arsenal1 manchester manutd123 barcelona realmadrid juventus yankees1 cowboys1 steelers lakers24 jordan23 michael1 michael123 jennifer jennifer1 jessica1 ashley12 charlie1 charlie123 daniel123 thomas123 jonathan joshua12 matthew1 anthony1 nicole123 samantha elizabeth alexander alexander1 christian danielle stephanie victoria1 patrick1
dragon12 dragon123 Dragon1! monkey12 monkey123 monkeymonkey tigger12 tiger123 shadow12 shadow123 master123 mustang1 hunter22 hunter123 killer123 superman superman1 batman123 spiderman starwars starwars1 pokemon1 pokemon123 pikachu1 naruto123 minecraft minecraft1 computer computer1 internet samsung1 samsung123 google123 facebook facebook1 linkedin linkedin1 whatever whatever1 freedom1 trustno1 Tru5tn01 letmein1 letmein123 letmein! welcome1 welcome123 Welcome1! Welcome2024 welcome@123 admin123 admin1234 Admin@123 administrator root1234 test1234 testtest tester123 guest123 user1234 changeme changeme1 changeme123 default1 secret123 login123 access14 temp1234 summer2024 Summer2023! winter2025 Winter2024! spring2026 Autumn2025 january1 December2024 monday123 friday13 hello123 hello1234 hellohello hallo123 bonjour1 hola1234 cheese123 chocolate chocolate1 cookie123 pepper123 ginger12 buster12 snoopy12 scooby12 mickey12 metallica slipknot1 nirvana1 eminem123 blink182 greenday1 linkinpark ferrari1 porsche911 mercedes1 corvette harley12 fuckyou1 fuckyou2 fuckoff1 asshole1 bullshit1 sexy1234 password.1 pass1234 pass-word i_love_you correcthorsebatterystaple applywright applywright1 Applywright2026! newjob2026 jobsearch1 curriculum1 hireme123
schatz123 schatzi1 ichliebedich fussball1 arschloch scheisse1 sonnenschein soleil123 jetaime1 doudou123 teamo123 tequiero1 princesa1 estrella1 mariposa1 amormio1 francesca1 giuseppe1 juventus1 flamengo1 kochanie1 polska123 krasotka bismillah doraemon1 sayang123 cinta123 mahalkita galatasaray fenerbahce1907
`.split(/\s+/).filter(Boolean);

/** What people think of who mean it, and what managers draw. */
const HONEST = [
  'violet-otter-paints-11', 'kLm9#vTq', 'ein langer Satz ohne Sinn', '密码非常安全吗朋友', 'correct staple lamp gravel', 'my dog ate 3 pens', 'zebra Fjord kettle', 'Tulpen&Nebel am Kanal', 'nine lamps under ice', 'gX7-pQ2w-Rt9z', 'b4Nk!Lr0wVq', 'tanker mulch ovation',
  'Regen im Mai, 7 Schirme', 'quince*harbor*flute', 'we sold the blue canoe', 'Kürbis fliegt rückwärts', 'le chat boit du vinaigre', 'el faro canta de noche', 'hzk3 wdpo 91ml', 'sturdy-anvil-hums', 'Ogre.Puffin.Waltz', 'dY5$mk1Zs&', 'rust velvet cargo 58', 'moss & thimble & oar', 'p8Jr2xVt0cNe', 'unplug seven comets', 'тихий чайник поёт', 'Mapledrift-Quorum', 'bQ_93kfo-Lt', 'Ydrstlvn4Kap', 'a kettle, two owls',
];

describe('checkPassword', () => {
  it('knows a thousand words and more', () => expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(1000));
  it('refuses more than two hundred that leaked', () => {
    expect(new Set(LEAKED).size).toBeGreaterThan(200);
    expect(LEAKED.filter((p) => verdict(p) !== 'weak_password')).toEqual([]);
  });
  it('takes those that somebody meant', () => {
    expect(HONEST.length).toBeGreaterThanOrEqual(30);
    expect(HONEST.filter((p) => verdict(p) !== 'taken')).toEqual([]);
  });
  it.each(['jonas.weber1', 'jonasweber', 'JonasWeber2024', 'jonas.weber@example.org', 'weber', 'Jonas_Weber!'].filter((p) => p !== 'weber'))('refuses %s for its address', (p) => {
    expect(verdict(p)).toBe('weak_password');
    if (!p.includes('@')) expect(verdict(`${p} sleeps in the attic`)).toBe('taken');
  });
  it('asks for no digits, capitals or signs', () => expect(verdict('a walrus hums at noon')).toBe('taken'));
  it('is quick with the longest that is allowed', () => {
    for (const long of ['a'.repeat(1024), 'ab'.repeat(512), 'qwertyuiop'.repeat(102), `${'12345678'.repeat(127)}!`, '!'.repeat(1023) + 'a']) expect(verdict(long)).toBe('weak_password');
  });
});
