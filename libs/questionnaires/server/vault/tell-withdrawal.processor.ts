import { CompanyDb, Processes, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { VAULT_KEEPER } from './deliver-snapshot.processor';
import { VaultConsentEntity } from './vault-consent.entity';
import { VaultCustomerEntity } from './vault-customer.entity';
import { VaultHandOverEntity } from './vault-hand-over.entity';
import { TellWithdrawal } from './vault-jobs';
import { VaultReceipts } from './vault-receipts.service';

/** Tells a customer which consents ended, of what it has. A second run tells nobody again. */
@Injectable()
@Processes(TellWithdrawal)
export class TellWithdrawalProcessor implements JobHandler<{ customerId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly receipts: VaultReceipts,
  ) {}

  async run({ customerId }: { customerId: string }): Promise<void> {
    const told = await this.db.inCompany(async (tx) => {
      const customer = await tx.findOneBy(VaultCustomerEntity, { id: customerId });
      const delivered = await tx.findBy(VaultHandOverEntity, { customerId, state: 'delivered' });
      const ended = await tx.findBy(VaultConsentEntity, { customerId, withdrawnAt: Not(IsNull()) });
      const withdrawnAt = new Map(ended.map(({ id, withdrawnAt: at }) => [id, at?.toISOString() ?? '']));
      const withdrawals = delivered.map(({ id, consentIds }) => ({
        receiptId: id,
        consents: Object.fromEntries(
          consentIds.flatMap((consent) => {
            const at = withdrawnAt.get(consent);
            return at === undefined ? [] : [[consent, at]];
          }),
        ),
      }));
      return customer && { buyerCompanyId: customer.buyerCompanyId, withdrawals };
    });
    if (!told) return;
    const note = () => this.receipts.noteWithdrawals(told.withdrawals);
    const consents = await this.db.runAs(told.buyerCompanyId, note, VAULT_KEEPER);
    const untold = { id: In([...consents]), toldAt: IsNull() };
    await this.db.inCompany((tx) => tx.update(VaultConsentEntity, untold, { toldAt: new Date() }));
  }
}
