import type { Language, SignIn, SignUp } from '@firebreak/identity/model';
import { IsOptional, IsString } from 'class-validator';
import { IsCountryCode, IsEmailAddress, IsLanguage, IsName, IsPassword } from './field-rules';

export class SignUpDto implements SignUp {
  @IsName()
  readonly companyName!: string;

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @IsCountryCode()
  readonly country?: string;

  @IsName()
  readonly name!: string;

  @IsEmailAddress()
  readonly email!: string;

  @IsPassword()
  readonly password!: string;

  @IsOptional()
  @IsLanguage()
  readonly language?: Language;
}

export class SignInDto implements SignIn {
  /** Not checked further: what is no address is simply unknown. */
  @IsString()
  readonly email!: string;

  @IsPassword()
  readonly password!: string;
}
