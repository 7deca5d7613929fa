import { HttpClient } from '@angular/common/http';
import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { AskColleague, Colleagues, ColleagueView } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { Answering } from './answering';

/** Who else answers: gives parts away, takes them back, and shows who answered what. */
@Component({
  selector: 'fb-portal-colleagues',
  templateUrl: './portal-colleagues.html',
  styleUrl: './portal-colleagues.scss',
})
export class PortalColleagues {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly answering = inject(Answering);

  protected readonly colleagues = signal<Colleagues | null>(null);
  protected readonly sections = computed(() => this.answering.view()?.template.sections ?? []);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly sent = signal<string | null>(null);
  /** Whose parts were taken back last. */
  protected readonly takenBack = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly buttons = viewChildren<ElementRef<HTMLElement>>('back');

  constructor() {
    void this.during(() => this.load());
  }

  protected titles({ sections }: ColleagueView): string {
    const own = this.sections().filter(({ code }) => sections.includes(code));
    return own.map(({ title }) => title).join(' · ');
  }

  protected textOf(question: string): string {
    return this.answering.questions().find(({ code }) => code === question)?.text ?? question;
  }

  protected choose(code: string, on: boolean): void {
    const others = this.chosen().filter((one) => one !== code);
    this.chosen.set(on ? [...others, code] : others);
  }

  protected async ask(
    event: Event,
    name: HTMLInputElement,
    email: HTMLInputElement,
    note: HTMLTextAreaElement,
  ): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.sent.set(null);
    if (!name.value.trim() || !email.value.trim() || this.chosen().length === 0) {
      this.failure.set(this.t('answerForm.colleagues.missing'));
      return;
    }
    const body: AskColleague = {
      name: name.value.trim(),
      email: email.value.trim(),
      sections: this.chosen(),
      language: this.texts.spoken(),
      ...(note.value.trim() && { note: note.value.trim() }),
    };
    await this.during(async () => {
      await firstValueFrom(this.http.post(this.address(), body));
      this.sent.set(body.name);
      this.chosen.set([]);
      for (const box of [name, email, note]) box.value = '';
      await this.load();
    });
  }

  protected async takeBack({ id, name }: ColleagueView): Promise<void> {
    const place = this.colleagues()?.items.findIndex((one) => one.id === id) ?? 0;
    this.takenBack.set(null);
    await this.during(async () => {
      await firstValueFrom(this.http.delete(`${this.address()}/${id}`));
      this.takenBack.set(name);
      await this.load();
    });
    if (this.takenBack()) this.goOnFrom(place);
  }

  /** The button that had the focus is gone: the one that took its place has it, or the page's heading. */
  private goOnFrom(place: number): void {
    const next = () => this.buttons()[place] ?? this.buttons().at(-1) ?? this.heading();
    afterNextRender({ write: () => next()?.nativeElement.focus() }, { injector: this.injector });
  }

  private address(): string {
    return `${this.answering.address}/colleagues`;
  }

  private async load(): Promise<void> {
    this.colleagues.set(await firstValueFrom(this.http.get<Colleagues>(this.address())));
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await work();
    } catch (error) {
      const problem = toApiProblem(error);
      this.failure.set(problem.errors[0]?.message ?? problemText(this.texts, problem));
    } finally {
      this.busy.set(false);
    }
  }
}
