export { ROW_COLOURS } from '../charts/colours';

/** A4 in points, with room for a running header and footer. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 68,
  right: 68,
  top: 84,
  bottom: 76,
} as const;

export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const CONTENT_BOTTOM = PAGE.height - PAGE.bottom;

export const COLOURS = {
  ink: '#1D2B2F',
  muted: '#55646A',
  primary: '#0B6B6B',
  ember: '#B23A24',
  rule: '#D8D3CA',
  tint: '#EEF5F5',
  noteTint: '#FBF1EE',
} as const;
