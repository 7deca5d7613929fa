import { Component, computed, input } from '@angular/core';
import { parseText, type Inline } from '@firebreak/statements/model';

/** The words of a part as they would stand in a section: paragraphs, headings and bullets. */
@Component({
  selector: 'fb-part-text',
  template: `
    @for (block of blocks(); track $index) {
      @if (block.kind === 'list') {
        <ul dir="auto">
          @for (item of block.items; track $index) {
            <li dir="auto">{{ wordsOf(item) }}</li>
          }
        </ul>
      } @else if (block.kind !== 'exhibit') {
        <p dir="auto" [class.sub]="block.kind === 'heading'">{{ wordsOf(block.content) }}</p>
      }
    }
  `,
  styles: `
    p {
      max-inline-size: 75ch;
      margin: 0 0 6px;
    }
    .sub {
      font-weight: 600;
    }
    ul {
      margin: 0 0 6px;
      padding-inline-start: 20px;
    }
  `,
})
export class PartText {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() => parseText(this.text()));

  /** Imported words quote no figures, so every piece is a text. */
  protected wordsOf(content: readonly Inline[]): string {
    return content.filter((piece) => typeof piece === 'string').join('');
  }
}
