// sector-risk.csv without the import values of the Global Slavery Index.
import {
  SECTOR_RISK_1,
  SECTOR_RISK_2,
  sectorRisk,
} from '../../libs/reference-data/model/sector-risk-method.ts';
import { withoutColumns } from './csv.mjs';

const PARTS = {
  G: 'c_G_global_estimate',
  D: 'c_D_dol_forced',
  C: 'c_C_dol_child',
  E: 'c_E_enforcement_trade',
  T: 'c_T_case_typology',
};

/**
 * Recomputes the scores by the newest method, without the G20 imports at risk, and drops those columns.
 * @throws Error where the first method, given everything, does not return the published scores
 */
export function withoutSlaveryIndex(rows) {
  const published = sectorRisk(
    rows.map((row) => evidenceOf(row, true)),
    SECTOR_RISK_1,
  );
  for (const [at, row] of inOrder(rows, published).entries()) {
    if (differs(rows[at], row))
      throw new Error(`ISIC ${rows[at].isic4_code} is not reproduced by the method`);
  }
  const own = inOrder(
    rows,
    sectorRisk(
      rows.map((row) => evidenceOf(row, false)),
      SECTOR_RISK_2,
    ),
  ).map((result, at) => withScore(rows[at], result));
  return withoutColumns(own, (column) => column.startsWith('ev_gsi2023_'));
}

/** The method's own file, saying what the product computes. */
export function methodWithoutSlaveryIndex({ sensitivity: _, inputs_note: __, ...method }) {
  const { gsi_product_to_isic: ___, gsi_mapping_origin: ____, ...enforcement } = method.components.E;
  return {
    ...method,
    version: `${SECTOR_RISK_2.version}-without-gsi`,
    weights: SECTOR_RISK_2.weights,
    components: {
      ...method.components,
      E: {
        ...enforcement,
        meaning: 'Enforcement exposure: UFLPA high-priority sector, active CBP orders issued since 2016',
        formula: `max(${SECTOR_RISK_2.uflpaPriority} if UFLPA priority else 0, ln(1+orders)/ln(1+max))`,
        changed:
          'Version 1.0.0 weighed G 0.3, E 0.15, T 0.15 and gave a UFLPA priority sector 0.7. It also counted the G20 imports at risk of the Global Slavery Index 2023, whose licence keeps them out',
      },
    },
  };
}

/** The evidence in a row of sector-risk.csv. */
export function evidenceOf(row, withImports) {
  const number = (text) => (text === '' || text === undefined ? null : Number(text));
  return {
    code: row.isic4_code,
    level: row.level,
    sectionCode: row.section_code,
    forcedPairs: Number(row.ev_dol_forced_labor_pairs),
    derivedForcedPairs: Number(row.ev_dol_derived_forced_labor_pairs),
    childPairs: Number(row.ev_dol_child_labor_pairs),
    derivedChildPairs: Number(row.ev_dol_derived_child_labor_pairs),
    forcedLabourShare: number(row.ev_gems2022_adult_share_pct),
    employmentShare: number(row.ev_world_employment_share_pct),
    exposureFactor: number(row.design_exposure_factor),
    uflpaPriority: row.ev_uflpa_priority_goods !== '',
    cbpOrders: Number(row.ev_cbp_active_orders_since_2016),
    importsAtRiskUsdBn: withImports ? number(row.ev_gsi2023_g20_import_usd_bn) : null,
    typologies: [
      row.ev_polaris_types !== '',
      row.ev_ctdc_sector !== '',
      row.ev_htcds_subdivided === 'true',
    ].filter(Boolean).length,
  };
}

function inOrder(rows, results) {
  const byCode = new Map(results.map((result) => [result.code, result]));
  return rows.map((row) => byCode.get(row.isic4_code));
}

function differs(row, { parts, score, band }) {
  const partsDiffer = Object.entries(parts ?? {}).some(([part, value]) => {
    const published = row[PARTS[part]];
    return value === null
      ? published !== ''
      : published === '' || Math.abs(Number(published) - value) > 0.00051;
  });
  return partsDiffer || Number(row.derived_score_0_100) !== score || row.derived_band !== band;
}

function withScore(row, { parts, score, band }) {
  const shown = Object.entries(parts ?? {}).map(([part, value]) => [
    PARTS[part],
    value === null ? '' : value.toFixed(3),
  ]);
  return { ...row, ...Object.fromEntries(shown), derived_score_0_100: String(score), derived_band: band };
}
