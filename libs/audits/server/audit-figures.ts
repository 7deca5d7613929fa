import type { AuditDetails, AuditFiguresView } from '@firebreak/audits/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findAuditDetails } from './audit-details.query';
import { summariseAudits } from './summarise-audits.query';

/** What statements quote about audits and findings. */
@Injectable()
export class AuditFigures {
  /** @param period calendar dates, both included */
  figures(tx: EntityManager, period: { from: string; to: string }): Promise<AuditFiguresView> {
    return summariseAudits(tx, period);
  }

  /** @param period calendar dates, both included */
  details(tx: EntityManager, period: { from: string; to: string }): Promise<AuditDetails> {
    return findAuditDetails(tx, period);
  }
}
