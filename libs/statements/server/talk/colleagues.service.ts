import { permissionsOf } from '@firebreak/identity/model';
import { People } from '@firebreak/identity/server';
import { currentActor } from '@firebreak/platform/server';
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

/** Comments and tasks are of people: no job and no link makes one. */
export function signedInPerson(): { readonly id: string; readonly name: string } {
  const { kind, id, name } = currentActor();
  if (kind !== 'person' || id === null) throw new Error('Comments and tasks are for signed-in people.');
  return { id, name };
}
