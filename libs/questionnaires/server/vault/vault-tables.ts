import { VaultAnswerEntity } from './vault-answer.entity';
import { VaultConsentEntity } from './vault-consent.entity';
import { VaultCustomerEntity } from './vault-customer.entity';
import { VaultDocumentEntity } from './vault-document.entity';
import { VaultHandOverEntity } from './vault-hand-over.entity';
import { VaultKeptAnswerEntity } from './vault-kept-answer.entity';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { VaultReceiptDocumentEntity } from './vault-receipt-document.entity';
import { VaultReceiptEntity } from './vault-receipt.entity';

export const vaultEntities = [
  VaultAnswerEntity,
  VaultDocumentEntity,
  VaultCustomerEntity,
  VaultQuestionnaireEntity,
  VaultKeptAnswerEntity,
  VaultConsentEntity,
  VaultHandOverEntity,
  VaultReceiptEntity,
  VaultReceiptDocumentEntity,
];
