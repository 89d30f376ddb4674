import type { MatchPart, PartKey } from '@applywright/contracts';
import { language } from '../session/language';

const PART_WORDS: Readonly<Record<PartKey, string>> = {
  skills: $localize`:@@matches.part-skills:Skills`,
  text: $localize`:@@matches.part-text:Wording of your experience`,
  titleCover: $localize`:@@matches.part-title-words:Words of the title`,
  titleCosine: $localize`:@@matches.part-titles:Likeness of titles`,
  desiredTitle: $localize`:@@matches.part-desired-title:The title that you want`,
  seniority: $localize`:@@matches.part-level:Level`,
  location: $localize`:@@matches.part-place:Place`,
  salary: $localize`:@@matches.part-salary:Salary`,
  recency: $localize`:@@matches.part-freshness:Freshness`,
  relevance: $localize`:@@matches.part-relevance:Read by the AI model`,
  feedback: $localize`:@@matches.part-thumbs:Your thumbs`,
};

/** What a part of a score is called; in English as the server calls it. */
export const partWords = ({ key, label }: Pick<MatchPart, 'key' | 'label'>): string => (language() === 'en' ? label : PART_WORDS[key]);
