import {
  identityProblem,
  leavesNoAdmin,
  permissionsOf,
  type Language,
  type MailKind,
  type Permission,
  type PersonView,
  type Role,
} from '@firebreak/identity/model';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SessionLookup } from './session-lookup.service';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joined_at: Date;
}

/** Somebody of the company as mails need them. */
export interface MailRecipient {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

interface MemberToWriteTo extends MailRecipient {
  readonly id: string;
  readonly role: Role;
  readonly mailsOff: readonly MailKind[];
}

const PEOPLE = `
  SELECT a.id, a.name, a.email, m.role, m.joined_at FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.company_id = current_company_id()`;

/** The current company's people and their roles. */
@Injectable()
export class People {
  constructor(
    private readonly db: CompanyDb,
    private readonly lookup: SessionLookup,
  ) {}

  /** By name. */
  list(): Promise<PersonView[]> {
    return this.db.inCompany(async (tx) => {
      const rows = await tx.query<PersonRow[]>(`${PEOPLE} ORDER BY lower(a.name), a.id`);
      return rows.map(toPersonView);
    });
  }

  /**
   * Whom to write to about something that people with a permission see to, by name.
   * @param accountIds who began or sees to it: they alone as long as one of them may; else everybody who may
   * @param kind of mail, where people may do without it
   */
  toWriteTo(
    permission: Permission,
    accountIds: readonly (string | null)[],
    kind?: MailKind,
  ): Promise<MailRecipient[]> {
    return this.db.inCompany(async (tx) => {
      const members = await this.membersToWriteTo(tx);
      const able = members.filter(({ role }) => permissionsOf(role).includes(permission));
      const meant = able.filter(({ id }) => accountIds.includes(id));
      return (meant.length > 0 ? meant : able)
        .filter(({ mailsOff }) => !kind || !mailsOff.includes(kind))
        .map(({ name, email, language }) => ({ name, email, language }));
    });
  }

  /**
   * One person, for a mail that is theirs alone; null for somebody who has left, whose role does not bring the
   * permission, or who does without such mails.
   */
  recipient(accountId: string, permission: Permission, kind: MailKind): Promise<MailRecipient | null> {
    return this.db.inCompany(async (tx) => {
      const found = (await this.membersToWriteTo(tx)).find(({ id }) => id === accountId);
      if (!found || !permissionsOf(found.role).includes(permission) || found.mailsOff.includes(kind))
        return null;
      return { name: found.name, email: found.email, language: found.language };
    });
  }

  /** @throws Problem person-not-found, last-admin */
  async changeRole(accountId: string, role: Role): Promise<PersonView> {
    const person = await this.db.inCompany(async (tx) => {
      await this.mustNotLeaveNoAdmin(tx, accountId, role);
      await tx.query(
        `UPDATE membership SET role = $2 WHERE company_id = current_company_id() AND account_id = $1`,
        [accountId, role],
      );
      const [row] = await tx.query<PersonRow[]>(`${PEOPLE} AND m.account_id = $1`, [accountId]);
      if (!row) throw identityProblem('person-not-found');
      return toPersonView(row);
    });
    this.lookup.forget(accountId);
    return person;
  }

  /** The account stays: it may belong to other companies. @throws Problem person-not-found, last-admin */
  async remove(accountId: string): Promise<void> {
    await this.db.inCompany(async (tx) => {
      await this.mustNotLeaveNoAdmin(tx, accountId, null);
      await tx.query(`DELETE FROM membership WHERE company_id = current_company_id() AND account_id = $1`, [
        accountId,
      ]);
      await tx.query(
        `UPDATE session SET current_company_id = NULL WHERE account_id = $1 AND current_company_id = current_company_id()`,
        [accountId],
      );
    });
    this.lookup.forget(accountId);
  }

  private membersToWriteTo(tx: EntityManager): Promise<MemberToWriteTo[]> {
    return tx.query<MemberToWriteTo[]>(
      `SELECT a.id, a.name, a.email, a.language, a.mails_off AS "mailsOff", m.role
         FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.company_id = current_company_id() ORDER BY lower(a.name), a.id`,
    );
  }

  /** Locks the company's memberships: two admins can't remove each other at the same time. */
  private async mustNotLeaveNoAdmin(tx: EntityManager, accountId: string, role: Role | null): Promise<void> {
    const members = await tx.query<{ account_id: string; role: Role }[]>(
      `SELECT account_id, role FROM membership WHERE company_id = current_company_id() ORDER BY account_id FOR UPDATE`,
    );
    if (!members.some(({ account_id }) => account_id === accountId))
      throw identityProblem('person-not-found');
    const admins = members.filter((member) => member.role === 'admin').map(({ account_id }) => account_id);
    if (role !== 'admin' && leavesNoAdmin(admins, accountId)) throw identityProblem('last-admin');
  }
}

function toPersonView({ id, name, email, role, joined_at }: PersonRow): PersonView {
  return { id, name, email, role, joinedAt: joined_at.toISOString(), you: id === currentActor().id };
}
