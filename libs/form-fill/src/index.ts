export { classifyFields, FILL_FLOOR } from './classify-fields';
export { planFill, type PlanSource, type StoredAnswers, type WorkPermit } from './plan-fill';
export { matchOption } from './match-option';
export { summarise, isFailure } from './summarise';
export { plain } from './plain-text';
