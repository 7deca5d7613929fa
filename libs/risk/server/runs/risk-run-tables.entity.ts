import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A supplier whose inputs changed since the last run. Only ever added to and taken away, so that nobody waits. */
@Entity('risk_change')
export class RiskChangeEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Null: so many that they are not listed. */
  @Column('uuid', { name: 'supplier_id', nullable: true }) supplierId!: string | null;
}

/** Editions, countries and sectors as facts refer to them. Never changes: its key is its hash. */
@Entity('risk_context')
export class RiskContextEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** SHA-256 of the content, in hex. */
  @PrimaryColumn('text') hash!: string;
  /** Canonical JSON. */
  @Column('text') content!: string;
}

/** The chain as the last run left it, one array of numbers a row: where the next one starts. */
@Entity('risk_state')
export class RiskStateEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  @PrimaryColumn('text') part!: string;
  @Column('bytea') content!: Buffer;
}
