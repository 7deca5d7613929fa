import { Component } from '@angular/core';
import { MailChoiceForm } from './mail-choice-form';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SessionList } from './session-list';

/** One's own account: who one is, which mails one wants, the password, and where one is signed in. */
@Component({
  selector: 'fb-account-settings',
  imports: [MailChoiceForm, PasswordForm, ProfileForm, SessionList],
  template: `
    <div class="parts">
      <fb-profile-form />
      <fb-mail-choice-form />
      <fb-password-form />
      <fb-session-list />
    </div>
  `,
  styleUrl: './settings.scss',
})
export class AccountSettings {}
