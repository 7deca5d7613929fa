import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { on } from '@firebreak/platform/server';
import { FindingAgreed } from '@firebreak/supply-chain/server';
import { AuditsService } from './audits.service';

/** Puts on record what people agree on while they read a supplier's papers. */
@Injectable()
export class RecordAgreedFindings implements OnModuleInit, OnModuleDestroy {
  private stop = () => {};

  constructor(private readonly audits: AuditsService) {}

  onModuleInit(): void {
    this.stop = on(FindingAgreed, async (tx, agreed) => {
      agreed.recorded(await this.audits.recordAgreed(tx, agreed));
    });
  }

  onModuleDestroy(): void {
    this.stop();
  }
}
