/** A text model moves a score by so much at most, whatever a posting tells it. */
export const MAX_RELEVANCE_POINTS = 2;

/** With fewer postings to compare with, nothing is near or far. */
export const LEAST_COMPARED = 20;
/** Cosines that lie closer together than this are one: below it the order is the model's noise. */
const LEAST_SPREAD = 0.005;
/** The median absolute deviation times this is the standard deviation of a normal distribution. */
const AS_DEVIATION = 1.4826;

/** Anything as points of this term: within ±2, and nothing where it is no number. */
export const boundedRelevance = (points: number): number => (Number.isNaN(points) ? 0 : Math.max(-MAX_RELEVANCE_POINTS, Math.min(MAX_RELEVANCE_POINTS, points)));

/** Cosine of two vectors, or null where they cannot be compared: of other lengths, all zeros, or holding what is no finite number. */
export const cosineOf = (a: ArrayLike<number>, b: ArrayLike<number>): number | null => {
  if (a.length !== b.length || a.length === 0) return null;
  let dot = 0;
  let ofA = 0;
  let ofB = 0;
  for (let at = 0; at < a.length; at++) {
    dot += a[at]! * b[at]!;
    ofA += a[at]! * a[at]!;
    ofB += b[at]! * b[at]!;
  }
  const cosine = dot / Math.sqrt(ofA * ofB);
  return Number.isFinite(cosine) ? Math.max(-1, Math.min(1, cosine)) : null;
};

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Whole points by posting id, −2..+2 (whole, so that what is kept of them gives the same score again): by how many (robust) standard deviations a posting lies nearer to the person than the median of the
 * postings that are compared. Median and median deviation, so that a posting made to please the model cannot move the others.
 * Empty where fewer than 20 can be compared; a posting whose vector is odd has no points.
 */
export const relevanceOf = (person: ArrayLike<number>, postings: ReadonlyMap<string, ArrayLike<number>>): Map<string, number> => {
  const cosines = new Map<string, number>();
  for (const [id, vector] of postings) {
    const cosine = cosineOf(person, vector);
    if (cosine !== null) cosines.set(id, cosine);
  }
  if (cosines.size < LEAST_COMPARED) return new Map();
  const values = [...cosines.values()];
  const median = medianOf(values);
  const spread = Math.max(LEAST_SPREAD, AS_DEVIATION * medianOf(values.map((value) => Math.abs(value - median))));
  return new Map([...cosines].map(([id, cosine]) => [id, boundedRelevance(Math.round((cosine - median) / spread)) || 0]));
};

/** The words beside the points, which name the model where it is known. */
export const relevanceNote = (points: number, model: string | null): string =>
  `Read by the AI model${model === null ? '' : ` ${model}`}: ${points > 0 ? 'closer to your experience than most of your matches' : points < 0 ? 'farther from your experience than most of your matches' : 'as close to your experience as most of your matches'}.`;
