import type { LOGO_TYPES } from '@firebreak/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a company's documents look; no row where nobody chose anything. */
@Entity('company_brand')
export class CompanyBrandEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** #RRGGBB; null where the product's own is taken. */
  @Column('text', { nullable: true }) colour!: string | null;
  @Column('uuid', { name: 'logo_file_id', nullable: true }) logoFileId!: string | null;
  @Column('text', { name: 'logo_name', nullable: true }) logoName!: string | null;
  @Column('text', { name: 'logo_type', nullable: true }) logoType!: (typeof LOGO_TYPES)[number] | null;
  /** Hexadecimal. */
  @Column('text', { name: 'logo_sha256', nullable: true }) logoSha256!: string | null;
}
