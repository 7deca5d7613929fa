import { tableAsCsv, withSources } from './chart-export';
import { sourceLine } from './chart-sources';

const HDI = {
  credit: null,
  citation: 'UNDP: Human Development Report 2025. https://hdr.undp.org. Licence: CC BY 3.0 IGO.',
};
const SOURCES = { heading: 'Sources of the figures', lines: [sourceLine(HDI)] };

async function csv(
  rows: (string | number | null)[][],
  sources: typeof SOURCES | null = null,
): Promise<string> {
  const blob = tableAsCsv({ columns: ['Supplier', 'Score'], rows }, sources);
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

  it('names the sources of its figures below, apart from the rows', async () => {
    expect(await csv([['Delta', 62]], SOURCES)).toContain(
      'Delta,62\r\n\r\nSources of the figures\r\nUNDP: Human Development Report 2025. https://hdr.undp.org. Licence: CC BY 3.0 IGO.\r\n', // prettier-ignore
    );
  });
});

describe('withSources', () => {
  it('makes room below the drawing for every word of the sources, and leaves the drawing alone', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.getBoundingClientRect = () => ({ width: 200, height: 100 }) as DOMRect;
    const lines = (drawn: SVGSVGElement) =>
      [...drawn.querySelectorAll('text')].map((text) => text.textContent ?? '');
    const told = withSources(svg, SOURCES, 'black');
    expect(lines(told).join(' ')).toBe(`Sources of the figures ${SOURCES.lines.join(' ')}`);
    expect(Math.max(...lines(told).map((line) => line.length))).toBeLessThan(40);
    expect(Number(told.getAttribute('height'))).toBeGreaterThan(100 + 14 * lines(told).length);
    expect(withSources(svg, null, 'black').getAttribute('height')).toBe('100');
    expect(svg.childElementCount).toBe(0);
  });
});
