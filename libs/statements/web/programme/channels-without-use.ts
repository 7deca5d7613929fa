import type { ProgrammeRowView } from '@firebreak/statements/model';

function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

/** Channels that are open and of whose use no record ends within the last twelve months. @param today ISO */
export function channelsWithoutUse(
  channels: readonly ProgrammeRowView[],
  use: readonly ProgrammeRowView[],
  today: string,
): ProgrammeRowView[] {
  const since = yearBefore(today);
  const reported = new Set(
    use.filter(({ row }) => String(row['to']) >= since).map(({ row }) => String(row['channelId'])),
  );
  return channels.filter(
    ({ id, row }) =>
      String(row['openSince']) <= today &&
      (row['closedOn'] === null || String(row['closedOn']) > today) &&
      !reported.has(id),
  );
}
