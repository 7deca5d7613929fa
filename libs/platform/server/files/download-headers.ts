import type { StoredFile } from './file-store';

/** Browsers show these without running anything in them. */
const HARMLESS = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/**
 * Headers under which a stored file may be given out. It is saved, never opened as a page of ours,
 * whatever somebody uploaded; pictures may be shown in place.
 */
export function downloadHeaders(
  file: Pick<StoredFile, 'name' | 'mediaType' | 'sizeInBytes'>,
  { inline = false }: { readonly inline?: boolean } = {},
): Record<string, string> {
  const disposition = inline && HARMLESS.has(file.mediaType) ? 'inline' : 'attachment';
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  // RFC 8187 leaves fewer signs as they are than encodeURIComponent does.
  const encoded = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-length': String(file.sizeInBytes),
    'content-disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
