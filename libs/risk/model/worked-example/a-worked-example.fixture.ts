import type { WorkedExampleView } from './example-view';

/**
 * The figures of the worked example as they stand in the shipped editions: TIP Report 2025, WGI 2025 revision (2024),
 * HDI of the Human Development Report 2025 (2023), CPI 2025, sector scores by method 2.0.0, the DOL list of 2022 with
 * part of 2024. ILO conventions: two of four are known, which is too few.
 */
export const SHIPPED_EXAMPLE: Omit<WorkedExampleView, 'sources'> = {
  loaded: ['tip', 'wgi-rule-of-law', 'wgi-voice', 'wgi-stability', 'wgi-corruption', 'hdi', 'cpi'],
  countries: [
    {
      iso2: 'BD',
      values: {
        tip: '2',
        'wgi-rule-of-law': -0.9601,
        'wgi-voice': -1.1608,
        'wgi-stability': -1.463,
        'wgi-corruption': -1.1022,
        hdi: 0.685,
        cpi: 24,
      },
      standIn: null,
    },
    {
      iso2: 'BR',
      values: {
        tip: '2WL',
        'wgi-rule-of-law': -0.4462,
        'wgi-voice': 0.3165,
        'wgi-stability': -0.5206,
        'wgi-corruption': -0.4089,
        hdi: 0.786,
        cpi: 35,
      },
      standIn: null,
    },
    {
      iso2: 'PT',
      values: {
        tip: '2',
        'wgi-rule-of-law': 1.0722,
        'wgi-voice': 1.2651,
        'wgi-stability': 0.5369,
        'wgi-corruption': 0.8242,
        hdi: 0.89,
        cpi: 56,
      },
      standIn: null,
    },
  ],
  sectors: [
    { code: '01', score: 83, parts: { G: 0.26, D: 1, C: 1, E: 0.916, T: 1 } },
    { code: '14', score: 69, parts: { G: 0.485, D: 0.625, C: 0.431, E: 1, T: 0.667 } },
  ],
  places: [
    { country: 'BD', sector: '01', presence: 0.91 },
    { country: 'BD', sector: '14', presence: 0.938 },
    { country: 'BR', sector: '01', presence: 0.938 },
    { country: 'BR', sector: '14', presence: 0.484 },
    { country: 'PT', sector: '01', presence: 0.909 },
    { country: 'PT', sector: '14', presence: 0.923 },
  ],
  good: { name: 'Garments', hs: null, match: 'dol-forced', listedAs: 'Garments' },
};
