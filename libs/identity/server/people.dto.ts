import type {
  AcceptInvitation,
  ChangeRole,
  ChooseColour,
  Invite,
  Language,
  Role,
  UpdateCompany,
} from '@firebreak/identity/model';
import { IsOptional } from 'class-validator';
import {
  IsColour,
  IsCountryCode,
  IsEmailAddress,
  IsLanguage,
  IsName,
  IsPassword,
  IsRole,
} from './field-rules';

export class ChangeRoleDto implements ChangeRole {
  @IsRole()
  readonly role!: Role;
}

export class InviteDto implements Invite {
  @IsEmailAddress()
  readonly email!: string;

  @IsRole()
  readonly role!: Role;

  /** Of the mail; the inviter's when absent. */
  @IsOptional()
  @IsLanguage()
  readonly language?: Language;
}

export class ChooseColourDto implements ChooseColour {
  /** #RRGGBB; null for Firebreak's own. */
  @IsColour()
  readonly colour!: string | null;
}

export class AcceptInvitationDto implements AcceptInvitation {
  /** For a new account. */
  @IsOptional()
  @IsName()
  readonly name?: string;

  @IsOptional()
  @IsPassword()
  readonly password?: string;

  @IsOptional()
  @IsLanguage()
  readonly language?: Language;
}

export class UpdateCompanyDto implements UpdateCompany {
  @IsName()
  readonly name!: string;

  /** ISO 3166-1 alpha-2. */
  @IsCountryCode()
  readonly country!: string;
}
