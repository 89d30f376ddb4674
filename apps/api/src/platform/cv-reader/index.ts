export { CvReader } from './cv-reader';
export { InThreadCvReader } from './in-thread-cv-reader';
export { sniffCv } from './sniff-cv';
export { WorkerCvReader, type WorkerCvReaderOptions } from './worker-cv-reader';
