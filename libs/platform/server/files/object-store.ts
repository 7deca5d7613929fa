import type { Readable } from 'node:stream';

/** A complete file on this machine that waits to be stored. */
export interface SpooledFile {
  readonly path: string;
  readonly sizeInBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Where bytes are kept: one folder, or an S3-compatible store that all machines share. */
export abstract class ObjectStore {
  /** Stores the file under the key, whole or not at all, and takes it away from where it was. */
  abstract put(key: string, file: SpooledFile): Promise<void>;
  /** @throws Error when there is no such object */
  abstract get(key: string): Promise<Readable>;
  /** Does nothing when there is no such object. */
  abstract delete(key: string): Promise<void>;
  /** Lets go of connections. */
  abstract close(): void;
}
