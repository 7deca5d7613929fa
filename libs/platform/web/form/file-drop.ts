import { Component, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

let count = 0;

/**
 * Takes a file by choosing, dropping or pasting. `accept` as for a native input (`.csv,.xlsx`);
 * files over `maxBytes` are refused here, with the reason.
 */
@Component({
  selector: 'fb-file-drop',
  imports: [Icon],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  protected readonly t = injectTexts();
  protected readonly id = `fb-file-${++count}`;

  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly accept = input('');
  readonly maxBytes = input(20 * 1024 * 1024);
  readonly multiple = input(false);
  readonly disabled = input(false);
  readonly files = output<readonly File[]>();

  protected readonly over = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected take(list: FileList | null | undefined): void {
    const files = [...(list ?? [])].slice(0, this.multiple() ? undefined : 1);
    this.over.set(false);
    const tooLarge = files.find(({ size }) => size > this.maxBytes());
    const wrongKind = files.find(({ name }) => !this.accepts(name));
    if (tooLarge) this.refuse('too-large', tooLarge.name);
    else if (wrongKind) this.refuse('wrong-kind', wrongKind.name);
    else if (files.length > 0) {
      this.refused.set(null);
      this.files.emit(files);
    }
  }

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.take(event.target.files);
    event.target.value = ''; // so that the same file can be chosen again
  }

  private accepts(name: string): boolean {
    const endings = this.accept()
      .split(',')
      .map((ending) => ending.trim().toLowerCase())
      .filter((ending) => ending.startsWith('.'));
    return endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending));
  }

  private refuse(reason: string, name: string): void {
    const megabytes = Math.round(this.maxBytes() / 1024 / 1024);
    this.refused.set(this.t(`platform.file.${reason}`, { name, megabytes, kinds: this.accept() }));
  }
}
