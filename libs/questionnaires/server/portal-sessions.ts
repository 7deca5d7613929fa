import { newId } from '@firebreak/platform/server';
import { SESSION_LIFETIME_IN_DAYS } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { hash, randomBytes } from 'node:crypto';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { hasSession } from './has-session.query';
import { PortalCookie } from './portal-cookie';
import type { KnownLink } from './portal-links';
import { PortalSessionEntity } from './portal-session.entity';

const DAY_IN_MS = 86_400_000;
const SECRET_IN_BYTES = 32;

/** Devices on which questionnaires are open. The link's own end and withdrawal count too: `RespondentAccess` sees to that. */
@Injectable()
export class PortalSessions {
  constructor(private readonly cookie: PortalCookie) {}

  /**
   * @param openedBy address that the code was mailed to
   * @returns what the cookie is to hold; only its hash is kept
   */
  async open(tx: EntityManager, link: KnownLink, openedBy: string | null, at: Date): Promise<string> {
    const secret = randomBytes(SECRET_IN_BYTES).toString('base64url');
    const questionnaireId = link.questionnaire.id;
    await tx.delete(PortalSessionEntity, { questionnaireId, expiresAt: LessThanOrEqual(at) });
    await tx.insert(PortalSessionEntity, {
      id: newId(),
      questionnaireId,
      linkId: link.id,
      openedBy,
      secretHash: hashOf(secret),
      createdAt: at,
      expiresAt: new Date(at.getTime() + SESSION_LIFETIME_IN_DAYS * DAY_IN_MS),
    });
    return secret;
  }

  /** Whether the request at hand comes from a device on which this is open. */
  async isOpen(tx: EntityManager, link: KnownLink, at: Date): Promise<boolean> {
    const secretHash = this.hashFor(link.opens);
    return secretHash !== null && hasSession(tx, { secretHash, linkId: link.id, at });
  }

  /** Whoever is at the device that asks: the address that its code went to, else something that is this session's alone. */
  async personAt(tx: EntityManager, link: KnownLink): Promise<string> {
    const secretHash = this.hashFor(link.opens);
    const session = secretHash && (await tx.findOneBy(PortalSessionEntity, { secretHash }));
    if (!session) throw new RangeError('the device has no session');
    return session.openedBy ?? session.id;
  }

  /** Hash of what the device shows for this; null where it shows nothing. */
  hashFor(opens: string): Buffer | null {
    const secret = this.cookie.read(opens);
    return secret ? hashOf(secret) : null;
  }

  /** Forgets the device that asks. */
  async end(tx: EntityManager, link: KnownLink): Promise<void> {
    const secretHash = this.hashFor(link.opens);
    if (secretHash) await tx.delete(PortalSessionEntity, { secretHash });
  }
}

/** Without salt or cost: 256 random bits can't be searched for. */
function hashOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
