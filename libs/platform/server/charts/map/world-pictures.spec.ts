import { inflateSync } from 'node:zlib';
import { worldMapPng } from './world-map-png';
import { worldMapSvg } from './world-map-svg';
import { worldOnGrid } from './world-on-grid';

const values = [
  { country: 'BD', label: 'Bangladesh', value: 300 },
  { country: 'IN', label: 'India', value: 12 },
  { country: 'SG', label: 'Singapore', value: 1 },
];

/** Colour of a pixel of our own PNG: rows are differences to the row above. */
function pixelOf(png: Buffer, width: number, x: number, y: number): string {
  const start = png.indexOf('IDAT');
  const data = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const row = width * 3 + 1;
  const channels = [0, 1, 2].map((channel) => {
    let value = 0;
    for (let line = 0; line <= y; line++)
      value = (value + (data[line * row + 1 + x * 3 + channel] ?? 0)) & 255;
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}

describe('worldMapSvg', () => {
  it('has a title, a description and a shade for each country, in less than 60 kB', () => {
    const svg = worldMapSvg({
      id: 'm1',
      title: 'Suppliers <by> country',
      description: 'Bangladesh 300 & more',
      values,
    });
    expect(svg).toContain('<title id="m1-title">Suppliers &lt;by&gt; country</title>');
    expect(svg).toContain('<desc id="m1-desc">Bangladesh 300 &amp; more</desc>');
    expect(svg.match(/<path class="s3" fill="#0A4A4A"/g)).toHaveLength(1);
    expect(svg.match(/<circle class="s1"/g)).toHaveLength(1);
    expect(svg.length).toBeLessThan(60_000);
  });
});

describe('worldMapPng', () => {
  it('colours land, sea and countries where they lie, and leaves the corners white', () => {
    const { png, width, height } = worldMapPng(values);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const { place } = worldOnGrid(width);
    const at = (longitude: number, latitude: number) => {
      const [x, y] = place(longitude, latitude);
      return pixelOf(png, width, Math.floor(x), Math.floor(y));
    };
    expect(at(90, 24.5)).toBe('#0A4A4A'); // Bangladesh
    expect(at(78, 22)).toBe('#2C8481'); // India
    expect(at(5, 25)).toBe('#E7E4DD'); // the Sahara
    expect(at(-40, 20)).toBe('#F6F8F8'); // the Atlantic
    expect(pixelOf(png, width, 0, 0)).toBe('#FFFFFF');
    expect(pixelOf(png, width, width - 1, height - 1)).toBe('#FFFFFF');
  });
});
