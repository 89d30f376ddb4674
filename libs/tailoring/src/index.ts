export * from './wording';
export * from './sheet';
export * from './input';
export { tailorResume, withoutFacts, printedFacts, type TailorInput, type TailoredResume } from './tailor-resume';
export { namedSkills } from './relevance';
export { writeLetter, type LetterInput, type WrittenLetter } from './write-letter';
export { toJsonResume, type JsonResume } from './json-resume';
export { checkClaims, evidenceOf, type Claim, type Evidence, type Verdict, type GateOptions } from './gate/check-claims';
export { FactList, SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
