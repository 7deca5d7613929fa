import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { S3Config } from '../config/app-config';
import { ObjectStore, type SpooledFile } from './object-store';

const UPLOAD_ATTEMPTS = 3;
const PAUSE_IN_MS = 300;

/** What fails is thrown: the client's own remarks would go to the console past our log. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Objects in a bucket of an S3-compatible store. */
export class S3ObjectStore extends ObjectStore {
  private readonly client: S3Client;

  constructor(private readonly config: S3Config) {
    super();
    this.client = new S3Client({
      endpoint: config.endpoint,
      region: config.region,
      forcePathStyle: config.forcePathStyle,
      credentials: { accessKeyId: config.accessKey, secretAccessKey: config.secretKey },
      // The newer checksums travel in trailers that many compatible stores don't read; put() signs the content's hash.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: silent,
    });
  }

  /** The client itself does not repeat a stream: a store that is busy for a moment is asked again here. */
  async put(key: string, file: SpooledFile): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.upload(key, file);
        break;
      } catch (error) {
        if (attempt === UPLOAD_ATTEMPTS || !mayPass(error)) throw error;
        await pause(attempt * PAUSE_IN_MS);
      }
    }
    await rm(file.path, { force: true });
  }

  async get(key: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.config.bucket, Key: key }));
    if (!(Body instanceof Readable)) throw new Error(`the store answered without content for ${key}`);
    return Body;
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.config.bucket, Key: key }));
  }

  close(): void {
    this.client.destroy();
  }

  private async upload(key: string, { path, sizeInBytes, sha256 }: SpooledFile): Promise<void> {
    const command = new PutObjectCommand({
      Bucket: this.config.bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: sizeInBytes,
    });
    signContent(command, sha256);
    await this.client.send(command);
  }
}

/** A lost connection or a fault of the store; a refusal stays one. */
function mayPass(error: unknown): boolean {
  return !(error instanceof S3ServiceException) || (error.$metadata.httpStatusCode ?? 500) >= 500;
}

/** Puts the content's hash under the signature, so that the store refuses bytes that changed on the way. */
function signContent(command: PutObjectCommand, sha256: string): void {
  command.middlewareStack.add(
    (next) => (args) => {
      // The type leaves the request open; at this step it is the HTTP request.
      const { headers } = args.request as { headers: Record<string, string> };
      headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build', name: 'signContent' },
  );
}
