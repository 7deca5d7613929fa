import { Component, computed, inject, input } from '@angular/core';
import { bandColour, Formats, injectTexts, parseBand, Texts } from '@firebreak/platform/web';
import type { GoodOrigin } from '@firebreak/supply-chain/model';
import { originFlow, type FlowBlock } from './origin-flow';

const WIDTH = 960;
const HEIGHT = 360;
const BLOCK = 14;
/** Room for the last column's names. */
const SIDE = 170;

/**
 * The way of a good as ribbons: the farthest known step first, those who make it last. Colour is the worst band,
 * hatching what is not known. The tables beside it say the same in words.
 */
@Component({
  selector: 'fb-origin-drawing',
  template: `
    <svg [attr.viewBox]="'0 -24 ' + width + ' ' + (height + 32)" role="img" [attr.aria-label]="label()">
      <defs>
        <pattern
          id="fb-origin-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="6" class="hatch" />
        </pattern>
      </defs>
      @for (column of columns(); track column.step) {
        <text class="step" [attr.x]="column.text" y="-10" [style.direction]="texts.direction()">
          {{ column.name }}
        </text>
      }
      @for (ribbon of ribbons(); track ribbon.key) {
        <path [attr.d]="ribbon.path" [style.fill]="ribbon.colour" class="ribbon" />
      }
      @for (block of blocks(); track block.key) {
        <rect
          [attr.x]="block.x"
          [attr.y]="block.y"
          [attr.width]="blockWidth"
          [attr.height]="block.height"
          [style.fill]="block.colour"
          rx="2"
        />
        @if (block.named) {
          <text
            [attr.x]="block.text"
            [attr.y]="block.y + block.height / 2"
            dy="0.35em"
            [style.direction]="texts.direction()"
          >
            {{ block.name }}
          </text>
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
    }
    svg {
      display: block;
      inline-size: 100%;
      max-block-size: 420px;
      direction: ltr;
    }
    text {
      fill: var(--fb-ink);
      font-size: 12px;
      paint-order: stroke;
      stroke: var(--fb-surface-raised);
      stroke-width: 3px;
    }
    .step {
      fill: var(--fb-ink-quiet);
      font-weight: 600;
    }
    .ribbon {
      opacity: 0.35;
    }
    .hatch {
      fill: var(--fb-line-strong);
    }
    @media (max-width: 699px) {
      :host {
        display: none; /* the tables below tell the same where there is no room to draw it */
      }
    }
  `,
})
export class OriginDrawing {
  protected readonly t = injectTexts();
  protected readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly blockWidth = BLOCK;

  readonly origin = input.required<GoodOrigin>();
  readonly label = input.required<string>();

  private readonly rightToLeft = computed(() => this.texts.direction() === 'rtl');
  private readonly flow = computed(() => originFlow(this.origin()));

  protected readonly columns = computed(() =>
    this.origin().steps.map(({ step }) => ({
      step,
      text: this.textBeside(step, 0),
      name: this.t(step === 1 ? 'supplyViews.origin.makers' : 'supplyViews.origin.step', { step: step - 1 }),
    })),
  );
  protected readonly blocks = computed(() =>
    this.flow().blocks.map((block) => ({
      key: block.key,
      x: this.left(block.step),
      y: block.top * HEIGHT,
      height: Math.max(1, block.height * HEIGHT),
      colour: colourOf(block),
      text: this.textBeside(block.step, BLOCK + 6),
      named: block.height * HEIGHT >= 9,
      name: `${this.nameOf(block)} ${this.formats.share(block.share)}`,
    })),
  );
  protected readonly ribbons = computed(() =>
    this.flow().ribbons.map(({ key, step, from, fromTop, toTop, height }) => {
      const [start, end] = this.rightToLeft()
        ? [this.left(step), this.left(step - 1) + BLOCK]
        : [this.left(step) + BLOCK, this.left(step - 1)];
      const middle = (start + end) / 2;
      const [y0, y1, thick] = [fromTop * HEIGHT, toTop * HEIGHT, height * HEIGHT];
      const path =
        `M${start} ${y0}C${middle} ${y0} ${middle} ${y1} ${end} ${y1}` +
        `V${y1 + thick}C${middle} ${y1 + thick} ${middle} ${y0 + thick} ${start} ${y0 + thick}Z`;
      return { key, path, colour: colourOf(from) };
    }),
  );

  /** The farthest step stands where reading begins. */
  private left(step: number): number {
    const steps = this.origin().steps.length;
    const along = steps === 1 ? 0 : ((steps - step) / (steps - 1)) * (WIDTH - SIDE - BLOCK);
    return this.rightToLeft() ? WIDTH - BLOCK - along : along;
  }

  private textBeside(step: number, gap: number): number {
    return this.rightToLeft() ? this.left(step) + BLOCK - gap : this.left(step) + gap;
  }

  private nameOf({ place, rest }: FlowBlock): string {
    return place ? this.formats.country(place.country) : this.t(`supplyViews.origin.rest.${rest}`);
  }
}

function colourOf({ place }: FlowBlock): string {
  return place ? bandColour(parseBand(place.band)) : 'url(#fb-origin-hatch)';
}
