import { COLOURS, CONTENT_WIDTH, PAGE } from '../page';
import { PageFlow } from '../page-flow';
import { Element, TextStyle } from '../tagged-document';
import { SMALL_PLACES } from '../../charts/map/country-places';
import { equalEarth, PlanePoint } from '../../charts/map/equal-earth';
import {
  classInWords,
  LAND,
  mapAlt,
  SEA,
  shadeMap,
  type CountryValue,
  type ShadedClass,
} from '../../charts/map/shaded-countries';
import { worldShapes } from '../../charts/map/world-shapes';

const LEGEND: TextStyle = { size: 8.5, leading: 12, colour: COLOURS.muted };
const LEGEND_HEIGHT = 22;
const SWATCH = 9;
const DOT_RADIUS = 2.3;

/**
 * The world with countries shaded by their values, and a legend; read out as one picture with all its values.
 * Places too small for a shape are dots.
 */
export function drawWorldMap(
  flow: PageFlow,
  title: string,
  values: readonly CountryValue[],
  inWords: (value: number) => string,
  parent?: Element,
): void {
  const { document } = flow;
  const plane = new Plane();
  const height = worldMapHeight();
  flow.ensure(height);
  const top = flow.y;
  const alt = mapAlt(title, values, inWords);
  const bbox = [PAGE.left, top, PAGE.left + CONTENT_WIDTH, top + height];
  const { classes, shades } = shadeMap(values);
  document.figure({ alt, bbox }, parent, () => {
    drawCountries(flow, plane, top, shades);
    drawLegend(flow, top + plane.height + 7, classes, inWords);
  });
  flow.y += height;
}

/** In points, with its legend. */
export function worldMapHeight(): number {
  return new Plane().height + LEGEND_HEIGHT;
}

/** From the plane of the projection to points on the page. */
class Plane {
  readonly height: number;
  private readonly scale: number;
  private readonly north: number;

  constructor() {
    const edge = worldShapes().edge;
    this.scale = CONTENT_WIDTH / (2 * Math.max(...edge.map(({ x }) => x)));
    this.north = Math.max(...edge.map(({ y }) => y));
    this.height = (this.north - Math.min(...edge.map(({ y }) => y))) * this.scale;
  }

  place({ x, y }: PlanePoint, top: number): [number, number] {
    const round = (value: number) => Math.round(value * 100) / 100;
    return [
      round(PAGE.left + CONTENT_WIDTH / 2 + x * this.scale),
      round(top + (this.north - y) * this.scale),
    ];
  }

  /** The operators of a closed line. */
  path(ring: readonly PlanePoint[], top: number): string {
    const points = ring.map((point) => this.place(point, top).join(' '));
    return `${points.map((point, index) => `${point} ${index === 0 ? 'm' : 'l'}`).join(' ')} h`;
  }
}

function drawCountries(flow: PageFlow, plane: Plane, top: number, shades: ReadonlyMap<string, string>): void {
  const { pdf } = flow.document;
  const { countries, edge } = worldShapes();
  pdf.save();
  pdf.addContent(`${plane.path(edge, top)} W n`);
  pdf.rect(PAGE.left, top, CONTENT_WIDTH, plane.height).fill(SEA);
  pdf.lineWidth(0.35).lineJoin('round').strokeColor('#FFFFFF');
  for (const { code, rings } of countries) {
    pdf.fillColor((code && shades.get(code)) || LAND);
    pdf.addContent(`${rings.map((ring) => plane.path(ring, top)).join(' ')} B*`);
  }
  for (const [code, [longitude, latitude]] of Object.entries(SMALL_PLACES)) {
    const shade = shades.get(code);
    if (!shade) continue;
    const [x, y] = plane.place(equalEarth(longitude, latitude), top);
    pdf.circle(x, y, DOT_RADIUS).fillAndStroke(shade, '#FFFFFF');
  }
  pdf.restore();
}

function drawLegend(
  { document }: PageFlow,
  top: number,
  classes: readonly ShadedClass[],
  inWords: (value: number) => string,
): void {
  const rtl = document.direction === 'rtl';
  let offset = 0;
  for (const own of classes) {
    const text = classInWords(own, inWords);
    const [line] = document.lines([{ text }], CONTENT_WIDTH, LEGEND);
    if (!line) continue;
    /** From the side where lines begin, to points from the left edge of the page. */
    const place = (start: number, width: number) =>
      rtl ? PAGE.width - PAGE.right - start - width : PAGE.left + start;
    document.pdf.rect(place(offset, SWATCH), top + 1.5, SWATCH, SWATCH).fill(own.shade);
    document.drawLine(line, place(offset + SWATCH + 5, line.width), top, line.width, LEGEND, null);
    offset += SWATCH + 5 + line.width + 18;
  }
}
