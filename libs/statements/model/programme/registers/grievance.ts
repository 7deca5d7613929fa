import { choice, choices, count, day, languages, maybeDay, maybeText, row, text, yesNo } from '../field';
import { atMost, register } from '../register';

export const CHANNEL_KINDS = [
  'hotline',
  'web',
  'e-mail',
  'app',
  'union',
  'committee',
  'third-party',
  'other',
] as const;
export const CHANNEL_USERS = [
  'own-staff',
  'supplier-workers',
  'labour-provider-workers',
  'communities',
  'anyone',
] as const;

/** Channels through which people raise a concern. */
export const CHANNELS = register(
  {
    name: text(200),
    kind: choice(CHANNEL_KINDS),
    users: choices(CHANNEL_USERS),
    languages,
    anonymous: yesNo,
    runBy: maybeText(200),
    openSince: day,
    closedOn: maybeDay,
  },
  { field: 'name', descending: false },
  [atMost('openSince', 'closedOn')],
);

/** How often a channel was used in a time, and what became of those reports. Numbers only. */
export const CHANNEL_USE = register(
  {
    channelId: row('channels'),
    from: day,
    to: day,
    reports: count,
    forcedLabour: count,
    closed: count,
    remedied: count,
  },
  { field: 'to', descending: true },
  [
    atMost('from', 'to'),
    atMost('forcedLabour', 'reports'),
    atMost('closed', 'reports'),
    atMost('remedied', 'closed'),
  ],
);
