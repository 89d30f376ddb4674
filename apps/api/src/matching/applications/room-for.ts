import { mustNotExist } from '../../platform/store/trusted';

/** A filter that holds as long as a list of the row has fewer than `most` entries. */
export const roomFor = (list: string, most: number): Record<string, never> => ({ [`${list}.${most - 1}`]: mustNotExist() });
