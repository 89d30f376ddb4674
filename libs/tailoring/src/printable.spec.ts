import { printable } from './printable';

describe('printable', () => {
  it.each([
    ['takes emoji out when they stand between words', '🎉 Led 👩🏽‍💻 the launch 🇩🇪 1️⃣', 'Led the launch'],
    ['takes out what nobody sees when it stands inside a word', 'Donau\u00addampf\u200bschiff\ufeff \u202eabc\u202c', 'Donaudampfschiff abc'],
    ['keeps letters of every script when they are composed of several', 'क्ष می‌خواهم Ž 漢字 ⅓ ½', 'क्ष می‌خواهم Ž 漢字 ⅓ ½'],
    ['keeps signs of trade, units and figures when they have meaning', '50 °C · 3 µm ± 5 % → C++, C#, € 5 № 7 ™', '50 °C · 3 µm ± 5 % → C++, C#, € 5 № 7 ™'],
    ['makes one line when the text has several', 'one\n two\t\tthree ', 'one two three'],
    ['gives nothing when nothing can be printed', '🎯\u200b', ''],
  ])('%s', (_, given, expected) => expect(printable(given)).toBe(expected));
});
