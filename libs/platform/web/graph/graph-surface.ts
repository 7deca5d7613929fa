import { paint, RADIUS, type Part, type Picture, type View } from './graph-painter';
import { GraphPointer } from './graph-pointer';
import type { SceneEdge } from './visible-chain';

const MARGIN = 32;
const FARTHEST = 0.02;
const NEAREST = 3;
/** Below this zoom names are smaller than 11 px. */
const READABLE = 0.9;
/** How far the picture is drawn beyond the edges of the screen, as a share of its size: panning moves that. */
const BEYOND = 0.35;
/** After a zoom the old picture is shown larger or smaller until the hand rests this long. */
const REST_IN_MS = 90;
/** A picture that takes less than this is drawn anew in every frame. */
const QUICK_IN_MS = 6;

/**
 * The chain on a canvas, moved and zoomed with a pointer. The picture is drawn a little larger than the
 * screen and then moved as a whole, so that 5,000 companies pan as smoothly as five, with or without a graphics card.
 * Knows nothing of Angular.
 */
export class GraphSurface {
  private readonly screen: CanvasRenderingContext2D;
  private readonly drawn: CanvasRenderingContext2D;
  private readonly pointer: GraphPointer;
  private readonly resizes: ResizeObserver;
  private picture: Picture | undefined;
  private part: Part | null = null;
  private view: View = { scale: 1, x: 0, y: 0 };
  /** The view that the drawn picture was made for; null when it has to be made. */
  private drawnFor: View | null = null;
  private paintedIn = 0;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private width = 0;
  private height = 0;
  /** Whole px that the drawn picture goes on beyond each edge of the screen. */
  private beyond = { x: 0, y: 0 };

  /** @throws Error where the browser gives no canvas to draw on */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    events: { readonly pick: (item: number | null) => void; readonly hover: (item: number | null) => void },
  ) {
    this.screen = contextOf(canvas);
    this.drawn = contextOf(canvas.ownerDocument.createElement('canvas'));
    this.pointer = new GraphPointer(canvas, {
      pan: (x, y) => this.move({ ...this.view, x: this.view.x + x, y: this.view.y + y }),
      zoom: (factor, x, y) => this.zoom(factor, x, y),
      pick: (x, y) => events.pick(this.itemAt(x, y)),
      hover: (x, y) => {
        const item = this.itemAt(x, y);
        canvas.style.cursor = item === null ? 'grab' : 'pointer';
        events.hover(item);
      },
    });
    this.resizes = new ResizeObserver(() => this.resize());
    this.resizes.observe(canvas);
  }

  close(): void {
    this.resizes.disconnect();
    this.pointer.close();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
  }

  /** @param anchor item that stays where it is on screen, by its place in the picture before */
  show(
    picture: Picture,
    anchor: { readonly x: number; readonly y: number; readonly item: number } | null,
  ): void {
    const first = !this.picture;
    this.picture = picture;
    this.part = null;
    this.drawnFor = null;
    if (this.width === 0) this.resize();
    if (first) this.begin();
    else if (anchor) {
      const { scale, x, y } = this.view;
      const [toX, toY] = [picture.layout.x[anchor.item] ?? 0, picture.layout.y[anchor.item] ?? 0];
      this.move({ scale, x: x + (anchor.x - toX) * scale, y: y + (anchor.y - toY) * scale });
    } else this.redraw();
  }

  /** Puts some items with the links between them in front, everything else behind; null for nothing special. */
  highlight(items: ReadonlySet<number> | null, belongs: (edge: SceneEdge) => boolean = () => true): void {
    const edges = this.picture?.scene.edges ?? [];
    this.part = items && {
      items,
      edges: edges.filter((edge) => items.has(edge.from) && items.has(edge.to) && belongs(edge)),
    };
    this.redraw();
  }

  zoom(factor: number, x = this.width / 2, y = this.height / 2): void {
    const scale = Math.max(FARTHEST, Math.min(NEAREST, this.view.scale * factor));
    const by = scale / this.view.scale;
    this.move({ scale, x: x - (x - this.view.x) * by, y: y - (y - this.view.y) * by });
  }

  /** Everything on screen. */
  fit(): void {
    if (this.picture) this.move(this.fitted(this.picture));
  }

  /** Brings an item into sight, if it is not; names there can be read. */
  reveal(item: number): void {
    const { picture, view } = this;
    if (!picture) return;
    const [atX, atY] = [picture.layout.x[item] ?? 0, picture.layout.y[item] ?? 0];
    const x = atX * view.scale + view.x;
    const y = atY * view.scale + view.y;
    const inSight = x > MARGIN && x < this.width - MARGIN && y > MARGIN && y < this.height - MARGIN;
    if (inSight) return;
    const { scale } = view;
    this.move({ scale, x: this.width / 2 - atX * scale, y: this.height / 2 - atY * scale });
  }

  /** All of it where names can be read then, else the own company's side. */
  private begin(): void {
    const { picture } = this;
    if (!picture || this.width === 0) return;
    const view = this.fitted(picture);
    if (view.scale >= READABLE) return this.move(view);
    const x = picture.rightToLeft ? this.width - 2 * MARGIN : 2 * MARGIN;
    this.move({ scale: READABLE, x, y: this.height / 2 });
  }

  private fitted({ layout }: Picture): View {
    const [left, top, right, bottom] = layout.box;
    const across = (this.width - 2 * MARGIN) / (right - left);
    const down = (this.height - 2 * MARGIN) / (bottom - top);
    const scale = Math.max(FARTHEST, Math.min(1, across, down));
    return {
      scale,
      x: this.width / 2 - ((left + right) / 2) * scale,
      y: this.height / 2 - ((top + bottom) / 2) * scale,
    };
  }

  private move(view: View): void {
    this.view = view;
    this.redraw();
  }

  private redraw(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === 0 || (clientWidth === this.width && clientHeight === this.height)) return;
    const first = this.width === 0;
    [this.width, this.height] = [clientWidth, clientHeight];
    const ratio = devicePixelRatio;
    setSize(this.screen, clientWidth, clientHeight, ratio);
    this.beyond = { x: Math.round(clientWidth * BEYOND), y: Math.round(clientHeight * BEYOND) };
    setSize(this.drawn, clientWidth + 2 * this.beyond.x, clientHeight + 2 * this.beyond.y, ratio);
    this.drawnFor = null;
    if (first) this.begin();
    this.draw(); // at once: a canvas is empty after its size has changed
  }

  private draw(): void {
    const { picture, drawnFor, view } = this;
    if (!picture || this.width === 0) return;
    if (!drawnFor) this.paintAround();
    else if (drawnFor.scale !== view.scale) {
      if (this.paintedIn < QUICK_IN_MS) this.paintAround();
      else this.paintSoon();
    } else if (this.isBeyond(drawnFor)) this.paintAround();
    this.copy();
    if (this.part) paint(this.screen, picture, view, { width: this.width, height: this.height }, this.part);
  }

  /** Whether the screen has been moved past what is drawn. */
  private isBeyond(drawnFor: View): boolean {
    const { view, beyond } = this;
    return Math.abs(view.x - drawnFor.x) > beyond.x || Math.abs(view.y - drawnFor.y) > beyond.y;
  }

  private paintSoon(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.drawnFor = null;
      this.redraw();
    }, REST_IN_MS);
  }

  private paintAround(): void {
    if (!this.picture) return;
    clearTimeout(this.rest);
    const started = performance.now();
    const { view, beyond } = this;
    const size = { width: this.width + 2 * beyond.x, height: this.height + 2 * beyond.y };
    this.drawn.clearRect(0, 0, size.width, size.height);
    paint(this.drawn, this.picture, { ...view, x: view.x + beyond.x, y: view.y + beyond.y }, size);
    this.drawnFor = this.view;
    this.paintedIn = performance.now() - started;
  }

  /** The drawn picture, moved and scaled to the view, faded where something is in front. */
  private copy(): void {
    const { screen, view, drawnFor, beyond } = this;
    if (!drawnFor) return;
    const by = view.scale / drawnFor.scale;
    // By whole points of the screen: half a point would blur every letter.
    const whole = (length: number) =>
      by === 1 ? Math.round(length * devicePixelRatio) / devicePixelRatio : length;
    const x = whole(view.x - drawnFor.x * by) - beyond.x * by;
    const y = whole(view.y - drawnFor.y * by) - beyond.y * by;
    const { width, height } = this.drawn.canvas;
    screen.clearRect(0, 0, this.width, this.height);
    screen.globalAlpha = this.part ? 0.2 : 1;
    screen.drawImage(
      this.drawn.canvas,
      x,
      y,
      (width / devicePixelRatio) * by,
      (height / devicePixelRatio) * by,
    );
    screen.globalAlpha = 1;
  }

  private itemAt(x: number, y: number): number | null {
    const { picture, view } = this;
    if (!picture) return null;
    const [atX, atY] = [(x - view.x) / view.scale, (y - view.y) / view.scale];
    // A finger or a far zoom needs more room than the dot itself.
    let nearest = Math.max(RADIUS + 5, 8 / view.scale);
    let found: number | null = null;
    for (let item = 0; item < picture.scene.items.length; item++) {
      const distance = Math.hypot((picture.layout.x[item] ?? 0) - atX, (picture.layout.y[item] ?? 0) - atY);
      if (distance < nearest) [nearest, found] = [distance, item];
    }
    return found;
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on.');
  return context;
}

function setSize(context: CanvasRenderingContext2D, width: number, height: number, ratio: number): void {
  context.canvas.width = Math.round(width * ratio);
  context.canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}
