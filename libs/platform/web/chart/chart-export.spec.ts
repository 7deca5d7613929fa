import { tableAsCsv } from './chart-export';

async function csv(rows: (string | number | null)[][]): Promise<string> {
  const blob = tableAsCsv({ columns: ['Supplier', 'Score'], rows });
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

describe('tableAsCsv', () => {
  it('quotes what needs it and leaves gaps empty', async () => {
    expect(await csv([['Padma, "Knit"', 62], ['Delta', null]])).toContain('"Padma, ""Knit""",62\r\nDelta,\r\n'); // prettier-ignore
  });

  it('keeps a formula as text', async () => {
    expect(await csv([['=HYPERLINK("x")', -5]])).toContain('"\'=HYPERLINK(""x"")",-5');
  });
});
