import type { FactKind, FactSource, ImportFormat, Section, Span } from '@applywright/contracts';

export const SECTION_WORDS: Record<Section, string> = {
  basics: $localize`:@@profile.section-basics:About you`,
  work: $localize`:@@profile.section-work:Work`,
  education: $localize`:@@profile.education:Education`,
  skills: $localize`:@@profile.section-skills:Skills`,
  languages: $localize`:@@profile.section-languages:Languages`,
  certificates: $localize`:@@profile.section-certificates:Certificates`,
  projects: $localize`:@@profile.section-projects:Projects`,
  publications: $localize`:@@profile.section-publications:Publications`,
  awards: $localize`:@@profile.section-awards:Awards`,
  interests: $localize`:@@profile.section-interests:Interests`,
  references: $localize`:@@profile.section-references:References`,
};

export const KIND_WORDS: Record<FactKind, string> = {
  name: $localize`:@@profile.kind-name:Name`,
  headline: $localize`:@@profile.kind-headline:Headline`,
  email: $localize`:@@profile.kind-email:E-mail`,
  phone: $localize`:@@profile.kind-phone:Phone`,
  location: $localize`:@@profile.kind-location:Place`,
  link: $localize`:@@profile.kind-link:Link`,
  summary: $localize`:@@profile.kind-summary:Summary`,
  work: $localize`:@@profile.kind-work:Position`,
  highlight: $localize`:@@profile.kind-highlight:Point`,
  education: $localize`:@@profile.education:Education`,
  skill: $localize`:@@profile.kind-skill:Skill`,
  language: $localize`:@@profile.kind-language:Language`,
  certificate: $localize`:@@profile.kind-certificate:Certificate`,
  project: $localize`:@@profile.kind-project:Project`,
  publication: $localize`:@@profile.kind-publication:Publication`,
  award: $localize`:@@profile.kind-award:Award`,
  interest: $localize`:@@profile.kind-interest:Interest`,
  reference: $localize`:@@profile.kind-reference:Reference`,
};

const IMPORT_WORDS: Record<ImportFormat, string> = { 'json-resume': 'JSON Resume', linkedin: 'LinkedIn' };

/** Where a fact comes from, in words. */
export const sourceWords = (source: FactSource): string => {
  if (source.type === 'user') return source.via ? $localize`:@@profile.imported-from:Imported from ${IMPORT_WORDS[source.via]}:program:` : $localize`:@@profile.entered-by-you:Entered by you`;
  if (source.type === 'ai') return $localize`:@@profile.suggested-by:Suggested by ${source.model}:model:`;
  return placeWords(source.span);
};

/** “page 1, line 12”. People count from 1, the span from 0; lines run over the whole CV. */
export const shortPlaceWords = ({ page, lineFrom, lineTo }: Span): string =>
  lineFrom === lineTo
    ? $localize`:@@profile.place-line:page ${page + 1}:page:, line ${lineFrom + 1}:line:`
    : $localize`:@@profile.place-lines:page ${page + 1}:page:, lines ${lineFrom + 1}:from:–${lineTo + 1}:to:`;

/** “CV, page 1, line 12”. */
export const placeWords = (span: Span): string => $localize`:@@profile.place-in-cv:CV, ${shortPlaceWords(span)}:place:`;

/** Names of buttons that stand once for each fact, with what they are about. */
export const FACT_LABELS = {
  accept: (text: string): string => $localize`:@@profile.accept-what:Accept: ${text}:text:`,
  reject: (text: string): string => $localize`:@@profile.reject-what:Reject: ${text}:text:`,
  showInCv: (text: string): string => $localize`:@@profile.show-in-cv-what:Show in the CV: ${text}:text:`,
  showInProfile: (text: string): string => $localize`:@@profile.show-in-profile-what:Show in the profile: ${text}:text:`,
  confirm: (text: string): string => $localize`:@@profile.confirm-what:Confirm: ${text}:text:`,
  more: (text: string): string => $localize`:@@profile.more-for:More for: ${text}:text:`,
  addTo: (section: string): string => $localize`:@@profile.add-to:Add to ${section}:section:`,
};

/** What to do where the profile was changed elsewhere meanwhile. */
export const CONFLICT_HINT = $localize`:@@profile.conflict:The newest state is shown now. Please make your change again.`;
