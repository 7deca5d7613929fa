import type { Language, MailKind } from '@firebreak/identity/model';
import { newId } from '@firebreak/platform/server';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. Belongs to no company; memberships say where they work. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string = newId();
  /** In lower case. */
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text') language!: Language;
  /** Argon2id, with its salt and costs. */
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text', { name: 'mails_off', array: true, default: '{}' }) mailsOff!: MailKind[];
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
