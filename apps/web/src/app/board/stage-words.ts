import { type ApplicationStage, STAGES } from '@applywright/contracts';

export const STAGE_WORDS: Record<ApplicationStage, string> = { saved: $localize`:@@board.saved:Saved`, applied: $localize`:@@board.applied:Applied`, interview: $localize`:@@board.interview:Interview`, offer: $localize`:@@board.offer:Offer`, rejected: $localize`:@@board.rejected:Rejected`, withdrawn: $localize`:@@board.withdrawn:Withdrawn` };

/** A dot of a stage's own colour, so that columns and history are told apart at a glance; the word always stands beside it. */
export const STAGE_DOTS: Record<ApplicationStage, string> = {
  saved: 'bg-edge', applied: 'bg-accent', interview: 'bg-[#7c6bd6]', offer: 'bg-[#2f9e62]', rejected: 'bg-bad', withdrawn: 'bg-muted',
};

export const STAGE_LIST = STAGES.map((stage) => ({ stage, label: STAGE_WORDS[stage], dot: STAGE_DOTS[stage] }));

/** Nothing is awaited from them any more. */
export const isOver = (stage: ApplicationStage): boolean => stage === 'rejected' || stage === 'withdrawn';
