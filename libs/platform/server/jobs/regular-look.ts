import { AppConfig } from '../config/app-config';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

/** Looks at the start of a worker, and every so often, whether something has come due. A look that fails is made good by the next. */
@Injectable()
export abstract class RegularLook implements OnApplicationBootstrap, OnModuleDestroy {
  /** Subject of the log line about a look that failed. */
  protected abstract readonly subject: string;
  protected abstract readonly everyMs: number;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly config: AppConfig) {}

  /** Does what is due; may run in several workers at once. */
  protected abstract look(): Promise<unknown>;

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    const look = () => (this.looking = this.tried());
    this.timer = setInterval(look, this.everyMs);
    look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async tried(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      new Logger(this.subject).warn(`looking for what is due failed: ${why}`);
    }
  }
}
