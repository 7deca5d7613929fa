/** A page of ours, or the first page: an address of another site must not be followed after signing in. */
export function safeReturnUrl(url: string | undefined): string {
  return url && /^\/(?![/\\])/.test(url) && !url.startsWith('/sign-') ? url : '/';
}
