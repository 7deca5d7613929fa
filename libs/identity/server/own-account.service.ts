import {
  identityProblem,
  SIGN_IN_RULES,
  type AccountView,
  type ChangePassword,
  type MailChoice,
  type UpdateAccount,
} from '@firebreak/identity/model';
import { CompanyDb } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { AccountEntity } from './account.entity';
import { Attempts } from './attempts.service';
import { Passwords } from './passwords.service';
import type { SignedIn } from './session-lookup.service';
import { Sessions } from './sessions.service';

/** What people change about their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly db: CompanyDb,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
  ) {}

  update(accountId: string, { name, language }: UpdateAccount): Promise<AccountView> {
    return this.db.global(async (tx) => {
      await tx.update(AccountEntity, { id: accountId }, { name, language });
      const { id, email } = await tx.findOneByOrFail(AccountEntity, { id: accountId });
      return { id, name, email, language };
    });
  }

  mailChoice(accountId: string): Promise<MailChoice> {
    return this.db.global(async (tx) => {
      const { mailsOff } = await tx.findOneByOrFail(AccountEntity, { id: accountId });
      return { off: mailsOff };
    });
  }

  chooseMails(accountId: string, { off }: MailChoice): Promise<MailChoice> {
    return this.db.global(async (tx) => {
      const mailsOff = [...new Set(off)];
      await tx.update(AccountEntity, { id: accountId }, { mailsOff });
      return { off: mailsOff };
    });
  }

  /**
   * Changes the password and signs every other browser out.
   * @throws Problem password-wrong, input-invalid for a weak new one, too-many-attempts
   */
  async changePassword(
    signedIn: SignedIn,
    { currentPassword, newPassword }: ChangePassword,
    address: string,
  ): Promise<void> {
    const account = await this.db.global((tx) =>
      tx.findOneByOrFail(AccountEntity, { id: signedIn.accountId }),
    );
    const { email, name } = account;
    const attempt = { kind: 'sign-in', email, address } as const;
    await this.attempts.count(attempt, SIGN_IN_RULES);
    if (!(await this.passwords.check(account.passwordHash, currentPassword)))
      throw identityProblem('password-wrong');
    await this.attempts.forgive(attempt);
    this.passwords.refuseWeak(newPassword, { email, name }, 'newPassword');
    const passwordHash = await this.passwords.hash(newPassword);
    await this.db.global((tx) => tx.update(AccountEntity, { id: account.id }, { passwordHash }));
    await this.sessions.revokeOthers(signedIn);
  }
}
