import type {
  ImportCandidate,
  ImportChoice,
  ImportDecision,
  ImportOutcome,
  LinkKind,
  RowDetails,
  RowIssue,
} from '@firebreak/supply-chain/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One row of an uploaded list after its check. Written and read by SQL in bulk, and kept for good: it tells
 * which import brought a record. Values are null for a wrong row.
 */
@Entity('supplier_import_row')
export class SupplierImportRowEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  /** As a spreadsheet numbers it: the header is row 1. */
  @PrimaryColumn('integer', { name: 'row_number' }) rowNumber!: number;
  @Column('text') outcome!: ImportOutcome;
  @Column('text') decision!: ImportDecision;
  @Column('json') cells!: string[];
  @Column('json') issues!: RowIssue[];
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
  @Column('boolean', { name: 'new_supplier', default: false }) newSupplier!: boolean;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('boolean', { name: 'new_site', default: false }) newSite!: boolean;
  @Column('uuid', { name: 'link_id', nullable: true }) linkId!: string | null;
  @Column('uuid', { name: 'buyer_supplier_id', nullable: true }) buyerSupplierId!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column({ type: 'text', name: 'name_key', nullable: true, collation: 'C' }) nameKey!: string | null;
  @Column({ type: 'text', name: 'match_key', nullable: true, collation: 'C' }) matchKey!: string | null;
  @Column({ type: 'text', name: 'search_key', nullable: true, collation: 'C' }) searchKey!: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) country!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column({ type: 'text', name: 'address_key', nullable: true, collation: 'C' }) addressKey!: string | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) isic!: string | null;
  @Column({ type: 'text', name: 'external_id', nullable: true, collation: 'C' }) externalId!: string | null;
  @Column('text', { nullable: true }) kind!: LinkKind | null;
  @Column('double precision', { name: 'spend_amount', nullable: true }) spendAmount!: number | null;
  @Column('text', { name: 'spend_currency', nullable: true }) spendCurrency!: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName!: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail!: string | null;
  @Column('integer', { nullable: true }) headcount!: number | null;
  @Column('double precision', { name: 'women_share', nullable: true }) womenShare!: number | null;
  /** Name or number of the supplier that it supplies; null: the own company. */
  @Column('text', { nullable: true }) buyer!: string | null;
  @Column({ type: 'text', name: 'buyer_key', nullable: true, collation: 'C' }) buyerKey!: string | null;
  /** Values that few lists have. */
  @Column('jsonb', { nullable: true }) details!: RowDetails | null;
  /** Whom a doubtful row resembles, the likeliest first. */
  @Column('jsonb', { nullable: true }) candidates!: ImportCandidate[] | null;
  /** What a person decided about a doubtful row. */
  @Column('text', { nullable: true }) choice!: ImportChoice | null;
}
