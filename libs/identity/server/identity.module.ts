import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountController, PasswordResetsController } from './account.controller';
import { Accounts } from './accounts.service';
import { Attempts } from './attempts.service';
import { Companies } from './companies.service';
import { CompanyBrandController } from './company-brand.controller';
import { CompanyBrands } from './company-brands.service';
import { InvitationLinksController } from './invitation-links.controller';
import { InvitationLinks } from './invitation-links.service';
import { Invitations } from './invitations.service';
import { OwnAccount } from './own-account.service';
import { PasswordResets } from './password-resets.service';
import { Passwords } from './passwords.service';
import { CompanyController, InvitationsController, PeopleController } from './people.controller';
import { People } from './people.service';
import { RoutePermissions } from './route-permissions';
import { SessionCookie } from './session-cookie';
import { SessionLookup } from './session-lookup.service';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { Sessions } from './sessions.service';
import { SignInController } from './sign-in.controller';
import { Visitors } from './visitors.service';

/** Companies, people, and who may do what. Guards every route of the product. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    SignInController,
    SessionController,
    AccountController,
    PasswordResetsController,
    CompanyController,
    CompanyBrandController,
    PeopleController,
    InvitationsController,
    InvitationLinksController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    Accounts,
    Attempts,
    Companies,
    CompanyBrands,
    InvitationLinks,
    Invitations,
    OwnAccount,
    PasswordResets,
    Passwords,
    People,
    RoutePermissions,
    SessionCookie,
    SessionLookup,
    Sessions,
    Visitors,
  ],
  exports: [Accounts, Attempts, Companies, CompanyBrands, People, Visitors],
})
export class IdentityModule {}
