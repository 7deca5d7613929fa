import {
  identityProblem,
  LOGO_TYPES,
  MAX_LOGO_BYTES,
  MAX_LOGO_SIDE,
  type CompanyBrandView,
} from '@firebreak/identity/model';
import {
  CompanyDb,
  currentCompanyId,
  DamagedPicture,
  FileStore,
  logoPicture,
  PictureTooLarge,
  type Reworked,
  type StoredFile,
} from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { CompanyBrandEntity } from './company-brand.entity';

/** What documents that are made now shall wear; parts that nobody chose are absent. */
export interface CompanyBrand {
  /** #RRGGBB. */
  readonly colour?: string;
  readonly logo?: { readonly fileId: string; readonly sha256: string; readonly mediaType: string };
}

/** The logo and the colour of the current company. */
@Injectable()
export class CompanyBrands {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  get(): Promise<CompanyBrandView> {
    return this.db.inCompany(async (tx) => toView(await brandRow(tx)));
  }

  /** For documents that are made in this transaction. */
  async current(tx: EntityManager): Promise<CompanyBrand> {
    const row = await brandRow(tx);
    const { colour, logoFileId: fileId, logoSha256: sha256, logoType: mediaType } = row ?? {};
    return {
      ...(colour && { colour }),
      ...(fileId && sha256 && mediaType && { logo: { fileId, sha256, mediaType } }),
    };
  }

  chooseColour(colour: string | null): Promise<CompanyBrandView> {
    return this.db.inCompany(async (tx) => {
      const row = await held(tx);
      await tx.update(CompanyBrandEntity, { companyId: currentCompanyId() }, { colour });
      return toView({ ...row, colour });
    });
  }

  /**
   * Puts a logo in the place of the one that was there. What the picture says about its making is taken out.
   * @throws Problem file-empty, file-too-large, logo-type-refused, logo-too-wide, logo-damaged
   */
  async replaceLogo(name: string, content: Buffer | Readable): Promise<CompanyBrandView> {
    const received = await this.files.receive({
      name,
      content,
      maxBytes: MAX_LOGO_BYTES,
      rework: (bytes, mediaType) => drawable(name, bytes, mediaType),
    });
    return this.db.inCompany(async (tx) => {
      const before = await held(tx);
      const file = await this.files.keep(tx, received);
      const logo = {
        logoFileId: file.id,
        logoName: file.name,
        logoType: isLogoType(file.mediaType) ? file.mediaType : null,
        logoSha256: file.sha256,
      };
      await tx.update(CompanyBrandEntity, { companyId: currentCompanyId() }, logo);
      if (before.logoFileId) await this.files.remove(tx, before.logoFileId);
      return toView({ ...before, ...logo });
    });
  }

  /** Documents that were made keep it. */
  removeLogo(): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { logoFileId } = await held(tx);
      if (!logoFileId) return;
      const none = { logoFileId: null, logoName: null, logoType: null, logoSha256: null };
      await tx.update(CompanyBrandEntity, { companyId: currentCompanyId() }, none);
      await this.files.remove(tx, logoFileId);
    });
  }

  /** @throws Problem logo-not-found */
  openLogo(): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const row = await brandRow(tx);
      if (!row?.logoFileId) throw identityProblem('logo-not-found');
      return this.files.open(tx, row.logoFileId);
    });
  }
}

async function drawable(name: string, bytes: Buffer, mediaType: string): Promise<Reworked> {
  if (!isLogoType(mediaType)) throw identityProblem('logo-type-refused', { mediaType });
  try {
    return { name, bytes: (await logoPicture(bytes, mediaType, MAX_LOGO_SIDE)).bytes };
  } catch (error) {
    if (error instanceof PictureTooLarge) {
      const { width, height, limit } = error;
      throw identityProblem('logo-too-wide', { width, height, limit });
    }
    throw error instanceof DamagedPicture ? identityProblem('logo-damaged') : error;
  }
}

function isLogoType(mediaType: string): mediaType is (typeof LOGO_TYPES)[number] {
  return LOGO_TYPES.some((type) => type === mediaType);
}

function brandRow(tx: EntityManager): Promise<CompanyBrandEntity | null> {
  return tx.findOneBy(CompanyBrandEntity, { companyId: currentCompanyId() });
}

/** The row, made where there is none, for this transaction alone until it ends. */
async function held(tx: EntityManager): Promise<CompanyBrandEntity> {
  await tx.query(`INSERT INTO company_brand DEFAULT VALUES ON CONFLICT (company_id) DO NOTHING`);
  const lock = { mode: 'pessimistic_write' } as const;
  return tx.findOneOrFail(CompanyBrandEntity, { where: { companyId: currentCompanyId() }, lock });
}

function toView(row: CompanyBrandEntity | null): CompanyBrandView {
  const { logoFileId, logoName } = row ?? {};
  return {
    colour: row?.colour ?? null,
    logo: logoFileId && logoName ? { name: logoName, href: `/api/company/brand/logo?v=${logoFileId}` } : null,
  };
}
