/** What hands do on the graph, in px of the canvas. */
export interface PointerEvents {
  readonly pan: (x: number, y: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
  /** A tap or click that was no pan. */
  readonly pick: (x: number, y: number) => void;
  readonly hover: (x: number, y: number) => void;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A finger that moved less than this meant to tap. */
const TAP_IN_PX = 5;

/** Mouse, pen and fingers on a canvas: drag to pan, wheel or two fingers to zoom, tap to pick. */
export class GraphPointer {
  private readonly down = new Map<number, Spot>();
  private readonly listening = new AbortController();
  private travelled = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly events: PointerEvents,
  ) {
    const { signal } = this.listening;
    canvas.addEventListener('pointerdown', (event) => this.begin(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.move(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.end(event), { signal });
    canvas.addEventListener('pointercancel', ({ pointerId }) => this.down.delete(pointerId), { signal });
    canvas.addEventListener('wheel', (event) => this.turn(event), { signal, passive: false });
  }

  close(): void {
    this.listening.abort();
  }

  private begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.down.size === 0) this.travelled = 0;
    this.down.set(event.pointerId, spotOf(event));
    this.canvas.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    const to = spotOf(event);
    const from = this.down.get(event.pointerId);
    if (!from) {
      if (event.pointerType === 'mouse') this.events.hover(to.x, to.y);
      return;
    }
    const [other] = [...this.down].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot);
    this.travelled += Math.hypot(to.x - from.x, to.y - from.y);
    this.down.set(event.pointerId, to);
    if (!other) return this.events.pan(to.x - from.x, to.y - from.y);
    const apart = (spot: Spot) => Math.max(1, Math.hypot(spot.x - other.x, spot.y - other.y));
    this.events.zoom(apart(to) / apart(from), (to.x + other.x) / 2, (to.y + other.y) / 2);
    this.events.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
  }

  private end(event: PointerEvent): void {
    if (!this.down.delete(event.pointerId) || this.down.size > 0) return;
    const { x, y } = spotOf(event);
    if (this.travelled < TAP_IN_PX) this.events.pick(x, y);
  }

  private turn(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    const { x, y } = spotOf(event);
    this.events.zoom(Math.exp(-Math.max(-150, Math.min(150, event.deltaY * lines)) / 400), x, y);
  }
}

function spotOf({ offsetX, offsetY }: MouseEvent): Spot {
  return { x: offsetX, y: offsetY };
}
