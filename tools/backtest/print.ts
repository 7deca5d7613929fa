import { QUALITY_MEASURES, SPLIT_MEASURES } from '@firebreak/risk/model';
import type { QualityMeasure, QualityReport, Spread } from '@firebreak/risk/model';

const WORDS: Readonly<Record<QualityMeasure, string>> = {
  aucHotspots: 'AUC of H, all pairs',
  aucHotspotsWithinCountry: 'AUC of H within a country',
  aucHotspotsSameSize: 'AUC of H between countries of one size',
  aucPresent: 'AUC of B among pairs with P of .5 or more',
  aucChildLabour: 'AUC of H, listed for child labour only',
  aucEntities: 'AUC of I, UFLPA and CBP entities',
  spearmanVulnerability: 'Spearman of C with GSI vulnerability',
  spearmanPrevalence: 'Spearman of C with GSI prevalence',
};

/** The report as lines of text, the table of section 10 first. */
export function* printed(report: QualityReport): Generator<string> {
  yield* mainTable(report);
  yield* splitTable(report);
  yield* triedTable(report);
  yield* tornadoTable(report);
  yield '';
  yield 'Pairs on the list by band of H:';
  for (const { band, pairs, forcedLabour, childLabourOnly } of report.calibration) {
    yield `  ${band.padEnd(10)} ${String(pairs).padStart(5)} pairs, ${forcedLabour} listed for forced labour, ${childLabourOnly} for child labour only`;
  }
  yield '';
  yield 'Editions:';
  for (const { use, title, edition, ships } of report.editions) {
    yield `  ${use.padEnd(6)} ${title}: ${edition}${ships ? '' : ' (does not ship)'}`;
  }
}

function* mainTable(report: QualityReport): Generator<string> {
  const { before, now, nowShipped } = report.figures;
  yield `${report.listedPairs} listed pairs of ${report.pairs}, ${report.countries} countries; ${report.childLabourPairs} pairs listed for child labour only.`;
  yield `Inputs: ${report.inputs === 'complete' ? 'the complete tables' : 'what ships with the product'}; size by ${report.sizeBy}.`;
  yield '';
  yield row('', [report.before, report.method, 'shipped', 'aim']);
  for (const measure of QUALITY_MEASURES) {
    yield row(
      WORDS[measure],
      [before[measure], now[measure], nowShipped[measure], report.aims[measure]].map(figure),
    );
  }
  yield '';
  yield `Size in place of presence: ${figure(report.aucSizeInPlaceOfPresence)}. How big a country is explains a part.`;
  const { named, places, aucByPlace, aucDistinct, aucOutsideChina } = report.entities;
  yield `Entities: ${named} in ${places} places. Each place once ${figure(aucDistinct)}, outside China ${figure(aucOutsideChina)}; against places with the sector instead of by exports ${figure(aucByPlace)}.`;
}

function* splitTable({ splits, before, method, ceilingPresent }: QualityReport): Generator<string> {
  yield '';
  yield `Unseen halves of the countries, ${splits.count} splits (mean ± standard deviation); best of ${splits.candidates} on the other half:`;
  yield row('', [before, method, 'best', 'better']);
  for (const measure of SPLIT_MEASURES) {
    yield row(WORDS[measure], [
      spread(splits.before[measure]),
      spread(splits.now[measure]),
      spread(splits.chosen[measure]),
      `${splits.better[measure]}/${splits.count}`,
    ]);
  }
  yield `If sector scores were learnt from the list itself, B among pairs with P of .5 or more would be ${spread(ceilingPresent)}.`;
  const { correlations } = splits;
  if (!correlations) return;
  for (const figure of ['vulnerability', 'prevalence'] as const) {
    yield row(`Spearman of C with GSI ${figure}`, [
      spread(correlations.before[figure]),
      spread(correlations.now[figure]),
    ]);
  }
}

function* triedTable({ tried }: QualityReport): Generator<string> {
  yield '';
  yield 'What was tried: on unseen halves (all / within / size / present / child labour), then Spearman on all countries:';
  for (const { change, unseen, spearmanVulnerability, spearmanPrevalence } of tried) {
    const figures = SPLIT_MEASURES.map((measure) => figure(unseen[measure].mean)).join(' ');
    yield `  ${change.padEnd(26)} ${figures}   ${figure(spearmanVulnerability)} ${figure(spearmanPrevalence)}`;
  }
}

function* tornadoTable({ tornado, figures: { now } }: QualityReport): Generator<string> {
  yield '';
  yield 'Tornado: what moves when a weight falls / rises by 20 %, in thousandths (all, within, size, present, child labour):';
  for (const { weight, down, up } of tornado) {
    const moves = SPLIT_MEASURES.map((measure) =>
      `${moved(down[measure], now[measure])}/${moved(up[measure], now[measure])}`.padStart(9),
    );
    yield `  ${weight.padEnd(24)} ${moves.join(' ')}`;
  }
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(44)} ${cells.map((cell) => cell.padStart(13)).join(' ')}`;
}

function figure(value: number | null): string {
  return value === null ? 'not computed' : value.toFixed(3).replace(/^0/, '');
}

function spread({ mean, deviation }: Spread): string {
  return `${figure(mean)} ± ${figure(deviation)}`;
}

function moved(value: number, from: number | null): string {
  const by = Math.round(1000 * (value - (from ?? value)));
  return by > 0 ? `+${by}` : String(by);
}
