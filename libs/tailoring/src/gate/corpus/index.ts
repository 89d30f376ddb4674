import { CLOSE_CALLS } from './close-calls';
import { DESIGN_AND_DATA } from './design-and-data';
import { EMERGENCY_AND_SOCIAL_WORK } from './emergency-and-social-work';
import { EVERYDAY_WORDING } from './everyday-wording';
import { GERMAN_SPEAKING } from './german-speaking';
import { HEALTH_AND_CARE } from './health-and-care';
import { HOSPITALITY_AND_RETAIL } from './hospitality-and-retail';
import { KNOWLEDGE_WORK } from './knowledge-work';
import { LAND_AND_WORKSHOP } from './land-and-workshop';
import { LIMITS_AND_SHARES } from './limits-and-shares';
import { OFFICE_AND_SCHOOL } from './office-and-school';
import { OWN_WORDS } from './own-words';
import { PLAIN_SPEECH } from './plain-speech';
import { SERVICE_AND_SALES } from './service-and-sales';
import { TRANSPORT } from './transport';

export { claimsOf, type CorpusClaim, type CorpusTrade } from './corpus-trade';

/** The trades the gate was made with: not one of their inventions may pass. */
export const CLAIMS_CORPUS = [...HEALTH_AND_CARE, ...HOSPITALITY_AND_RETAIL, ...TRANSPORT, ...OFFICE_AND_SCHOOL, ...LAND_AND_WORKSHOP, ...DESIGN_AND_DATA, ...EVERYDAY_WORDING, ...LIMITS_AND_SHARES, ...PLAIN_SPEECH, ...CLOSE_CALLS, ...OWN_WORDS];

/** Trades written later, without sight of the gate's code: they tell what it does with people it was not made for. */
export const NEWER_TRADES = [...EMERGENCY_AND_SOCIAL_WORK, ...SERVICE_AND_SALES, ...KNOWLEDGE_WORK, ...GERMAN_SPEAKING];
