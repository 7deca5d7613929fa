import {
  MAIL_KINDS,
  type ChangePassword,
  type Language,
  type MailChoice,
  type MailKind,
  type RequestPasswordReset,
  type ResetPassword,
  type SwitchCompany,
  type UpdateAccount,
} from '@firebreak/identity/model';
import { ArrayMaxSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { IsEmailAddress, IsLanguage, IsName, IsPassword } from './field-rules';

export class UpdateAccountDto implements UpdateAccount {
  @IsName()
  readonly name!: string;

  @IsLanguage()
  readonly language!: Language;
}

export class MailChoiceDto implements MailChoice {
  @IsArray()
  @ArrayMaxSize(MAIL_KINDS.length)
  @IsIn(MAIL_KINDS, { each: true, message: `Each one of ${MAIL_KINDS.join(', ')}` })
  readonly off!: readonly MailKind[];
}

export class ChangePasswordDto implements ChangePassword {
  @IsPassword()
  readonly currentPassword!: string;

  @IsPassword()
  readonly newPassword!: string;
}

export class SwitchCompanyDto implements SwitchCompany {
  @IsUUID()
  readonly companyId!: string;
}

export class RequestPasswordResetDto implements RequestPasswordReset {
  @IsEmailAddress()
  readonly email!: string;
}

export class ResetPasswordDto implements ResetPassword {
  @IsPassword()
  readonly password!: string;
}
