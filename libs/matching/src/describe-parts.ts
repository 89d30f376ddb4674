import { type MatchPart, PART_KEYS, type PartKey } from '@applywright/contracts';
import { skillById } from '@applywright/lexicon';
import { contentOf, sharedWords } from './content-score';
import { isClass } from './feature-reader';
import { feedbackTerm } from './feedback-term';
import type { MatchUser } from './match-user';
import type { FeatureSpace } from './posting-index';
import { relevanceNote } from './relevance-term';
import { NO_PART } from './score-pair';
import { desiredTitleNote, placeNote, recencyNote, salaryNote, seniorityNote, traitsOf } from './terms';
import type { UserVector } from './user-vector';
import { COMPONENTS, SKILLS_AT } from './weights';

export const LABELS: Record<PartKey, string> = {
  skills: 'Skills', text: 'Wording of your experience', titleCover: 'Words of the title', titleCosine: 'Likeness of titles', desiredTitle: 'The title that you want',
  seniority: 'Level', location: 'Place', salary: 'Salary', recency: 'Freshness', relevance: 'Read by the AI model', feedback: 'Your thumbs',
};
const MAX_WORDS = 8;

const contentNote = (key: PartKey, count: number, titlesFrom: UserVector['titlesFrom']): string => {
  switch (key) {
    case 'skills': return count ? `${count} skill${count === 1 ? '' : 's'} of the posting stand${count === 1 ? 's' : ''} in your profile.` : 'No skill of the posting stands in your profile.';
    case 'text': return count ? `${count} word${count === 1 ? '' : 's'} that matter in the posting are yours too.` : 'The posting and your profile share no word that matters.';
    case 'titleCover': return count ? 'Words of the posting’s title stand in your profile.' : 'No word of the posting’s title stands in your profile.';
    default: return titlesFrom === 'none' ? 'Your profile holds no title to compare with.' : `Compared with ${titlesFrom === 'desired' ? 'the titles that you want' : 'the titles that you have held'}.`;
  }
};

const shownWord = (component: number, word: string): string => (component === SKILLS_AT ? (skillById(word)?.name ?? word) : isClass(word) ? `${word.slice(1)} (line of work)` : word);

/**
 * Labels, notes and words for points that `scorePair` gave (now or earlier). The points are taken as they are, so that a list and
 * a detail that show the same stored points always show the same number.
 */
export const describeParts = (index: FeatureSpace, ordinal: number, user: MatchUser, points: ArrayLike<number>): MatchPart[] => {
  const { vector } = user;
  const traits = traitsOf(user.traits, index, ordinal);
  const { posting } = traits;
  const shared = sharedWords(index, ordinal, vector, MAX_WORDS);
  const parts: MatchPart[] = [];
  for (let at = 0; at < PART_KEYS.length; at++) {
    const value = points[at];
    if (value === undefined || value === NO_PART) continue;
    const key = PART_KEYS[at]!;
    const part: MatchPart = { key, label: LABELS[key], points: value, note: '', words: [] };
    parts.push(part);
    switch (key) {
      case 'skills': case 'text': case 'titleCover': case 'titleCosine': {
        const component = COMPONENTS.indexOf(key);
        const { count, best } = shared[component]!;
        part.note = contentNote(key, count, vector.titlesFrom);
        part.words = best.map(({ slot, word }) => ({ word: shownWord(component, word), factIds: [...vector.table.factIds(slot)] }));
        break;
      }
      case 'feedback': {
        const term = user.feedback ? feedbackTerm(index, ordinal, user.feedback) : null;
        part.note = term?.note ?? 'By the thumbs that you had given.';
        part.words = (term?.words ?? []).map((word) => ({ word, factIds: [] }));
        break;
      }
      case 'relevance':
        part.note = relevanceNote(value, user.relevanceModel);
        break;
      case 'desiredTitle':
        part.note = desiredTitleNote(posting, vector.desiredTitles, vector.desiredTitles.length > 0 ? contentOf(index, ordinal, vector).nearestTitle : -1);
        break;
      case 'seniority':
        part.note = seniorityNote(traits.level, user.level);
        break;
      case 'location':
        part.note = placeNote(traits, user.places, user.preferences.remote);
        break;
      case 'salary':
        part.note = salaryNote(posting.salary, user.preferences.salaryFloor);
        break;
      case 'recency':
        part.note = recencyNote(traits.postedMs, user.now);
        break;
    }
  }
  return parts;
};
