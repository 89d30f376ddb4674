export { guessesFor, labelOfDomain, nameOfToken, sameCompany, type FoundBoard } from './company-names';
export { boardsInAddress, boardsInPage, readAddress, type OwnPage, type ReadAddress } from './read-address';
export { plainToken, type NamedBoard } from './vendor-hosts';
