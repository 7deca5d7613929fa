import fs from 'node:fs';
import path from 'node:path';
import type { ShippedEdition } from '@firebreak/reference-data/model';
import type { QualityEdition } from '@firebreak/risk/model';
import { format, resolveConfig } from 'prettier';
import { printed } from './print';
import { backtest, jsonLine } from './report';
import { readSlaveryIndex, readTables, SHIPPED_TABLES, type SlaveryIndex } from './tables';

/** Where the page "How good is the score?" has its figures from. */
const RESULT = path.join('libs', 'risk', 'web', 'method', 'quality-report.json');

/** What each dataset is used for; the others take no part. */
const USES: Readonly<Record<string, QualityEdition['use']>> = {
  'listed-goods': 'label',
  uflpa: 'label',
  cbp: 'label',
  tip: 'input',
  wgi: 'input',
  hdi: 'input',
  ilo: 'input',
  cpi: 'input',
  'sector-risk': 'input',
  'country-sector-presence': 'input',
};

/**
 * `npm run backtest -- [SOURCE] [--write]`: measures the method against the lists. SOURCE is what may not ship: the folder of
 * the collected source files, or Walk Free's workbook. `--write` renews the figures that the product shows.
 */
export async function run(args: readonly string[], beside: string): Promise<void> {
  const [named] = args.filter((arg) => !arg.startsWith('--'));
  const source = named ?? (fs.existsSync(beside) ? beside : null);
  if (source !== null && !fs.existsSync(source)) throw new Error(`There is no ${source}.`);
  const shipped = readTables(SHIPPED_TABLES);
  const index = source === null ? null : await readSlaveryIndex(source, shipped.snapshot.countries);
  const isComplete = source !== null && fs.existsSync(path.join(source, 'sector-risk.csv'));
  const complete = isComplete ? readTables(source) : null;
  const measuredOn = new Date().toISOString().slice(0, 10);
  const report = backtest({ shipped, complete, index, editions: editionsUsed(index), measuredOn });
  for (const line of printed(report)) console.log(line);
  if (!complete) {
    console.log(
      '\nOnly what ships was at hand. For the rest name the publisher’s file: npm run backtest -- FILE',
    );
  }
  if (args.includes('--write')) {
    fs.mkdirSync(path.dirname(RESULT), { recursive: true });
    const style = await resolveConfig(RESULT);
    fs.writeFileSync(RESULT, await format(JSON.stringify(report), { ...style, parser: 'json' }));
    console.log(`\nWrote ${RESULT}.`);
  }
  console.log(jsonLine(report));
}

function editionsUsed(index: SlaveryIndex | null): QualityEdition[] {
  const shipped = JSON.parse(
    fs.readFileSync(path.join(SHIPPED_TABLES, 'editions.json'), 'utf8'),
  ) as ShippedEdition[];
  const used = shipped.flatMap(({ dataset, title, edition, earlier }): QualityEdition[] => {
    const use = USES[dataset];
    return use === undefined || earlier ? [] : [{ dataset, title, edition, use, ships: true }];
  });
  if (!index) return used;
  const { edition } = index;
  return [
    ...used,
    { dataset: 'gsi', title: 'Global Slavery Index', edition, use: 'label', ships: false },
    { dataset: 'gsi-population', title: 'Population', edition, use: 'size', ships: false },
  ];
}
