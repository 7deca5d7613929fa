import type { CompanyView, InvitationView, PersonView } from '@firebreak/identity/model';
import { IdPipe, Requires } from '@firebreak/platform/server';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { Companies } from './companies.service';
import { Invitations } from './invitations.service';
import { ChangeRoleDto, InviteDto, UpdateCompanyDto } from './people.dto';
import { People } from './people.service';

@Controller('company')
export class CompanyController {
  constructor(private readonly companies: Companies) {}

  @Get()
  @Requires('company:read')
  get(): Promise<CompanyView> {
    return this.companies.get();
  }

  @Put()
  @Requires('company:manage')
  update(@Body() body: UpdateCompanyDto): Promise<CompanyView> {
    return this.companies.update(body);
  }
}

@Controller('people')
export class PeopleController {
  constructor(private readonly people: People) {}

  /** The company's people, by name. */
  @Get()
  @Requires('company:read')
  async list(): Promise<{ items: PersonView[] }> {
    return { items: await this.people.list() };
  }

  @Put(':id/role')
  @Requires('company:manage')
  changeRole(@Param('id', IdPipe) id: string, @Body() { role }: ChangeRoleDto): Promise<PersonView> {
    return this.people.changeRole(id, role);
  }

  /** Takes a person out of the company. */
  @Delete(':id')
  @Requires('company:manage')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.people.remove(id);
  }
}

@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  /** Invitations that wait for an answer, the newest first. */
  @Get()
  @Requires('company:manage')
  async list(): Promise<{ items: InvitationView[] }> {
    return { items: await this.invitations.list() };
  }

  /** Invites by mail; for an address that was invited already, renews the invitation. */
  @Post()
  @Requires('company:manage')
  invite(@Body() body: InviteDto): Promise<InvitationView> {
    return this.invitations.invite(body);
  }

  @Delete(':id')
  @Requires('company:manage')
  @HttpCode(HttpStatus.NO_CONTENT)
  revoke(@Param('id', IdPipe) id: string): Promise<void> {
    return this.invitations.revoke(id);
  }
}
