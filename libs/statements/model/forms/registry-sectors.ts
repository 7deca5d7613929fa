/** Divisions of ISIC, first and last, and the sector group of the UK registry that they belong to: our own reading. */
const GROUPS: readonly (readonly [number, number, string])[] = [
  [1, 1, 'food_agriculture_fishing'],
  [2, 2, 'forestry_paper_packaging'],
  [3, 3, 'food_agriculture_fishing'],
  [5, 9, 'mining_metals_chemicals_oil_gas'],
  [10, 12, 'food_agriculture_fishing'],
  [13, 15, 'fashion_textiles_luxury'],
  [16, 17, 'forestry_paper_packaging'],
  [18, 18, 'media_arts_entertainment'],
  [19, 20, 'mining_metals_chemicals_oil_gas'],
  [21, 21, 'healthcare_pharma'],
  [22, 22, 'mining_metals_chemicals_oil_gas'],
  [23, 23, 'construction_building_products'],
  [24, 25, 'mining_metals_chemicals_oil_gas'],
  [26, 26, 'durable_consumer_goods_electronics'],
  [27, 30, 'automotive_machinery_heavy_electrical'],
  [31, 32, 'durable_consumer_goods_electronics'],
  [33, 33, 'automotive_machinery_heavy_electrical'],
  [35, 36, 'utilities'],
  [37, 39, 'waste_recycling'],
  [41, 43, 'construction_building_products'],
  [45, 45, 'automotive_machinery_heavy_electrical'],
  [49, 53, 'transport_logistics_storage'],
  [55, 56, 'consumer_services_hospitality_tourism'],
  [58, 60, 'media_arts_entertainment'],
  [61, 63, 'it_telecoms'],
  [64, 68, 'financial_insurance_real_estate'],
  [69, 71, 'professional_admin_services'],
  [72, 72, 'education_research'],
  [73, 78, 'professional_admin_services'],
  [79, 79, 'consumer_services_hospitality_tourism'],
  [80, 81, 'cleaning_security'],
  [82, 82, 'professional_admin_services'],
  [84, 84, 'public_sector'],
  [85, 85, 'education_research'],
  [86, 88, 'healthcare_pharma'],
  [90, 93, 'media_arts_entertainment'],
  [94, 94, 'charity_not_for_profit'],
  [95, 96, 'consumer_services_hospitality_tourism'],
];

/**
 * Sector groups of the UK registry that ISIC codes belong to, each once. A letter, or a trade that the registry has no
 * group for, such as retail (47), gives none: the person chooses.
 *
 * @param codes ISIC codes of any level
 */
export function registrySectors(codes: readonly string[]): string[] {
  const groups = codes.flatMap((code) => {
    if (!/^\d{2}/.test(code)) return [];
    const division = Number(code.slice(0, 2));
    return GROUPS.find(([first, last]) => first <= division && division <= last)?.[2] ?? [];
  });
  return [...new Set(groups)];
}
