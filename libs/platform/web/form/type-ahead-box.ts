import { Directive, ElementRef, inject } from '@angular/core';
import { TypeAhead } from './type-ahead';

/** Makes the text box inside an `fb-type-ahead` its combobox. */
@Directive({
  selector: 'input[fbTypeAheadBox]',
  host: {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    '[attr.aria-expanded]': 'list.expanded()',
    '[attr.aria-controls]': 'list.expanded() ? list.listId : null',
    '[attr.aria-activedescendant]': 'list.activeId()',
    '(input)': 'list.searchSoon(element.value)',
    '(blur)': 'list.close()',
    '(keydown)': 'onKey($event)',
  },
})
export class TypeAheadBox {
  protected readonly list = inject(TypeAhead);
  protected readonly element: HTMLInputElement = inject(ElementRef).nativeElement;

  /**
   * Arrows move and open, Enter chooses, Escape closes; every other key belongs to the box. Enter without a choice
   * closes the list, too: who has it before their eyes does not mean to send the form.
   */
  protected onKey(event: KeyboardEvent): void {
    // While a word is being put together from several keys, they are not ours.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.list.expanded()) this.list.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.list.search(this.element.value);
    } else if (event.key === 'Enter' && this.list.looking()) {
      event.preventDefault();
      if (this.list.activeId()) this.list.pick(this.list.active());
      else this.list.close();
    } else if (event.key === 'Escape' && this.list.looking()) {
      event.preventDefault();
      event.stopPropagation();
      this.list.close();
    }
  }
}
