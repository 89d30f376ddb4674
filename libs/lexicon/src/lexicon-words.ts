import type { SkillForm } from './skills/parse-table';
import { SKILLS } from './skills/skills';
import { PhraseTrie } from './text/phrase-trie';
import { STOP_WORDS } from './text/stop-words';
import { WordPool } from './text/word-pool';

export const NO_FORM = -1;
export const ASK = -2;

interface Lexicon {
  /** Every word of the tables. Texts are scanned with it as it is, or with a copy that takes in their other words. */
  pool: WordPool;
  /** Leads to places in `forms`. */
  skillTrie: PhraseTrie;
  /** By place of the trie: the one form that ends there in whatever case, or `NO_FORM`, or `ASK` where the writing decides. */
  formAt: Int32Array;
  /** The forms of all skills, each with its skill's place in `SKILLS`. */
  forms: readonly { skill: number; form: SkillForm }[];
}

const build = (): Lexicon => {
  const pool = new WordPool();
  for (const word of STOP_WORDS) pool.intern(word);
  const forms = SKILLS.flatMap((skill, at) => skill.forms.map((form) => ({ skill: at, form })));
  const skillTrie = new PhraseTrie(forms.map(({ form }, at) => [form.text, at]), pool, { plurals: true });
  const formAt = Int32Array.from(skillTrie.values, ([first]) => (first === undefined ? NO_FORM : forms[first]!.form.when === 'any' ? first : ASK));
  return { pool, skillTrie, formAt, forms };
};
let built: Lexicon | undefined;
/** The tables as numbers, built at the first question. The order of building is fixed, so a word has one number in every pool. */
export const lexicon = (): Lexicon => (built ??= build());
