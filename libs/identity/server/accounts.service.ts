import {
  identityProblem,
  normaliseEmail,
  SIGN_IN_RULES,
  type Language,
  type Role,
  type SignIn,
  type SignUp,
} from '@firebreak/identity/model';
import { CompanyDb, currentCompanyId, newId } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';
import { Attempts } from './attempts.service';
import { CompanyEntity } from './company.entity';
import { MembershipEntity } from './membership.entity';
import { Passwords } from './passwords.service';

/** Where a request comes from; neither part is kept as it is. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

/** A person to make, or to take in when their address is known. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly language?: Language;
}

export interface NewCompany {
  readonly name: string;
  readonly country?: string;
  /** At least one admin among them. */
  readonly people: readonly NewPerson[];
}

/** A person in a company. */
export interface Membership {
  readonly companyId: string;
  readonly accountId: string;
}

/** Companies and people: how they come and go. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: CompanyDb,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Opens a company with its first person as admin.
   * @throws Problem account-exists, input-invalid for a weak password, too-many-attempts
   */
  async signUp(signUp: SignUp, origin: Origin): Promise<Membership> {
    const { companyName, country, name, password, language } = signUp;
    const email = normaliseEmail(signUp.email);
    await this.attempts.count({ kind: 'sign-up', email, address: origin.address }, SIGN_IN_RULES);
    this.passwords.refuseWeak(password, { email, name, company: companyName });
    const passwordHash = await this.passwords.hash(password);
    const companyId = newId();
    const accountId = newId();
    await this.inNewCompany(companyId, { id: accountId, name }, async (tx) => {
      await insertAccount(tx, { id: accountId, email, name, language: language ?? 'en', passwordHash });
      await insertCompany(tx, { name: companyName, country: country ?? null });
      await tx.insert(MembershipEntity, { accountId, role: 'admin' });
    });
    return { companyId, accountId };
  }

  /**
   * Gives the current company, which has nobody yet, its first person as admin.
   * @throws Problem account-exists, already-member where it has people, input-invalid for a weak password,
   *   too-many-attempts
   */
  async addFirstPerson(person: Omit<NewPerson, 'role'>, origin: Pick<Origin, 'address'>): Promise<void> {
    const { name, password, language = 'en' } = person;
    const email = normaliseEmail(person.email);
    await this.attempts.count({ kind: 'sign-up', email, address: origin.address }, SIGN_IN_RULES);
    this.passwords.refuseWeak(password, { email, name });
    const passwordHash = await this.passwords.hash(password);
    await this.db.inCompany(async (tx) => {
      const company = await tx.findOne(CompanyEntity, {
        where: { companyId: currentCompanyId() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!company || (await tx.countBy(MembershipEntity, { companyId: currentCompanyId() })) > 0)
        throw identityProblem('already-member');
      const accountId = newId();
      await insertAccount(tx, { id: accountId, email, name, language, passwordHash });
      await tx.insert(MembershipEntity, { accountId, role: 'admin' });
    });
  }

  /**
   * Finds whose e-mail and password these are. Unknown and wrong look the same and take as long.
   * @throws Problem sign-in-failed, too-many-attempts
   */
  async signIn({ email: typed, password }: SignIn, { address }: Origin): Promise<string> {
    const email = normaliseEmail(typed);
    const attempt = { kind: 'sign-in', email, address } as const;
    await this.attempts.count(attempt, SIGN_IN_RULES);
    const account = await this.db.global((tx) => tx.findOneBy(AccountEntity, { email }));
    const right = await this.passwords.check(account?.passwordHash ?? null, password);
    if (!account || !right) throw identityProblem('sign-in-failed');
    await this.attempts.forgive(attempt);
    return account.id;
  }

  /** For the demo loader and tests: a company with all its people, whose passwords are taken as they are. */
  async createCompany({
    name,
    country,
    people,
  }: NewCompany): Promise<{ companyId: string; accountIds: string[] }> {
    const companyId = newId();
    const hashes = await Promise.all(people.map(({ password }) => this.passwords.hash(password)));
    const accountIds = await this.db.runAs(companyId, () =>
      this.db.inCompany(async (tx) => {
        await insertCompany(tx, { name, country: country ?? null });
        const ids: string[] = [];
        for (const [index, person] of people.entries()) {
          const accountId = await findOrInsertAccount(tx, person, hashes[index] ?? '');
          await tx.insert(MembershipEntity, { accountId, role: person.role });
          ids.push(accountId);
        }
        return ids;
      }),
    );
    return { companyId, accountIds };
  }

  private inNewCompany(
    companyId: string,
    person: { id: string; name: string },
    fn: (tx: EntityManager) => Promise<void>,
  ) {
    const actor = { kind: 'person', id: person.id, name: person.name } as const;
    return this.db.runAs(companyId, () => this.db.inCompany(fn), actor);
  }
}

const UNIQUE_VIOLATION = '23505';

/** @throws Problem account-exists, also when somebody else was faster */
export async function insertAccount(
  tx: EntityManager,
  account: Pick<AccountEntity, 'id' | 'email' | 'name' | 'language' | 'passwordHash'>,
): Promise<void> {
  try {
    await tx.insert(AccountEntity, account);
  } catch (error) {
    const isTaken =
      error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION;
    throw isTaken ? identityProblem('account-exists') : error;
  }
}

async function findOrInsertAccount(
  tx: EntityManager,
  person: NewPerson,
  passwordHash: string,
): Promise<string> {
  const email = normaliseEmail(person.email);
  const known = await tx.findOneBy(AccountEntity, { email });
  if (known) return known.id;
  const id = newId();
  await insertAccount(tx, { id, email, name: person.name, language: person.language ?? 'en', passwordHash });
  return id;
}

/** The current company: its id comes from the transaction. */
async function insertCompany(
  tx: EntityManager,
  company: Pick<CompanyEntity, 'name' | 'country'>,
): Promise<void> {
  await tx.insert(CompanyEntity, company);
}
