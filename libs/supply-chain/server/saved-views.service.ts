import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  savedViewParams,
  supplyChainProblem,
  type SavedView,
  type SavedViewInput,
} from '@firebreak/supply-chain/model';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { SavedViewEntity } from './saved-view.entity';

const MOST_OF_ONE_PERSON = 100;
const UNIQUE_VIOLATION = '23505';

/** Views of the list that people keep: their own, and those that colleagues share. */
@Injectable()
export class SavedViewsService {
  constructor(private readonly db: CompanyDb) {}

  /** The person's own and what colleagues share, by name. */
  list(): Promise<SavedView[]> {
    return this.db.inCompany(async (tx) => {
      const views = await tx.find(SavedViewEntity, {
        where: [{ accountId: me() }, { shared: true }],
        order: { name: 'ASC', id: 'ASC' },
      });
      return views.map(viewOf);
    });
  }

  /** @throws Problem saved-view-name-taken, too-many-saved-views */
  add(input: SavedViewInput): Promise<SavedView> {
    return this.db.inCompany(async (tx) => {
      const count = await tx.countBy(SavedViewEntity, { accountId: me() });
      if (count >= MOST_OF_ONE_PERSON)
        throw supplyChainProblem('too-many-saved-views', { limit: MOST_OF_ONE_PERSON });
      return save(tx, tx.create(SavedViewEntity, { accountId: me() }), input);
    });
  }

  /** @throws Problem saved-view-not-found, saved-view-name-taken */
  replace(id: string, input: SavedViewInput): Promise<SavedView> {
    return this.db.inCompany(async (tx) => {
      const view = await tx.findOne(SavedViewEntity, {
        where: { id, accountId: me() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!view) throw supplyChainProblem('saved-view-not-found');
      return save(tx, view, input);
    });
  }

  /** @throws Problem saved-view-not-found, for a colleague's, too */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(SavedViewEntity, { id, accountId: me() });
      if (!affected) throw supplyChainProblem('saved-view-not-found');
    });
  }
}

/** Account of whoever asks. @throws Error where no person asks: the routes need a session */
function me(): string {
  const { kind, id } = currentActor();
  if (kind !== 'person' || id === null) throw new Error('Saved views belong to people.');
  return id;
}

async function save(tx: EntityManager, view: SavedViewEntity, input: SavedViewInput): Promise<SavedView> {
  Object.assign(view, {
    name: input.name,
    params: savedViewParams(input.params),
    shared: input.shared,
    savedBy: currentActor().name,
  });
  try {
    return viewOf(await tx.save(view));
  } catch (error) {
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : null;
    if (code === UNIQUE_VIOLATION) throw supplyChainProblem('saved-view-name-taken', { name: input.name });
    throw error;
  }
}

function viewOf({ id, name, params, shared, accountId, savedBy }: SavedViewEntity): SavedView {
  return { id, name, params, shared, mine: accountId === me(), savedBy };
}
