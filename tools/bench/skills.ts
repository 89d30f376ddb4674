import { writeFileSync } from 'node:fs';
import { findSkills, SKILLS } from '@applywright/lexicon';

const CVS = 500;
const WORDS = 650;
const ROUNDS = 7;
const FILLERS = 'and of the in with for a to team daily weekly quality results new built led improved reduced reports customers across several sites und mit für die Leitung von équipe pour les clientes años región Größe'.split(' ');

/** CVs of one trade each: every eighth word a form of a skill, among words of no skill, in lines of a dozen. */
const cvs = (): string[] => {
  let seed = 5;
  const random = (below: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % below;
  return Array.from({ length: CVS }, () => {
    const from = random(SKILLS.length - 60);
    return Array.from({ length: WORDS }, (_, at) => {
      const forms = SKILLS[from + random(60)]!.forms;
      return (at % 8 === 3 ? forms[random(forms.length)]!.text : FILLERS[random(FILLERS.length)]!) + (at % 12 === 11 ? '.\n' : ' ');
    }).join('');
  });
};

/** `bench skills [--json FILE]`: processor time of finding the skills of a CV of 650 words, the best of seven rounds. Returns the exit code. */
export const run = (args: string[]): Promise<number> => {
  const texts = cvs();
  let best = Infinity;
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    found = 0;
    const cpu = process.cpuUsage();
    for (const text of texts) found += findSkills(text).length;
    best = Math.min(best, process.cpuUsage(cpu).user / 1000);
  }
  const result = { cvs: CVS, wordsPerCv: WORDS, skills: SKILLS.length, forms: SKILLS.reduce((sum, { forms }) => sum + forms.length, 0), foundPerCv: Math.round(found / CVS), msPerCv: +(best / CVS).toFixed(4) };
  for (const [name, value] of Object.entries(result)) process.stdout.write(`${name.padEnd(12)} ${value}\n`);
  const json = args.indexOf('--json');
  if (json >= 0 && args[json + 1]) writeFileSync(args[json + 1]!, `${JSON.stringify(result, null, 2)}\n`);
  return Promise.resolve(0);
};
