import type {
  ChangePassword,
  Language,
  RequestPasswordReset,
  ResetPassword,
  SwitchCompany,
  UpdateAccount,
} from '@firebreak/identity/model';
import { IsUUID } from 'class-validator';
import { IsEmailAddress, IsLanguage, IsName, IsPassword } from './field-rules';

export class UpdateAccountDto implements UpdateAccount {
  @IsName()
  readonly name!: string;

  @IsLanguage()
  readonly language!: Language;
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
