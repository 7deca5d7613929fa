import path from 'node:path';

const MAX_LENGTH = 150;

/** Control characters, and those that turn the direction of text ("gpj.exe" shown as "exe.jpg"). */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A file name from outside made harmless to show and to save: no folders, no invisible characters, no
 * sign with a meaning to a shell or file system, bounded. Letters of every script stay.
 */
export function safeFileName(name: string): string {
  const base = name.normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { name: stem, ext } = path.posix.parse(plain);
  const room = MAX_LENGTH - [...ext].length;
  return room > 0 && stem !== '' ? [...stem].slice(0, room).join('') + ext : 'file';
}
