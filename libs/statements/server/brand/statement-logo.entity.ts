import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A logo that frozen versions wear; kept once, however many do. */
@Entity('statement_logo')
export class StatementLogoEntity {
  @PrimaryColumn('uuid', { name: 'company_id', insert: false, update: false }) companyId!: string;
  /** Hexadecimal. */
  @PrimaryColumn('text') sha256!: string;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
}
