import type { RiskSource } from '../views';
import type { UndisclosedRisk } from './likely-origins';
import type { PlaceRisk } from './place-risk';

/** Own sites of one country and sector. */
export interface OwnPlace {
  readonly country: string;
  readonly sector: string;
  readonly sites: number;
  readonly suppliers: number;
}

/** A declared origin that hardly does such work: possible transshipment, or a small informal sector. */
export interface OriginPrompt {
  readonly siteId: string;
  readonly siteName: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly country: string;
  readonly sector: string;
  /** P, below RARE_PRESENCE. */
  readonly presence: number;
  /** Names of what the site is said to make; the first few. */
  readonly goods: readonly string[];
}

/** What `GET /api/risk/hot-spots` answers. */
export interface HotSpotsView {
  /** Country x sector pairs with own sites, and the riskiest sectors' worst pairs: highest H first. */
  readonly places: readonly (PlaceRisk & { readonly sites: number; readonly suppliers: number })[];
  /** Sectors that the map can show, by code. */
  readonly sectors: readonly string[];
  readonly prompts: readonly OriginPrompt[];
  /** All prompts, of which the list holds the first. */
  readonly promptCount: number;
  readonly sources: readonly RiskSource[];
}

/** What `GET /api/risk/hot-spots/:sector` answers: every country, and what an undisclosed site is likely to carry. */
export interface SectorHotSpotsView {
  readonly sector: string;
  /** S, 0..100. */
  readonly score: number;
  /** Highest H first. */
  readonly places: readonly (PlaceRisk & { readonly sites: number; readonly suppliers: number })[];
  readonly undisclosed: UndisclosedRisk;
  readonly sources: readonly RiskSource[];
}
