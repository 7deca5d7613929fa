import {
  readLinks,
  readSites,
  readSuppliers,
  type ExportRequest,
  type LinkRow,
  type SiteRow,
  type SupplierRow,
} from './export-suppliers.query';
import type { EntityManager } from 'typeorm';

export type { SupplierRow };

/** A sheet of the exported workbook: what it is called, its columns, and where its rows come from. */
export interface ExportSheet<Row extends object> {
  readonly name: string;
  /** Header, field and width in characters. Headers match themselves when the file is imported again. */
  readonly columns: readonly (readonly [string, keyof Row, number])[];
  /** The next rows after the last one written. */
  readonly read: (tx: EntityManager, request: ExportRequest<Row>) => Promise<Row[]>;
}

export const SUPPLIER_SHEET: ExportSheet<SupplierRow> = {
  name: 'Suppliers',
  columns: [
    ['Supplier', 'name', 36],
    ['Supplier number', 'externalId', 16],
    ['Country', 'country', 10],
    ['Address', 'address', 48],
    ['ISIC', 'isic', 8],
    ['Tier', 'tier', 6],
    ['Kinds', 'kinds', 22],
    ['Status', 'status', 12],
    ['Risk score', 'score', 10],
    ['Risk band', 'band', 12],
    ['Confidence', 'confidence', 12],
    ['Annual spend', 'spendAmount', 16],
    ['Currency', 'spendCurrency', 10],
    ['Contact name', 'contactName', 22],
    ['Contact email', 'contactEmail', 28],
    ['Sites', 'sites', 8],
    ['Workers', 'headcount', 10],
  ],
  read: readSuppliers,
};

export const SITE_SHEET: ExportSheet<SiteRow> = {
  name: 'Sites',
  columns: [
    ['Supplier', 'supplier', 36],
    ['Supplier number', 'externalId', 16],
    ['Site', 'name', 36],
    ['Country', 'country', 10],
    ['City', 'city', 18],
    ['Address', 'address', 48],
    ['Latitude', 'latitude', 12],
    ['Longitude', 'longitude', 12],
    ['Place known by', 'precision', 14],
    ['ISIC', 'isic', 8],
    ['Goods', 'goods', 36],
    ['HS codes', 'hs', 18],
    ['Workers', 'headcount', 10],
    ['Risk score', 'score', 10],
    ['Risk band', 'band', 12],
  ],
  read: readSites,
};

export const LINK_SHEET: ExportSheet<LinkRow> = {
  name: 'Links',
  columns: [
    ['Supplier', 'supplier', 36],
    ['Supplier number', 'externalId', 16],
    ['Supplies', 'buyer', 36],
    ['Buyer number', 'buyerExternalId', 16],
    ['Kind', 'kind', 18],
    ['Good', 'good', 30],
    ['HS code', 'hs', 10],
    ['Share of purchases', 'share', 14],
    ['Since', 'since', 12],
    ['Certainty', 'certainty', 12],
    ['Said by', 'disclosedBy', 14],
  ],
  read: readLinks,
};
