import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CompanyDb, DatabaseListener, emit } from '@firebreak/platform/server';
import { EDITION_CHANNEL, ReferenceEditionChanged } from './reference-edition-changed';

/** Hears of new editions, also of those that the import command loads beside the running product. */
@Injectable()
export class EditionListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('reference-data');
  private stop: () => void = () => undefined;

  constructor(
    private readonly db: CompanyDb,
    private readonly database: DatabaseListener,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stop = await this.database.listen(EDITION_CHANNEL, (dataset) => void this.tell(dataset));
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  private async tell(dataset: string): Promise<void> {
    try {
      await this.db.global((tx) => emit(tx, ReferenceEditionChanged, { dataset }));
      this.log.log(`a new edition of ${dataset} is in use`);
    } catch (error) {
      // Nobody waits for a notice; what failed is made again at the next change or by hand.
      this.log.error(`telling of a new edition of ${dataset} failed`, error);
    }
  }
}
