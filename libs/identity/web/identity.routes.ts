import { withTexts } from '@firebreak/platform/web/public';
import type { Routes } from '@angular/router';
import { identityTexts } from './identity-texts';

/** Pages for people who are not signed in; they stand alone, without the frame. */
export const identityRoutes: Routes = withTexts('identity', identityTexts, [
  {
    path: 'sign-in',
    title: 'identity.signIn.title',
    loadComponent: () => import('./sign-in/sign-in').then((file) => file.SignInPage),
  },
  {
    path: 'sign-up',
    title: 'identity.signUp.title',
    loadComponent: () => import('./sign-in/sign-up').then((file) => file.SignUpPage),
  },
  {
    path: 'forgot-password',
    title: 'identity.forgot.title',
    loadComponent: () => import('./sign-in/forgot-password').then((file) => file.ForgotPassword),
  },
  {
    path: 'reset-password/:token',
    title: 'identity.reset.title',
    loadComponent: () => import('./sign-in/reset-password').then((file) => file.ResetPasswordPage),
  },
  {
    path: 'invitations/:token',
    title: 'identity.invitation.title',
    loadComponent: () => import('./sign-in/accept-invitation').then((file) => file.AcceptInvitationPage),
  },
  {
    path: 'mailbox',
    title: 'identity.mailbox.title',
    loadComponent: () => import('./mailbox/mailbox').then((file) => file.Mailbox),
  },
  {
    path: 'mailbox/:id',
    title: 'identity.mailbox.title',
    loadComponent: () => import('./mailbox/mailbox-mail').then((file) => file.MailboxMail),
  },
]);

/** Company, people and one's own account: pages inside the frame. */
export const settingsRoutes: Routes = [
  { path: '', loadChildren: () => import('./settings/settings.routes').then((file) => file.settingsPages) },
];
