import { dateInWords } from '../../figure-words';
import { localeOf, signsOf, type StatementLanguage } from '../../language';
import type { ProgrammeRecords } from '../../programme/registers';
import { openChannels, policiesInForce } from '../../programme/summarise-programme';
import { choiceInWords } from '../../programme/words/programme-words';
import type { StatementPeriod } from '../../statement';
import { fill } from '../../texts/texts';
import { PROGRAMME_LINES } from './line-texts';

/** A statement is no register: the rest is in the evidence book. */
const MOST_LINES = 12;

/** What a draft lists of the registers: row by row, because readers ask for names, days and owners. */
export const PROGRAMME_LISTS = ['policies', 'roles', 'channels', 'engagements'] as const;
export type ProgrammeList = (typeof PROGRAMME_LISTS)[number];

interface Speaker {
  /** The template with its values; nothing where one of them is empty. */
  readonly say: (key: keyof (typeof PROGRAMME_LINES)['en'], values: Record<string, string>) => string;
  readonly choice: (code: string) => string;
  readonly listed: (words: readonly string[]) => string;
  readonly date: (day: string | null) => string;
  /** Puts sentences behind one another. */
  readonly joined: (...parts: readonly string[]) => string;
}

/** What a person typed must neither end the line nor quote a figure that nobody meant. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[{[]{2}|[}\]]{2}/g, '')
    .trim();
}

function speaker(language: StatementLanguage): Speaker {
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return {
    say: (key, values) => {
      const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
      return Object.values(texts).every((value) => value !== '')
        ? fill(PROGRAMME_LINES[language][key], texts)
        : '';
    },
    choice: (code) => choiceInWords(code, language),
    listed: (words) => list.format(words),
    date: (day) => dateInWords(day, language),
    joined: (...parts) => parts.filter((part) => part !== '').join(signsOf(language).betweenWords),
  };
}

function policyLines({ policies }: ProgrammeRecords, period: StatementPeriod, to: Speaker): string[] {
  return policiesInForce(policies, period).map((policy) =>
    to.joined(
      policy.edition
        ? to.say('policyEdition', { name: policy.name, edition: policy.edition })
        : to.say('policy', { name: policy.name }),
      to.say('inForce', { date: to.date(policy.inForceOn) }),
      to.say('approved', { by: policy.approvedBy }),
      to.say('reviewed', { date: to.date(policy.reviewedOn) }),
      to.say('owned', { owner: policy.owner }),
      to.say('binds', { whom: to.listed(policy.binds.map(to.choice)) }),
      to.say('promises', { what: to.listed(policy.protections.map(to.choice)) }),
    ),
  );
}

function roleLines({ roles }: ProgrammeRecords, to: Speaker): string[] {
  return roles.map(({ name, responsibleFor, reportsTo, rhythm }) =>
    to.joined(
      to.say('role', { name, what: responsibleFor.replace(/[.。\s]+$/, '') }),
      reportsTo
        ? to.say('reportsTo', { whom: reportsTo, rhythm: to.choice(rhythm) })
        : to.say('meets', { rhythm: to.choice(rhythm) }),
    ),
  );
}

function channelLines(
  { channels }: ProgrammeRecords,
  period: StatementPeriod,
  language: StatementLanguage,
  to: Speaker,
): string[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  return openChannels(channels, period).map((channel) =>
    to.joined(
      to.say('channel', {
        name: channel.name,
        kind: to.choice(channel.kind),
        date: to.date(channel.openSince),
      }),
      to.say('users', { whom: to.listed(channel.users.map(to.choice)) }),
      to.say('languages', { languages: to.listed(channel.languages.map((code) => names.of(code) ?? code)) }),
      to.say(channel.anonymous ? 'anonymous' : 'named', {}),
      to.say('runBy', { whom: channel.runBy }),
    ),
  );
}

function engagementLines(
  { engagements }: ProgrammeRecords,
  { from, to: end }: StatementPeriod,
  to: Speaker,
): string[] {
  return engagements
    .filter(({ heldOn }) => heldOn >= from && heldOn <= end)
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .map(({ heldOn, partner, withWhom, about, outcome }) =>
      to.joined(
        to.say(withWhom ? 'engagedWith' : 'engaged', {
          date: to.date(heldOn),
          partner: to.choice(partner),
          ...(withWhom ? { name: withWhom } : {}),
          about: about.replace(/[.。\s]+$/, ''),
        }),
        to.say('outcome', { outcome: outcome.replace(/[.。\s]+$/, '') }),
      ),
    );
}

/** Rows of a register in sentences, one line each. */
export function programmeLines(
  list: ProgrammeList,
  records: ProgrammeRecords,
  period: StatementPeriod,
  language: StatementLanguage,
): string[] {
  const to = speaker(language);
  const all = {
    policies: () => policyLines(records, period, to),
    roles: () => roleLines(records, to),
    channels: () => channelLines(records, period, language, to),
    engagements: () => engagementLines(records, period, to),
  }[list]();
  const left = all.length - MOST_LINES;
  return left > 0 ? [...all.slice(0, MOST_LINES), to.say('more', { n: String(left) })] : all;
}
