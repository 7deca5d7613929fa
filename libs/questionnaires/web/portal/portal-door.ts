import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { CodeSent, PortalDoor as Door } from '@firebreak/questionnaires/model';
import { Answering } from './answering';

/**
 * The way in: the page that a link opens before the device is known. Coming here changes nothing, a code goes out only
 * when a person asks for it.
 */
@Component({
  selector: 'fb-portal-door',
  templateUrl: './portal-door.html',
  styleUrl: './portal-door.scss',
})
export class PortalDoor {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly injector = inject(Injector);
  protected readonly answering = inject(Answering);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  readonly door = input.required<Door>();

  /** The reader has a code, or is waiting for it. */
  protected readonly typing = signal(false);
  protected readonly sent = signal<CodeSent | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected type(): void {
    this.typing.set(true);
    afterNextRender({ write: () => this.box()?.nativeElement.focus() }, { injector: this.injector });
  }

  protected async send(): Promise<void> {
    await this.during(async () => {
      this.sent.set(null); // said anew, so that it is read out anew
      this.sent.set(await this.answering.sendCode());
      this.type();
    });
  }

  protected async enter(event: Event, code: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    if (code.trim() === '') this.failure.set(this.t('questionnairePortal.door.codeMissing'));
    else await this.during(() => this.answering.enter(code));
    if (this.failure()) this.box()?.nativeElement.focus();
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await work();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
