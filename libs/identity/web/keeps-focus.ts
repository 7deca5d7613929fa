import { Directive } from '@angular/core';

/**
 * A button that leaves the focus where it is while it is pressed. Otherwise pressing "Save" would first leave
 * the field before it; its error would appear, push the button away under the pointer, and nothing would be sent.
 */
@Directive({ selector: 'button[fbKeepsFocus]', host: { '(mousedown)': '$event.preventDefault()' } })
export class KeepsFocus {}
