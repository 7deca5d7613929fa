import { permissionsOf } from '@firebreak/identity/model';
import { People } from '@firebreak/identity/server';
import type { Colleague } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';

/** The people of the company who may see statements. */
@Injectable()
export class Colleagues {
  constructor(private readonly people: People) {}

  /** By name. */
  async list(): Promise<Colleague[]> {
    return (await this.people.list()).flatMap(({ id, name, email, role, you }) => {
      const permissions = permissionsOf(role);
      if (!permissions.includes('statement:read')) return [];
      return [{ id, name, email, you, mayOwn: permissions.includes('statement:comment') }];
    });
  }
}
