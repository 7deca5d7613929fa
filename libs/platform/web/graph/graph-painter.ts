import type { Layout } from './tier-layout';
import type { Scene, SceneEdge, SceneItem } from './visible-chain';

/** Colours of the theme, by what they paint. */
export interface GraphColours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly primary: string;
  /** By level, unknown first. */
  readonly bands: readonly string[];
}

/** How the drawing lies on the screen: `x`, `y` is where its 0, 0 is, in px. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly colours: GraphColours;
  /** Room for a name, in px at zoom 1. */
  readonly labelWidth: number;
  readonly rightToLeft: boolean;
  /** What a tier is called above its column. */
  readonly tierName: (tier: number) => string;
  /** What a box of several companies is called. */
  readonly groupName: (item: SceneItem) => string;
  readonly font: string;
}

/** Below this zoom names are smaller than 7 px, and left out. */
const NAMES_FROM = 0.55;
/** Below this zoom a link is a straight line, and a company a dot. */
const SHAPES_FROM = 0.3;
export const RADIUS = 9;
const GROUP_WIDTH = 34;
const WIDTHS = [1, 2, 3.5, 5, 7] as const;

/** Items and edges to draw; null for all. */
export interface Part {
  readonly items: ReadonlySet<number>;
  readonly edges: readonly SceneEdge[];
}

/** Draws what of the picture (or of a part of it) lies on a surface of this size. */
export function paint(
  ctx: CanvasRenderingContext2D,
  picture: Picture,
  view: View,
  size: { readonly width: number; readonly height: number },
  part: Part | null = null,
): void {
  const { scale, x, y } = view;
  const seen = {
    left: -x / scale - picture.labelWidth,
    right: (size.width - x) / scale + picture.labelWidth,
    top: -y / scale - 20,
    bottom: (size.height - y) / scale + 20,
  };
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  paintEdges(ctx, picture, part?.edges ?? picture.scene.edges, view, seen, part !== null);
  paintItems(ctx, picture, part?.items ?? null, view, seen);
  if (!part && scale >= SHAPES_FROM) paintTierNames(ctx, picture);
  ctx.restore();
}

interface Seen {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines of one look are one path: a few strokes instead of thousands. */
function paintEdges(
  ctx: CanvasRenderingContext2D,
  { layout: { x, y }, colours }: Picture,
  edges: readonly SceneEdge[],
  { scale }: View,
  seen: Seen,
  strong: boolean,
): void {
  const paths = new Map<
    string,
    { readonly width: number; readonly dashed: boolean; readonly path: Path2D }
  >();
  let drawn = 0;
  for (const { from, to, share, dashed } of edges) {
    const [fromX, fromY, toX, toY] = [x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0];
    if (Math.max(fromX, toX) < seen.left || Math.min(fromX, toX) > seen.right) continue;
    if (Math.max(fromY, toY) < seen.top || Math.min(fromY, toY) > seen.bottom) continue;
    drawn++;
    const look = Math.min(WIDTHS.length - 1, Math.ceil(share * (WIDTHS.length - 1)));
    const key = `${look} ${dashed}`;
    let line = paths.get(key);
    if (!line) paths.set(key, (line = { width: WIDTHS[look] ?? 1, dashed, path: new Path2D() }));
    line.path.moveTo(fromX, fromY);
    if (scale < SHAPES_FROM) {
      line.path.lineTo(toX, toY);
    } else {
      const bend = fromX === toX ? 60 : (toX - fromX) / 2;
      line.path.bezierCurveTo(fromX + bend, fromY, fromX === toX ? toX + bend : toX - bend, toY, toX, toY);
    }
  }
  ctx.strokeStyle = strong ? colours.ink : colours.line;
  // Thousands of full lines are one grey block: the more there are, the lighter each is.
  ctx.globalAlpha = strong ? 1 : Math.max(0.12, Math.min(0.9, 400 / Math.max(1, drawn)));
  for (const { width, dashed, path } of paths.values()) {
    ctx.lineWidth = Math.max(width, 0.7 / scale);
    ctx.setLineDash(dashed ? [6, 4] : []);
    ctx.stroke(path);
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function paintItems(
  ctx: CanvasRenderingContext2D,
  picture: Picture,
  only: ReadonlySet<number> | null,
  { scale }: View,
  seen: Seen,
): void {
  const { scene, layout } = picture;
  const inSight: number[] = [];
  scene.items.forEach((_, at) => {
    const [x, y] = [layout.x[at] ?? 0, layout.y[at] ?? 0];
    if (only && !only.has(at)) return;
    if (x > seen.left && x < seen.right && y > seen.top && y < seen.bottom) inSight.push(at);
  });
  if (scale < SHAPES_FROM) paintDots(ctx, picture, inSight, scale);
  else for (const at of inSight) paintItem(ctx, picture, at);
  if (scale >= NAMES_FROM || inSight.length <= 60) for (const at of inSight) paintName(ctx, picture, at);
}

/** Far away: one path of squares for each band, never smaller than two and a half px. */
function paintDots(
  ctx: CanvasRenderingContext2D,
  picture: Picture,
  items: readonly number[],
  scale: number,
): void {
  const { scene, layout, colours } = picture;
  const size = Math.max(RADIUS * 2, 2.5 / scale);
  for (let level = 0; level < colours.bands.length; level++) {
    ctx.beginPath();
    for (const at of items) {
      if (scene.items[at]?.level !== level) continue;
      ctx.rect((layout.x[at] ?? 0) - size / 2, (layout.y[at] ?? 0) - size / 2, size, size);
    }
    ctx.fillStyle = colours.bands[level] ?? colours.ink;
    ctx.fill();
  }
}

function paintItem(ctx: CanvasRenderingContext2D, { scene, layout, colours }: Picture, at: number): void {
  const item = scene.items[at];
  if (!item) return;
  const [x, y] = [layout.x[at] ?? 0, layout.y[at] ?? 0];
  const colour = item.kind === 'own' ? colours.primary : (colours.bands[item.level] ?? colours.ink);
  ctx.beginPath();
  if (item.kind === 'own') ctx.roundRect(x - 15, y - 15, 30, 30, 6);
  else if (item.kind === 'group') ctx.roundRect(x - GROUP_WIDTH / 2, y - 13, GROUP_WIDTH, 26, 6);
  else ctx.arc(x, y, RADIUS, 0, 2 * Math.PI);
  ctx.fillStyle = item.kind === 'between' ? colours.surface : colour;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = item.kind === 'between' ? colour : colours.surface;
  ctx.stroke();
  if (item.kind !== 'own')
    paintBars(ctx, x, y, item.level, item.kind === 'between' ? colour : colours.surface);
  if (item.kind !== 'group' && item.hidden > 0) paintFold(ctx, x, y, colours);
}

/** The band again, for whoever does not see its colour: one to four bars, none for unknown. */
function paintBars(ctx: CanvasRenderingContext2D, x: number, y: number, level: number, colour: string): void {
  ctx.fillStyle = colour;
  for (let bar = 0; bar < level; bar++)
    ctx.fillRect(x - 5 + bar * 2.6, y + 4 - (3 + bar * 1.8), 1.8, 3 + bar * 1.8);
}

/** A plus: there is more behind this one. */
function paintFold(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  { ink, surface }: GraphColours,
): void {
  ctx.fillStyle = ink;
  ctx.beginPath();
  ctx.arc(x + 8, y - 8, 6, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = surface;
  ctx.fillRect(x + 5, y - 8.75, 6, 1.5);
  ctx.fillRect(x + 7.25, y - 11, 1.5, 6);
}

interface FittedName {
  readonly text: string;
  /** In px at zoom 1. */
  readonly width: number;
}

const fitted = new Map<string, FittedName>();
/** Half the height of a name's ground. */
const NAME_HALF = 8;

function paintName(ctx: CanvasRenderingContext2D, picture: Picture, at: number): void {
  const item = picture.scene.items[at];
  if (!item) return;
  const gap = item.kind === 'company' || item.kind === 'between' ? RADIUS + 5 : 22;
  const text = item.kind === 'group' ? picture.groupName(item) : item.label;
  const room = picture.labelWidth - gap;
  beginText(ctx, picture, 400);
  const side = picture.rightToLeft ? -gap : gap;
  const name = fit(ctx, text, room);
  const [x, y] = [(picture.layout.x[at] ?? 0) + side, picture.layout.y[at] ?? 0];
  // A ground of its own: links leave their company on the side of its name and would strike it through.
  ctx.globalAlpha = 0.88;
  ctx.fillStyle = picture.colours.surface;
  ctx.fillRect(
    picture.rightToLeft ? x - name.width - 2 : x - 2,
    y - NAME_HALF,
    name.width + 4,
    2 * NAME_HALF,
  );
  ctx.globalAlpha = 1;
  ctx.fillStyle = picture.colours.ink;
  ctx.fillText(name.text, x, y);
}

function paintTierNames(ctx: CanvasRenderingContext2D, picture: Picture): void {
  beginText(ctx, picture, 600);
  ctx.fillStyle = picture.colours.quiet;
  for (const { tier, x, top } of picture.layout.tiers) {
    ctx.fillText(picture.tierName(tier), x + (picture.rightToLeft ? 12 : -12), top - 34);
  }
}

function beginText(ctx: CanvasRenderingContext2D, { font, rightToLeft }: Picture, weight: number): void {
  ctx.font = `${weight} 12px ${font}`;
  ctx.direction = rightToLeft ? 'rtl' : 'ltr';
  ctx.textAlign = 'start';
  ctx.textBaseline = 'middle';
}

/** The text, shortened with dots to the room that there is. Measured once: measuring is what is slow. */
function fit(ctx: CanvasRenderingContext2D, text: string, room: number): FittedName {
  const key = `${Math.round(room)} ${text}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size > 20_000) fitted.clear();
  let shown = text;
  let width = ctx.measureText(text).width;
  if (width > room) {
    let [few, many] = [0, text.length];
    while (many - few > 1) {
      const middle = Math.floor((few + many) / 2);
      if (ctx.measureText(`${text.slice(0, middle)}…`).width <= room) few = middle;
      else many = middle;
    }
    shown = `${text.slice(0, few).trimEnd()}…`;
    width = ctx.measureText(shown).width;
  }
  const name = { text: shown, width };
  fitted.set(key, name);
  return name;
}
