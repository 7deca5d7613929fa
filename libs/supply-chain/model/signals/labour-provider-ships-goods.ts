import type { FoundSignal } from './signal';

/** A supplier that is known as a provider of workers only, and signs that it makes or ships goods. */
export interface LabourProviderGoods {
  readonly supplierId: string;
  /** Names of goods that its sites make, or that flow along its links by HS code. */
  readonly goods: readonly string[];
}

/**
 * A labour provider that ships goods: every link calls it a provider of workers, yet goods are made at its sites
 * or flow from it. It may be a subcontractor that goes by another name.
 *
 * False positives: the kind of the link was chosen wrongly; a company that does both and told of one.
 * Cleared by: a link of the right kind, or goods that are taken out.
 */
export function labourProviderShipsGoods({ supplierId, goods }: LabourProviderGoods): FoundSignal[] {
  const names = [...new Set(goods)].sort();
  if (names.length === 0) return [];
  return [
    {
      rule: 'labour-provider-ships-goods',
      supplierId,
      subject: 'goods',
      explanation: 'labour-provider-ships-goods',
      facts: { goods: names.slice(0, 10), count: names.length },
      measure: names.length,
      seriousness: 0.5,
    },
  ];
}
