import { dependencyShares } from '@firebreak/risk/model';
import type {
  Dependency,
  RiskReference,
  SiteFacts,
  SupplierEvent,
  SupplierFacts,
} from '@firebreak/risk/model';
import type { AuditInputRow, FindingInputRow, GoodInputRow, LinkInputRow } from './gather-risk-inputs.query';
import type { RiskInputRows, SignalInputRow, SiteInputRow } from './gather-risk-inputs.query';

/**
 * The facts about every supplier, from what the capabilities below publish and the reference data.
 * @param asOf calendar date as of which ages count
 */
export function* supplierFacts(
  rows: RiskInputRows,
  reference: RiskReference,
  asOf: string,
): Generator<Omit<SupplierFacts, 'below'>> {
  const sites = Map.groupBy(rows.sites, (site) => site.supplierId);
  const goods = Map.groupBy(rows.goods, (good) => good.siteId);
  const audits = Map.groupBy(rows.audits, (audit) => audit.supplierId);
  const findings = Map.groupBy(rows.findings, (finding) => finding.supplierId);
  const signals = Map.groupBy(rows.signals, (signal) => signal.supplierId);
  const questionnaires = new Map(rows.questionnaires.map((row) => [row.supplierId, row]));
  for (const supplierId of rows.supplierIds) {
    const questionnaire = questionnaires.get(supplierId);
    const own = (sites.get(supplierId) ?? []).map((site) =>
      siteFacts(site, goods.get(site.siteId) ?? [], audits.get(supplierId) ?? [], reference),
    );
    // A supplier that came in while the views were read has no site yet: its own change orders another run.
    if (own.length === 0) continue;
    yield {
      supplierId,
      asOf,
      editions: reference.editions,
      loaded: reference.loaded,
      sites: own,
      controls: questionnaire
        ? {
            submissionId: questionnaire.submissionId,
            score: questionnaire.score,
            answeredOn: questionnaire.answeredOn,
          }
        : null,
      events: [
        ...(findings.get(supplierId) ?? []).map(findingEvent),
        ...(signals.get(supplierId) ?? []).map(signalEvent),
      ],
    };
  }
}

/** Who depends on whom, by buyer. */
export function dependenciesOf(links: readonly LinkInputRow[]): Map<string, Dependency[]> {
  const byBuyer = Map.groupBy(links, (link) => link.buyerId);
  return new Map(
    [...byBuyer].map(([buyerId, own]) => [
      buyerId,
      // What a supplier spends with its own suppliers is nowhere recorded.
      dependencyShares(
        own.map(({ supplierId, share }) => ({ buyerId, supplierId, declaredShare: share, spend: null })),
      ),
    ]),
  );
}

function siteFacts(
  site: SiteInputRow,
  goods: readonly GoodInputRow[],
  audits: readonly AuditInputRow[],
  reference: RiskReference,
): SiteFacts {
  const { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = site;
  return {
    siteId: site.siteId,
    country: reference.country(site.country),
    sector: reference.sector(site.isic),
    presence: reference.presence(site.country, site.isic),
    goods: reference.goods(
      site.country,
      goods.map(({ name, hs }) => ({ name, hs })),
    ),
    workforce: { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate },
    locationPrecision: site.locationPrecision,
    headcount: site.headcount,
    auditedOn: latestAudit(site.siteId, audits),
  };
}

function latestAudit(siteId: string, audits: readonly AuditInputRow[]): string | null {
  const days = audits.filter((audit) => audit.siteId === null || audit.siteId === siteId);
  return days.reduce<string | null>(
    (latest, { auditedOn }) => (latest === null || auditedOn > latest ? auditedOn : latest),
    null,
  );
}

function findingEvent(finding: FindingInputRow): SupplierEvent {
  const { id, siteId, code, title, severity, iloIndicator, foundOn, state } = finding;
  return { kind: 'finding', id, siteId, code, title, severity, iloIndicator, foundOn, state };
}

/** The rule's code stands for its title: signals are worded by whoever shows them, in the reader's language. */
function signalEvent({ id, code, seriousness, foundOn, state }: SignalInputRow): SupplierEvent {
  return { kind: 'subcontracting-signal', id, siteId: null, code, title: code, seriousness, foundOn, state };
}
