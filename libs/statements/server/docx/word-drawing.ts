import { worldMapPng, worldMapSvg, mapAlt } from '@firebreak/platform/server/charts';
import { xmlText } from '@firebreak/platform/server/xml';
import type { Stroke } from '@firebreak/statements/model';
import type { Exhibit } from '../exhibit';
import { logoFacts } from '../brand/logo-facts';
import { signaturePicture } from './signature-picture';
import { XML, type WordPackage } from './word-package';

const EMU_PER_POINT = 12_700;
/** Between the margins of A4. */
const WIDTH = 459 * EMU_PER_POINT;
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** By which Word knows that a picture has an SVG beside it. */
const HAS_SVG = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/**
 * The world as a vector picture, with dots for programs that draw none.
 * @param id of the drawing among all of the document
 */
export function mapDrawing(word: WordPackage, { title, countries, inWords }: Exhibit, id: number): string {
  const description = mapAlt(title, countries, inWords);
  const { png, width, height } = worldMapPng(countries);
  const svg = worldMapSvg({ id: `map${id}`, title, description, values: countries });
  const blip = vectorBlip(word, `map${id}`, { png, svg });
  const size = { cx: WIDTH, cy: Math.round((WIDTH * height) / width) };
  return inline({ id, title, description, size, uri: PIC, graphic: pictureXml(`Map ${id}`, id, blip, size) });
}

/** A picture of lines, with dots for programs that draw none. @param name without its ending */
function vectorBlip(word: WordPackage, name: string, { png, svg }: { png: Buffer; svg: string }): string {
  const dots = word.add({ name: `media/${name}.png`, relation: 'image', content: png });
  const vector = word.add({ name: `media/${name}.svg`, relation: 'image', content: XML + svg });
  return `<a:blip r:embed="${dots}"><a:extLst><a:ext uri="${HAS_SVG}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${vector}"/></a:ext></a:extLst></a:blip>`;
}

/** Signatures count from here: drawings of the text count from 1. */
const FIRST_SIGNATURE = 2_000_000;
/** On paper, in points, as in the PDF. */
const SIGNATURE_SIZE = { cx: 126 * EMU_PER_POINT, cy: 42 * EMU_PER_POINT };

/** A name as it was drawn. @param nth among those of the statement @param alt for those who do not see it */
export function signatureDrawing(
  word: WordPackage,
  strokes: readonly Stroke[],
  nth: number,
  alt: string,
): string {
  const id = FIRST_SIGNATURE + nth;
  const blip = vectorBlip(word, `signature${nth}`, signaturePicture(strokes));
  return inline({ id, title: 'Signature', description: alt, size: SIGNATURE_SIZE, uri: PIC, graphic: pictureXml('Signature', id, blip, SIGNATURE_SIZE) }); // prettier-ignore
}

interface Size {
  readonly cx: number;
  readonly cy: number;
}

function pictureXml(name: string, id: number, blip: string, size: Size): string {
  return `<pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size.cx}" cy="${size.cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
}

/** Most room for a logo, in points: as in the PDF. */
const LOGO_ROOM = { width: 170, height: 52 };
/** Drawings of the text count from 1. */
const LOGO_ID = 1_000_000;

/** The company's logo, read out as its name. */
export function logoDrawing(word: WordPackage, logo: Uint8Array, name: string): string {
  const { ending, width, height } = logoFacts(logo);
  const blip = `<a:blip r:embed="${word.add({ name: `media/logo.${ending}`, relation: 'image', content: Buffer.from(logo) })}"/>`;
  const scale = Math.min(LOGO_ROOM.width / width, LOGO_ROOM.height / height) * EMU_PER_POINT;
  const size = { cx: Math.round(width * scale), cy: Math.round(height * scale) };
  return inline({ id: LOGO_ID, title: 'Logo', description: name, size, uri: PIC, graphic: pictureXml('Logo', LOGO_ID, blip, size) }); // prettier-ignore
}

interface Inline {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly size: Size;
  readonly uri: string;
  readonly graphic: string;
}

function inline({ id, title, description, size, uri, graphic }: Inline): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size.cx}" cy="${size.cy}"/><wp:docPr id="${id}" name="${xmlText(title)}" descr="${xmlText(description)}"/><a:graphic xmlns:a="${A}"><a:graphicData uri="${uri}">${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
