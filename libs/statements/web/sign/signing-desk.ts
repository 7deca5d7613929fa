import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  ApproveStatement,
  PublishVersion,
  StatementApprovalView,
  StatementPublicationsView,
  StatementView,
  SubmitForApproval,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** Approval and publication of one statement: what the server has of them, and the steps that people take. */
@Injectable()
export class SigningDesk {
  private readonly http = inject(HttpClient);

  readonly id = signal<string | null>(null);
  private readonly url = computed(() => `/api/statements/${this.id()}`);

  readonly statement = httpResource<StatementView>(() => (this.id() ? this.url() : undefined));
  readonly approval = httpResource<StatementApprovalView>(() =>
    this.id() ? `${this.url()}/approval` : undefined,
  );
  readonly publications = httpResource<StatementPublicationsView>(() =>
    this.id() ? `${this.url()}/publications` : undefined,
  );

  submit(submission: SubmitForApproval): Promise<void> {
    return this.step('submitted', submission);
  }

  approve(approval: ApproveStatement): Promise<void> {
    return this.step('approved', approval);
  }

  refuse(reason: string): Promise<void> {
    return this.step('refused', { reason });
  }

  takeBack(): Promise<void> {
    return this.step('taken-back', {});
  }

  reopen(): Promise<void> {
    return this.step('reopened', {});
  }

  async publish(body: PublishVersion): Promise<void> {
    await this.putPublications('publications', body);
  }

  async withdraw(publicationId: string, reason: string): Promise<void> {
    await this.putPublications(`publications/${publicationId}/withdrawn`, { reason });
  }

  private async step(name: string, body: object): Promise<void> {
    const answer = this.http.post<StatementApprovalView>(`${this.url()}/approval/${name}`, body);
    this.approval.set(await firstValueFrom(answer));
    this.statement.reload();
    this.publications.reload();
  }

  private async putPublications(path: string, body: object): Promise<void> {
    const answer = this.http.post<StatementPublicationsView>(`${this.url()}/${path}`, body);
    this.publications.set(await firstValueFrom(answer));
  }
}
