import { looksLikeTitle, titleFamily } from '../index';

describe('titleFamily', () => {
  it.each([
    ['Sr. Java Developer (m/f/d)', 'software'], ['Registered Nurse - ICU', 'nursing'], ['Charge Nurse', 'nursing'], ['Head of Marketing', 'marketing'], ['Director of Public Relations & Partnerships', 'business development'], ['Digital Media Intern', 'marketing'], ['Assistant Director of Finance', 'finance'], ['Intensivpflegerin', 'nursing'], ['Backendentwickler', 'software'], ['Supervisor', null], ['Koch', 'food'], ['Digital Marketing Manager', 'marketing'],
    ['Assistant Store Manager', 'retail'], ['Pflegefachkraft (m/w/d)', 'nursing'], ['Elektroniker für Betriebstechnik', 'installation'], ['Teachers', 'teaching'], ['Astronaut', null],
  ])('sorts %s when the table knows it', (title, family) => expect(titleFamily(title)).toBe(family));
});

describe('looksLikeTitle', () => {
  it.each(['Senior Accountant', 'Director of Nursing', 'Software Engineer II', 'Kundenberater', 'Sales Manager / Trainer', 'Registered Nurse'])('accepts %s when it names an occupation', (text) => expect(looksLikeTitle(text)).toBe(true));
  it.each(['Managed a team of ten engineers.', 'Acme Corporation', 'jane@example.org', 'Berlin, Germany', 'responsible for sales', '', '2019 - 2021'])('refuses %s when it names none', (text) => expect(looksLikeTitle(text)).toBe(false));
});
