/**
 * Sealed files of users: CVs, their text, generated documents. Bytes are sealed before they reach an
 * adapter's storage; ids are opaque.
 */
export abstract class FileVault {
  /** @returns the new file's id. */
  abstract put(userId: string, bytes: Uint8Array): Promise<string>;
  /** @throws AppError not_found for a file that is not there or not this user's. */
  abstract get(userId: string, fileId: string): Promise<Buffer>;
  abstract remove(userId: string, fileId: string): Promise<void>;
  /** Removes everything of one user. */
  abstract removeAll(userId: string): Promise<void>;
}
