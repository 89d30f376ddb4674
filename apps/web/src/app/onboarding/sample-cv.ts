/** The CV of an invented person, to try everything without one's own. Its name tells it apart in a profile. */
export const SAMPLE_CV = 'sample-cv.pdf';

/**
 * The sample as a file that can be uploaded like any other.
 * @throws TypeError where the server cannot be reached or does not have it
 */
export const sampleCv = async (): Promise<File> => {
  // Relative: it lies beside the pages, in the folder of their language.
  const answer = await fetch(SAMPLE_CV);
  if (!answer.ok) throw new TypeError(`the sample answered ${answer.status}`);
  return new File([await answer.blob()], SAMPLE_CV, { type: 'application/pdf' });
};
