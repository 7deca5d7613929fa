import type { HarmEvent } from '../harm';
import type { Workforce } from '../inherent';
import type { ControlFacts } from '../facts';

/**
 * The invented site of the worked example: a garment factory in Brazil. Its country, sector and goods come from the
 * reference data; what only a supplier can tell is stated here. All ages are counted from `asOf`.
 */
export const EXAMPLE_SITE = {
  country: 'BR',
  sector: '14',
  good: 'Garments',
  asOf: '2026-11-01',
  headcount: 400,
  workforce: {
    migrantShare: 0.4,
    agencyShare: 0.1,
    labourProvider: true,
    employerHousing: false,
    pieceRate: true,
  } satisfies Workforce,
  controls: { submissionId: 'example', score: 60, answeredOn: '2026-05-01' } satisfies ControlFacts,
  /** One half-life of 18 months ago; corrective action is under way. */
  finding: {
    kind: 'finding',
    id: 'example-finding',
    severity: 'major',
    iloIndicator: false,
    state: 'action-under-way',
    foundOn: '2025-05-01',
  } satisfies HarmEvent,
  /** A cotton mill below, on which half of what the factory buys depends. */
  below: { supplierId: 'example-mill', share: 0.5, exposure: 60 },
} as const;
