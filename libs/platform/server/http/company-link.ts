import { hash, randomBytes } from 'node:crypto';

const COMPANY_BYTES = 16;
const SECRET_BYTES = 24;
const TOKEN = /^[A-Za-z0-9_-]{54}$/;

/** What a link says: whose rows it opens, and what to find the row by that it was made for. */
export interface CompanyLink {
  readonly companyId: string;
  readonly secretHash: Buffer;
}

function hashOf(secret: Buffer): Buffer {
  return hash('sha256', secret, 'buffer');
}

/**
 * A mailed link by which somebody without an account does one thing in a company's rows.
 * A new link's token, base64url of the company's id and 192 random bits, and what is kept of it.
 */
export function newCompanyLink(companyId: string): { token: string; secretHash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  const company = Buffer.from(companyId.replaceAll('-', ''), 'hex');
  return { token: Buffer.concat([company, secret]).toString('base64url'), secretHash: hashOf(secret) };
}

/** Null for anything that can't be a token. */
export function readCompanyLink(token: string): CompanyLink | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== COMPANY_BYTES + SECRET_BYTES) return null;
  const hex = bytes.subarray(0, COMPANY_BYTES).toString('hex');
  const companyId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { companyId, secretHash: hashOf(bytes.subarray(COMPANY_BYTES)) };
}
