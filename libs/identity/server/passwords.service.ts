import { Algorithm, hash, verify } from '@node-rs/argon2';
import {
  passwordFlaw,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  type PasswordFlaw,
  type PasswordOwner,
} from '@firebreak/identity/model';
import { platformProblem } from '@firebreak/platform/model';
import { Injectable } from '@nestjs/common';
import { newSecret } from './secret';

/** OWASP's first recommendation for Argon2id. The enum is ambient, so its number stands here: 2 is Argon2id. */
const costs = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const messages: Readonly<Record<PasswordFlaw, string>> = {
  'password-too-short': `Use at least ${PASSWORD_MIN_LENGTH} characters: a few unrelated words are good`,
  'password-too-long': `Use at most ${PASSWORD_MAX_LENGTH} characters`,
  'password-common': 'This password is among the first that are guessed: use a few unrelated words',
  'password-personal': 'This is made of your name, e-mail or company: use a few unrelated words',
};

@Injectable()
export class Passwords {
  /** Of a password that nobody knows: checked in place of the hash of an account that does not exist. */
  private readonly nobodys = hash(newSecret(), costs);

  hash(password: string): Promise<string> {
    return hash(password, costs);
  }

  /** Whether the password is right. Takes as long for no account (null) as for a wrong password. */
  async check(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobodys), password);
    return right && passwordHash !== null;
  }

  /** @throws Problem input-invalid naming `field` */
  refuseWeak(password: string, owner: PasswordOwner, field = 'password'): void {
    const flaw = passwordFlaw(password, owner);
    if (flaw)
      throw platformProblem('input-invalid', { errors: [{ field, code: flaw, message: messages[flaw] }] });
  }
}
