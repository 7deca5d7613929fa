import { Component } from '@angular/core';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SessionList } from './session-list';

/** One's own account: who one is, the password, and where one is signed in. */
@Component({
  selector: 'fb-account-settings',
  imports: [PasswordForm, ProfileForm, SessionList],
  template: `
    <div class="parts">
      <fb-profile-form />
      <fb-password-form />
      <fb-session-list />
    </div>
  `,
  styleUrl: './settings.scss',
})
export class AccountSettings {}
