import type { Preferences } from '@applywright/contracts';
import { foldName } from '@applywright/lexicon';
import type { PostingFacts } from './posting-index';
import { isRemote } from './terms';

const LEGAL_FORM = / (?:gmbh|ag|se|kg|inc|llc|ltd|limited|plc|corp|corporation|co|company|bv|b v|nv|sa|sas|sarl|s a|s a s|s r l|s p a|srl|spa|oy|ab|as|pty|gmbh co kg) ?$/;
/** A company's name as a key: folded, without its legal form ("ACME Robotics GmbH" = "acme robotics"). */
export const companyKey = (company: string): string => {
  const key = ` ${foldName(company)}`;
  return (key.replace(LEGAL_FORM, '') || key).trim();
};

/** Whether a posting may be shown at all: not of an ignored company, and remote as the user insists. What is not stated is no reason to hide, except under "only remote". */
export const hardFilter = (preferences: Preferences): ((posting: PostingFacts) => boolean) => {
  const ignored = new Set(preferences.ignoredCompanies.map(companyKey));
  return (posting) => {
    if (ignored.has(companyKey(posting.company))) return false;
    if (preferences.remote === 'only') return isRemote(posting);
    if (preferences.remote === 'no') return !isRemote(posting);
    return true;
  };
};
