import { QUALITY_MEASURES } from '@firebreak/risk/model';
import { calibrationSpec, rocSpec, tornadoRows, unseenSpec } from './quality-charts';
import { QUALITY } from './quality-report';

describe('the charts of the back-test', () => {
  it('show every measure of the halves, before and now', () => {
    const headings = { name: 'Measure', first: 'Before', second: 'Now' };
    const { rows } = unseenSpec(QUALITY, { measure: (name) => name, headings }).table;
    expect(rows[0]).toEqual([
      'aucHotspots',
      QUALITY.splits.before.aucHotspots.mean,
      QUALITY.splits.now.aucHotspots.mean,
    ]);
    expect(rows).toHaveLength(5);
  });

  it('put the weight that moves a figure furthest first, and leave out those that move nothing', () => {
    const rows = tornadoRows(QUALITY, 'aucPresent');
    const reach = rows.map(({ down, up }) => Math.max(Math.abs(down), Math.abs(up)));
    expect(reach).toEqual([...reach].sort((a, b) => b - a));
    expect(Math.min(...reach)).toBeGreaterThan(0);
    expect(rows[0]?.weight).toBe('sector/E');
    const weights = tornadoRows(QUALITY, 'aucHotspots').map(({ weight }) => weight);
    expect(weights).toContain('hotSpot/absence');
    expect(rows.map(({ weight }) => weight)).not.toContain('hotSpot/absence'); // H alone knows it
  });

  it('say of how many in a hundred pairs of a band something is listed', () => {
    const words = { band: (band: string) => band, headings: { name: 'Band', value: 'Listed' } };
    const shares = calibrationSpec(QUALITY, words).table.rows.map(([, share]) => Number(share));
    expect(shares).toHaveLength(4);
    expect(shares[0]).toBeLessThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b)); // the higher the band, the more is listed
  });

  it('draw the curve from corner to corner, never falling', () => {
    const points = rocSpec(QUALITY, { x: 'x', y: 'y' }).table.rows;
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([1, 1]);
    const found = points.map(([, y]) => Number(y));
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});

it('the report has a figure and an aim for every measure', () => {
  for (const measure of QUALITY_MEASURES) {
    expect(QUALITY.aims[measure]).toBeGreaterThan(0);
    expect(QUALITY.figures.now[measure]).toBeGreaterThan(0);
  }
});
