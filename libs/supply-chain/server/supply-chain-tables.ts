import { MatchPairEntity } from './matching/match-pair.entity';
import { SupplierMergeEntity } from './matching/supplier-merge.entity';
import { CreateSupplyChain1767226000000 } from './migrations/1767226000000-create-supply-chain';
import { CreateSupplierImport1767226001000 } from './migrations/1767226001000-create-supplier-import';
import { PublishRiskInputs1767226002000 } from './migrations/1767226002000-publish-risk-inputs';
import { ExtendRegister1767226003000 } from './migrations/1767226003000-extend-register';
import { CreateSupplierMerge1767226007000 } from './migrations/1767226007000-create-supplier-merge';
import { CreateSupplierClaim1767226014000 } from './migrations/1767226014000-create-supplier-claim';
import { DisclosedPartyEntity } from './disclosure/disclosed-party.entity';
import { DisclosureChoiceEntity } from './disclosure/disclosure-choice.entity';
import { DisclosureCodeEntity } from './disclosure/disclosure-code.entity';
import { DisclosureCopyEntity } from './disclosure/disclosure-copy.entity';
import { DisclosureLinkEntity } from './disclosure/disclosure-link.entity';
import { DisclosureReceiptEntity } from './disclosure/disclosure-receipt.entity';
import { DisclosureRequestEntity } from './disclosure/disclosure-request.entity';
import { DisclosureShareEntity } from './disclosure/disclosure-share.entity';
import { SupplierClaimEntity } from './disclosure/supplier-claim.entity';
import { CreateDisclosure1767226015000 } from './migrations/1767226015000-create-disclosure';
import { NoteCertainty1767226004000 } from './migrations/1767226004000-note-certainty';
import { IndexChain1767226005000 } from './migrations/1767226005000-index-chain';
import { CreateSavedView1767226010000 } from './migrations/1767226010000-create-saved-view';
import { StageImportRowsByColumn1767226011000 } from './migrations/1767226011000-stage-import-rows-by-column';
import { LightenImport1767226012000 } from './migrations/1767226012000-lighten-import';
import { CreateSignals1767226018000 } from './migrations/1767226018000-create-signals';
import { NoteSignalRuns1767226019000 } from './migrations/1767226019000-note-signal-runs';
import { NoteWhoAsked1767226030000 } from './migrations/1767226030000-note-who-asked';
import { PassOnCounts1767226031000 } from './migrations/1767226031000-pass-on-counts';
import { ForgetWithdrawnInTrail1767226033000 } from './migrations/1767226033000-forget-withdrawn-in-trail';
import { PublishTiers1767226090000 } from './migrations/1767226090000-publish-tiers';
import { PublishStanding1767226090007 } from './migrations/1767226090007-publish-standing';
import { SavedViewEntity } from './saved-view.entity';
import { signalEntities } from './signals/signal-tables';
import { SiteGoodEntity } from './site-good.entity';
import { SiteEntity } from './site.entity';
import { SupplierContactEntity } from './supplier-contact.entity';
import { SupplierIdentifierEntity } from './supplier-identifier.entity';
import { SupplierImportChangeEntity } from './import/supplier-import-change.entity';
import { SupplierImportHeaderEntity } from './import/supplier-import-header.entity';
import { SupplierImportRowEntity } from './import/supplier-import-row.entity';
import { SupplierImportEntity } from './import/supplier-import.entity';
import { SupplierSpendEntity } from './supplier-spend.entity';
import { SupplierVariantEntity } from './supplier-variant.entity';
import { SupplierEntity } from './supplier.entity';
import { SupplyLinkEntity } from './supply-link.entity';

export const supplyChainEntities = [
  SupplierEntity,
  SiteEntity,
  SiteGoodEntity,
  SupplyLinkEntity,
  SupplierVariantEntity,
  SupplierIdentifierEntity,
  SupplierContactEntity,
  SupplierSpendEntity,
  MatchPairEntity,
  SupplierMergeEntity,
  SupplierClaimEntity,
  DisclosedPartyEntity,
  DisclosureShareEntity,
  DisclosureChoiceEntity,
  DisclosureRequestEntity,
  DisclosureLinkEntity,
  DisclosureCodeEntity,
  DisclosureReceiptEntity,
  DisclosureCopyEntity,
  SupplierImportEntity,
  SupplierImportRowEntity,
  SavedViewEntity,
  SupplierImportChangeEntity,
  SupplierImportHeaderEntity,
  ...signalEntities,
];

export const supplyChainMigrations = [
  CreateSupplyChain1767226000000,
  CreateSupplierImport1767226001000,
  PublishRiskInputs1767226002000,
  ExtendRegister1767226003000,
  NoteCertainty1767226004000,
  IndexChain1767226005000,
  CreateSupplierMerge1767226007000,
  CreateSavedView1767226010000,
  StageImportRowsByColumn1767226011000,
  LightenImport1767226012000,
  CreateSupplierClaim1767226014000,
  CreateDisclosure1767226015000,
  CreateSignals1767226018000,
  NoteSignalRuns1767226019000,
  NoteWhoAsked1767226030000,
  PassOnCounts1767226031000,
  ForgetWithdrawnInTrail1767226033000,
  PublishTiers1767226090000,
  PublishStanding1767226090007,
];
