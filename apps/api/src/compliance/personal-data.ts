/** A file beside the JSON of an export. */
export interface PersonalFile {
  /** A folder of the zip, or '' for the top. */
  readonly folder: '' | 'cvs' | 'documents' | 'applications';
  /** As the person knows it; made safe when it is written. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** What a domain keeps about a person: which collections, how to hand them over and what to remove beside their rows. Domains register one each. */
export interface PersonalData {
  readonly domain: string;
  /** Those whose rows belong to people and that this domain answers for; each is answered for once. Their rows go when the person does. */
  readonly collections: readonly string[];
  /** Those among them whose rows let the person in: they go first. */
  readonly access?: readonly string[];
  /** Those among them of which nothing is handed over, with the reason, in words for the person. */
  readonly withheld?: Readonly<Record<string, string>>;
  /** Everything kept, by collection: each of `collections` but the withheld ones has its key. Allow-listed: no hashes, no keys. */
  collect(userId: string): Promise<Readonly<Record<string, unknown>>>;
  /** What is handed over as files. */
  files?(userId: string): Promise<readonly PersonalFile[]>;
  /** What goes beyond the rows of `collections`; may be called twice. */
  remove?(userId: string): Promise<void>;
}
