import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isRole, ROLES, type InvitationView, type PersonView } from '@firebreak/identity/model';
import {
  Confirm,
  FbDatePipe,
  injectTexts,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Toasts,
} from '@firebreak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';
import { InviteForm } from './invite-form';

/** The company's people with their roles, and those who are invited. Admins change both. */
@Component({
  selector: 'fb-people-settings',
  imports: [FbDatePipe, InviteForm, MatButton, ProblemMessage, Skeleton, StatusChip],
  templateUrl: './people-settings.html',
  styleUrl: './settings.scss',
})
export class PeopleSettings {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly roles = ROLES;
  protected readonly mayChange = computed(() => this.session.can('company:manage'));

  protected readonly people = httpResource<{ items: PersonView[] }>(() => '/api/people');
  protected readonly invitations = httpResource<{ items: InvitationView[] }>(() =>
    this.mayChange() ? '/api/invitations' : undefined,
  );

  protected async changeRole(person: PersonView, select: HTMLSelectElement): Promise<void> {
    const role = select.value;
    if (!isRole(role) || role === person.role) return;
    const done = await this.change(
      this.http.put(`/api/people/${person.id}/role`, { role }),
      this.t('identity.people.roleChanged', { name: person.name, role: this.t(`identity.role.${role}`) }),
    );
    if (!done) select.value = person.role;
    if (done && person.you) this.session.reload();
  }

  protected async remove(person: PersonView): Promise<void> {
    const question = {
      heading: this.t('identity.people.removeHeading', { name: person.name }),
      text: this.t('identity.people.removeText'),
      action: this.t('identity.people.removeAction'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    await this.change(
      this.http.delete(`/api/people/${person.id}`),
      this.t('identity.people.removed', { name: person.name }),
    );
  }

  protected invited(invitation: InvitationView): void {
    void this.toasts.say(this.t('identity.invite.sent', { email: invitation.email }));
    this.invitations.reload();
  }

  protected async resend({ email, role }: InvitationView): Promise<void> {
    await this.change(
      this.http.post('/api/invitations', { email, role }),
      this.t('identity.invite.sent', { email }),
    );
  }

  protected async revoke(invitation: InvitationView): Promise<void> {
    await this.change(
      this.http.delete(`/api/invitations/${invitation.id}`),
      this.t('identity.invite.revoked', { email: invitation.email }),
    );
  }

  private async change(request: Observable<unknown>, message: string): Promise<boolean> {
    try {
      await firstValueFrom(request);
      void this.toasts.say(message);
      return true;
    } catch (error) {
      void this.toasts.problem(error);
      return false;
    } finally {
      this.people.reload();
      this.invitations.reload();
    }
  }
}
