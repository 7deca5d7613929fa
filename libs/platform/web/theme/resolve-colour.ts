/** What `--fb-<token>` is where `host` stands, as rgb(): a token may hold light-dark(a, b). */
export function resolveColour(host: HTMLElement, token: string): string {
  const probe = host.ownerDocument.createElement('i');
  probe.style.color = `var(--fb-${token})`;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
