import { CompanyBrands } from '@firebreak/identity/server';
import { FileStore } from '@firebreak/platform/server';
import type { Brand } from '@firebreak/platform/server/pdf';
import type { StatementBrand } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { EntityManager } from 'typeorm';
import { StatementLogoEntity } from './statement-logo.entity';

/** The looks of what is frozen: versions of statements, dossiers, summaries for the board. */
@Injectable()
export class StatementBrands {
  constructor(
    private readonly brands: CompanyBrands,
    private readonly files: FileStore,
  ) {}

  /** The company's looks as they are now, with a copy of the logo that stays. */
  async freeze(tx: EntityManager): Promise<StatementBrand> {
    const { colour, logo } = await this.brands.current(tx);
    if (logo) await this.keepCopy(tx, logo);
    return { colour, logo };
  }

  /** @throws Error where the logo of something frozen is gone, which nothing does */
  async load(tx: EntityManager, { brand }: { readonly brand?: StatementBrand }): Promise<Brand | undefined> {
    if (!brand) return undefined;
    return {
      ...(brand.colour && { colour: brand.colour }),
      ...(brand.logo && { logo: await buffer((await this.openLogo(tx, brand.logo.sha256)).stream) }),
    };
  }

  /** A logo that a version wears. @throws Error where there is none */
  async openLogo(tx: EntityManager, sha256: string) {
    const { fileId } = await tx.findOneByOrFail(StatementLogoEntity, { sha256 });
    return this.files.open(tx, fileId);
  }

  private async keepCopy(
    tx: EntityManager,
    { fileId, sha256 }: { readonly fileId: string; readonly sha256: string },
  ): Promise<void> {
    // Versions of two statements may be frozen at once: the second finds the first one's copy.
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('statement logo ' || current_company_id(), 0))`,
    );
    if (await tx.existsBy(StatementLogoEntity, { sha256 })) return;
    const { file, stream } = await this.files.open(tx, fileId);
    const copy = await this.files.save(tx, { name: file.name, content: stream, mediaType: file.mediaType });
    await tx.insert(StatementLogoEntity, { sha256, fileId: copy.id });
  }
}
