import type { RiskReference, SiteFacts, SupplierFacts } from '@firebreak/risk/model';
import type { AuditInput, GoodInput, InputsBeside, SiteInput } from './risk-inputs.query';

/** The facts about a supplier itself, without those below it. */
export type OwnFacts = Omit<SupplierFacts, 'below'>;

const NONE: readonly never[] = [];

/**
 * The facts about suppliers, from what the capabilities below publish and the reference data, in the order of their ids.
 * @param sites in the order of supplier ids
 * @param asOf calendar date as of which ages count
 */
export async function* supplierFacts(
  sites: AsyncIterable<readonly SiteInput[]>,
  beside: InputsBeside,
  reference: RiskReference,
  asOf: string,
): AsyncGenerator<OwnFacts[]> {
  let own: SiteInput[] = [];
  for await (const batch of sites) {
    const whole: OwnFacts[] = [];
    for (const site of batch) {
      if (own[0] !== undefined && own[0].supplierId !== site.supplierId) {
        whole.push(factsOf(own, beside, reference, asOf));
        own = [];
      }
      own.push(site);
    }
    yield whole;
  }
  if (own.length > 0) yield [factsOf(own, beside, reference, asOf)];
}

function factsOf(
  sites: readonly SiteInput[],
  { goods, questionnaires, audits, events }: InputsBeside,
  reference: RiskReference,
  asOf: string,
): OwnFacts {
  const supplierId = sites[0]?.supplierId ?? '';
  return {
    supplierId,
    asOf,
    editions: reference.editions,
    loaded: reference.loaded,
    sites: sites.map((site) =>
      siteFacts(site, goods.get(supplierId) ?? NONE, audits.get(supplierId) ?? NONE, reference),
    ),
    controls: questionnaires.get(supplierId) ?? null,
    events: events.get(supplierId) ?? NONE,
  };
}

function siteFacts(
  site: SiteInput,
  goods: readonly GoodInput[],
  audits: readonly AuditInput[],
  reference: RiskReference,
): SiteFacts {
  const { siteId, migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = site;
  const made = goods.filter((good) => good.siteId === siteId).map(({ name, hs }) => ({ name, hs }));
  return {
    siteId,
    country: reference.country(site.country),
    sector: reference.sector(site.isic),
    presence: reference.presence(site.country, site.isic),
    goods: made.length === 0 ? NONE : reference.goods(site.country, made),
    workforce: { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate },
    locationPrecision: site.locationPrecision,
    headcount: site.headcount,
    auditedOn: latestAudit(siteId, audits),
  };
}

function latestAudit(siteId: string, audits: readonly AuditInput[]): string | null {
  let latest: string | null = null;
  for (const { siteId: at, auditedOn } of audits) {
    if ((at === null || at === siteId) && (latest === null || auditedOn > latest)) latest = auditedOn;
  }
  return latest;
}
