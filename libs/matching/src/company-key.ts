import { foldName } from '@applywright/lexicon';

const LEGAL_FORM = / (?:gmbh|ag|se|kg|inc|llc|ltd|limited|plc|corp|corporation|co|company|bv|b v|nv|sa|sas|sarl|s a|s a s|s r l|s p a|srl|spa|oy|ab|as|pty|gmbh co kg) ?$/;
/** A company's name as a key: folded, without its legal form ("ACME Robotics GmbH" = "acme robotics"). */
export const companyKey = (company: string): string => {
  const key = ` ${foldName(company)}`;
  return (key.replace(LEGAL_FORM, '') || key).trim();
};
