import { MAIL_REQUEST_RULES } from '@firebreak/identity/model';
import { Attempts, Companies } from '@firebreak/identity/server';
import { CompanyDb, currentCompanyId, Mailer, newId, type Actor } from '@firebreak/platform/server';
import { disclosureProblem } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { MoreThan, type EntityManager } from 'typeorm';
import { DisclosedPartyEntity } from './disclosed-party.entity';
import { DisclosureAccess, type Discloser } from './disclosure-access';
import { DisclosureCodeEntity } from './disclosure-code.entity';
import { codeMail } from './disclosure-mails';
import { DisclosureRequestEntity } from './disclosure-request.entity';
import { DisclosureShareEntity } from './disclosure-share.entity';

const CODE_LIFETIME_IN_MINUTES = 20;
/** Of a million codes: a guesser has one chance in 200,000 for each mail that the victim gets. */
const MOST_TRIES = 5;
const CODE_GAP_IN_MS = 60_000;

/** Which list answers a request: one that is begun with its first row, or one that the supplier has already. */
@Injectable()
export class DisclosureLists {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: DisclosureAccess,
    private readonly companies: Companies,
    private readonly mailer: Mailer,
    private readonly attempts: Attempts,
  ) {}

  /** Runs `fn` in the owner's rows; without a list there is nothing to see and `fn` does not run. */
  async read<T>(
    discloser: Discloser,
    fn: (tx: EntityManager, share: DisclosureShareEntity | null) => Promise<T>,
  ): Promise<T | null> {
    const { listCompanyId, id } = discloser.request;
    if (listCompanyId === null) return null;
    return this.access.asOwner(listCompanyId, discloser.actor, async (tx) =>
      fn(tx, await tx.findOneBy(DisclosureShareEntity, shareKey(discloser.customerId, id))),
    );
  }

  /** Runs `fn` in the owner's rows, which are made with the first change. One change to a share at a time. */
  async change<T>(
    discloser: Discloser,
    fn: (tx: EntityManager, share: DisclosureShareEntity) => Promise<T>,
  ): Promise<T> {
    const listCompanyId = discloser.request.listCompanyId ?? (await this.begin(discloser));
    return this.access.asOwner(listCompanyId, discloser.actor, async (tx) => {
      await this.openShare(tx, discloser);
      const share = await tx.findOneOrFail(DisclosureShareEntity, {
        where: shareKey(discloser.customerId, discloser.request.id),
        lock: { mode: 'pessimistic_write' },
      });
      return fn(tx, share);
    });
  }

  /** Answers the request by the list of the company that the reader is signed in to. */
  async useSignedIn(discloser: Discloser): Promise<void> {
    if (discloser.signedInTo === null) throw disclosureProblem('disclosure-sign-in-needed');
    await this.answerBy(discloser, discloser.signedInTo);
  }

  /**
   * Mails a code to the invited address, whether or not there is a list to find: the page tells nobody.
   * @param address where the request comes from
   * @throws Problem code-too-soon, too-many-attempts
   */
  async sendCode(discloser: Discloser, address: string): Promise<void> {
    const { request } = discloser;
    const attempt = { kind: 'disclosure-code', email: request.recipientEmail, address } as const;
    await this.attempts.count(attempt, MAIL_REQUEST_RULES);
    await this.access.asCustomer(discloser, async (tx) => {
      const before = await tx.findOneBy(DisclosureCodeEntity, { requestId: request.id });
      const now = Date.now();
      if (before && now - before.sentAt.getTime() < CODE_GAP_IN_MS) throw disclosureProblem('code-too-soon');
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await tx.upsert(
        DisclosureCodeEntity,
        {
          requestId: request.id,
          codeHash: codeHash(request.id, code),
          tries: 0,
          sentAt: new Date(now),
          expiresAt: new Date(now + CODE_LIFETIME_IN_MINUTES * 60_000),
        },
        ['companyId', 'requestId'],
      );
      const { recipientEmail: to, language, recipientName } = request;
      await this.mailer.send(tx, codeMail({ to, language, recipientName }, code, CODE_LIFETIME_IN_MINUTES));
    });
  }

  /**
   * Answers the request by the list that was begun at the same address, for somebody who read the code there.
   * @returns how many rows it has; null where none was begun at this address
   * @throws Problem code-wrong, list-already-started, disclosure-sign-in-needed for a list in an account
   */
  async useByCode(discloser: Discloser, code: string): Promise<number | null> {
    await this.checkCode(discloser, code);
    const hash = emailHash(discloser.request.recipientEmail);
    const [row] = await this.db.global((tx) =>
      tx.query<{ id: string | null }[]>(`SELECT find_disclosure_list($1) AS id`, [hash]),
    );
    const listCompanyId = row?.id ?? null;
    if (listCompanyId === null || listCompanyId === discloser.request.listCompanyId) return null;
    if (await this.db.runAs(listCompanyId, () => this.companies.hasPeople()))
      throw disclosureProblem('disclosure-sign-in-needed');
    await this.answerBy(discloser, listCompanyId);
    return this.access.asOwner(listCompanyId, discloser.actor, (tx) => tx.countBy(DisclosedPartyEntity, {}));
  }

  /** Whether another list may still take this one's place: nothing was written, and nobody has anything of it. */
  async isEmpty({ request, actor }: Discloser): Promise<boolean> {
    const { listCompanyId } = request;
    if (listCompanyId === null) return true;
    return this.access.asOwner(
      listCompanyId,
      actor,
      async (tx) =>
        (await tx.countBy(DisclosedPartyEntity, {})) === 0 &&
        (await tx.countBy(DisclosureShareEntity, { version: MoreThan(0) })) === 0,
    );
  }

  /** A wrong try is counted even though the request fails. */
  private async checkCode(discloser: Discloser, code: string): Promise<void> {
    const requestId = discloser.request.id;
    const right = await this.access.asCustomer(discloser, async (tx) => {
      const stored = await tx.findOne(DisclosureCodeEntity, {
        where: { requestId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!stored || stored.expiresAt <= new Date() || stored.tries >= MOST_TRIES) return false;
      if (timingSafeEqual(stored.codeHash, codeHash(requestId, code.trim()))) {
        await tx.delete(DisclosureCodeEntity, { requestId });
        return true;
      }
      await tx.update(DisclosureCodeEntity, { requestId }, { tries: stored.tries + 1 });
      return false;
    });
    if (!right) throw disclosureProblem('code-wrong');
  }

  private async answerBy(discloser: Discloser, listCompanyId: string): Promise<void> {
    if (discloser.request.listCompanyId === listCompanyId) return;
    if (!(await this.isEmpty(discloser))) throw disclosureProblem('list-already-started');
    await this.access.asCustomer(discloser, (tx) =>
      tx.update(DisclosureRequestEntity, { id: discloser.request.id }, { listCompanyId }),
    );
    await this.access.asOwner(listCompanyId, discloser.actor, (tx) => this.openShare(tx, discloser));
  }

  /**
   * Begins a list: first the request names the company that will own it, so that two at once name the same;
   * then the company is made.
   */
  private async begin(discloser: Discloser): Promise<string> {
    const { request, supplier } = discloser;
    const listCompanyId = await this.access.asCustomer(discloser, async (tx) => {
      const locked = await tx.findOneOrFail(DisclosureRequestEntity, {
        where: { id: request.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (locked.listCompanyId !== null) return locked.listCompanyId;
      const companyId = newId();
      await tx.update(DisclosureRequestEntity, { id: request.id }, { listCompanyId: companyId });
      return companyId;
    });
    await this.access.asOwner(listCompanyId, discloser.actor, async (tx) => {
      await this.companies.open({ name: supplier.name, country: supplier.country || null });
      await tx.query(`SELECT remember_disclosure_list($1, $2)`, [
        emailHash(request.recipientEmail),
        currentCompanyId(),
      ]);
    });
    return listCompanyId;
  }

  private async openShare(tx: EntityManager, { request, customerId, customer }: Discloser): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(DisclosureShareEntity)
      .values({ id: newId(), ...shareKey(customerId, request.id), customer })
      .orIgnore()
      .execute();
  }
}

function shareKey(buyerCompanyId: string, requestId: string) {
  return { buyerCompanyId, requestId };
}

/** Who acts when a job does something for the list's owner. */
export const LIST_KEEPER: Actor = { kind: 'job', id: null, name: 'Disclosure' };

function emailHash(email: string): Buffer {
  return createHash('sha256').update(email.trim().toLowerCase()).digest();
}

function codeHash(requestId: string, code: string): Buffer {
  return createHash('sha256').update(`${requestId}:${code}`).digest();
}
