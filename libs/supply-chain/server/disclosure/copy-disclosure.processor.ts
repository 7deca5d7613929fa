import { CompanyDb, Processes, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { lockChain } from '../refresh-tiers.query';
import { CopyDisclosure } from './disclosure-jobs';
import { DisclosureReceiptEntity } from './disclosure-receipt.entity';
import { DisclosureRequestEntity } from './disclosure-request.entity';
import { fingerprintOf } from './shares';
import { ReceivedParties } from './received-parties';
import { ReceivedSuppliers } from './received-suppliers';

/**
 * Makes the receiving company's own rows say what the newest receipt says: suppliers and links for a buyer,
 * rows of its list for a supplier that passed the request on. A second run finds nothing to change.
 */
@Injectable()
@Processes(CopyDisclosure)
export class CopyDisclosureProcessor implements JobHandler<{ requestId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: ReceivedSuppliers,
    private readonly parties: ReceivedParties,
  ) {}

  async run({ requestId }: { requestId: string }): Promise<object | void> {
    return this.db.inCompany(async (tx) => {
      await lockChain(tx);
      const request = await tx.findOne(DisclosureRequestEntity, {
        where: { id: requestId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!request) return;
      const newest = await tx.findOne(DisclosureReceiptEntity, {
        where: { requestId, withdrawnAt: IsNull() },
        order: { version: 'DESC' },
      });
      const snapshot = newest?.snapshot ?? null;
      if (newest && snapshot && !fingerprintOf(snapshot).equals(newest.fingerprint))
        throw new Error('A disclosure differs from what its sender confirmed.');
      const receiver = request.supplierId === null ? this.parties : this.suppliers;
      return receiver.bringInLine(tx, request, snapshot, newest?.discloser ?? '');
    });
  }
}
