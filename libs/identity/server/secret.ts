import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_IN_BYTES = 32;

/** A secret that nobody can guess, for a cookie or an address. Only its hash is kept. */
export function newSecret(): string {
  return randomBytes(SECRET_IN_BYTES).toString('base64url');
}

/** Without salt or cost: 256 random bits can't be searched for. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export function isSecretOf(secret: string, hash: Buffer): boolean {
  return timingSafeEqual(hashOf(secret), hash);
}

/** What the address in an invitation's mail carries. */
export interface InvitationToken {
  readonly companyId: string;
  readonly invitationId: string;
  readonly secret: string;
}

const ID_IN_BYTES = 16;

/** One opaque word. The company is in it because an invitation can only be looked up within its company. */
export function writeInvitationToken({ companyId, invitationId, secret }: InvitationToken): string {
  const ids = Buffer.from((companyId + invitationId).replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, Buffer.from(secret, 'base64url')]).toString('base64url');
}

/** @returns null for what is no such word */
export function readInvitationToken(token: string): InvitationToken | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * ID_IN_BYTES + SECRET_IN_BYTES) return null;
  return {
    companyId: uuidOf(bytes.subarray(0, ID_IN_BYTES)),
    invitationId: uuidOf(bytes.subarray(ID_IN_BYTES, 2 * ID_IN_BYTES)),
    secret: bytes.subarray(2 * ID_IN_BYTES).toString('base64url'),
  };
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
