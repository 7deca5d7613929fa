import { COLOURS } from './page';
import { TextStyle } from './tagged-document';

export const BODY: TextStyle = { size: 10.5, leading: 16, colour: COLOURS.ink };
export const TITLE: TextStyle = { size: 27, leading: 36, colour: COLOURS.primary };
export const SUBTITLE: TextStyle = { size: 14, leading: 21, colour: COLOURS.ink };
export const SMALL: TextStyle = { size: 9, leading: 13.5, colour: COLOURS.muted };
export const SECTION_HEADING: TextStyle = { size: 16, leading: 23, colour: COLOURS.primary };
export const SUB_HEADING: TextStyle = { size: 11.5, leading: 17, colour: COLOURS.ink };
export const CAPTION: TextStyle = { ...SUB_HEADING, size: 10.5 };
export const NOTE: TextStyle = { size: 9.5, leading: 14, colour: COLOURS.ink };
