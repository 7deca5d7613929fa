/** The same colours for the same things as on the screen; each bar also carries its name and number. */
export const ROW_COLOURS: Readonly<Record<string, string>> = {
  low: '#3B7EA1',
  medium: '#B88700',
  high: '#C9571F',
  'very-high': '#9B1C31',
  unknown: '#7A7F85',
  critical: '#9B1C31',
  major: '#C9571F',
  minor: '#B88700',
  observation: '#7A7F85',
};
