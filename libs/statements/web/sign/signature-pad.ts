import { Component, computed, ElementRef, model, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectTexts } from '@firebreak/platform/web';
import { SIGNATURE_PAD, strokePath, type Stroke } from '@firebreak/statements/model';

/** Points closer to each other than this many units are one. */
const STEP = 3;

/** A pad to draw one's name on with mouse, finger or pen; whoever cannot types it instead. */
@Component({
  selector: 'fb-signature-pad',
  imports: [MatButton],
  template: `
    <svg
      #pad
      role="img"
      [attr.aria-label]="t(strokes().length > 0 ? 'sign.pad.drawn' : 'sign.pad.empty')"
      [attr.viewBox]="'0 0 ' + size.width + ' ' + size.height"
      (pointerdown)="begin($event)"
      (pointermove)="go($event)"
      (pointerup)="end()"
      (pointercancel)="end()"
    >
      <line x1="20" x2="580" y1="160" y2="160" />
      <path [attr.d]="path()" />
    </svg>
    <button matButton type="button" [disabled]="strokes().length === 0" (click)="strokes.set([])">
      {{ t('sign.pad.clear') }}
    </button>
  `,
  styles: `
    svg {
      display: block;
      inline-size: 100%;
      max-inline-size: 600px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface);
      cursor: crosshair;
      touch-action: none;
    }
    line {
      stroke: var(--fb-line);
      stroke-width: 2;
    }
    path {
      fill: none;
      stroke: var(--fb-ink);
      stroke-width: 4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class SignaturePad {
  protected readonly t = injectTexts();
  private readonly pad = viewChild.required<ElementRef<SVGSVGElement>>('pad');
  protected readonly size = SIGNATURE_PAD;

  /** What was drawn, stroke by stroke. */
  readonly strokes = model<readonly Stroke[]>([]);
  private readonly current = signal<Stroke | null>(null);
  protected readonly path = computed(() => {
    const current = this.current();
    return strokePath(current ? [...this.strokes(), current] : this.strokes());
  });

  protected begin(event: PointerEvent): void {
    this.pad().nativeElement.setPointerCapture(event.pointerId);
    this.current.set(this.pointOf(event));
  }

  protected go(event: PointerEvent): void {
    const stroke = this.current();
    if (!stroke) return;
    const [x = 0, y = 0] = this.pointOf(event);
    const [lastX = 0, lastY = 0] = stroke.slice(-2);
    if (Math.hypot(x - lastX, y - lastY) >= STEP) this.current.set([...stroke, x, y]);
  }

  protected end(): void {
    const stroke = this.current();
    if (stroke) this.strokes.update((strokes) => [...strokes, stroke]);
    this.current.set(null);
  }

  /** In whole units of the pad, within it. */
  private pointOf({ clientX, clientY }: PointerEvent): number[] {
    const { left, top, width, height } = this.pad().nativeElement.getBoundingClientRect();
    const within = (share: number, most: number) => Math.min(most, Math.max(0, Math.round(share * most)));
    return [
      within((clientX - left) / width, SIGNATURE_PAD.width),
      within((clientY - top) / height, SIGNATURE_PAD.height),
    ];
  }
}
