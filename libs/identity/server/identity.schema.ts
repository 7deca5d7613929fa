import { AccountEntity } from './account.entity';
import { CompanyBrandEntity } from './company-brand.entity';
import { CompanyEntity } from './company.entity';
import { InvitationEntity } from './invitation.entity';
import { MembershipEntity } from './membership.entity';
import { CreateAccount1767225800000 } from './migrations/1767225800000-create-account';
import { CreateCompany1767225801000 } from './migrations/1767225801000-create-company';
import { CreateSessionLookup1767225802000 } from './migrations/1767225802000-create-session-lookup';
import { CreateOperator1767225803000 } from './migrations/1767225803000-create-operator';
import { ChooseMails1767225804120 } from './migrations/1767225804120-choose-mails';
import { CreateCompanyBrand1767225804350 } from './migrations/1767225804350-create-company-brand';
import { PasswordResetEntity } from './password-reset.entity';
import { SessionEntity } from './session.entity';

export const identityEntities = [
  AccountEntity,
  CompanyBrandEntity,
  CompanyEntity,
  InvitationEntity,
  MembershipEntity,
  PasswordResetEntity,
  SessionEntity,
];

/** In order; released ones are never edited. */
export const identityMigrations = [
  CreateAccount1767225800000,
  CreateCompany1767225801000,
  CreateSessionLookup1767225802000,
  CreateOperator1767225803000,
  ChooseMails1767225804120,
  CreateCompanyBrand1767225804350,
];
