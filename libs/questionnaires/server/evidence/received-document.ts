import {
  barePicture,
  DamagedPicture,
  FileStore,
  type ReceivedFile,
  type Reworked,
} from '@firebreak/platform/server';
import {
  MAX_EVIDENCE_BYTES,
  MAX_PICTURE_PIXELS,
  questionnaireProblem,
} from '@firebreak/questionnaires/model';
import type { Readable } from 'node:stream';
import { ACCEPTED_EVIDENCE, nameAsTyped } from './evidence-types';

/**
 * Takes in a document: of a welcome type by its bytes, not too large, with an ending that fits. What a picture says
 * about who took it, where and when is taken out. Other documents stay byte by byte, or their signatures would break:
 * what a PDF or Word file says of its author stays in it, and the portal tells so.
 * @throws Problem file-empty, file-too-large, file-type-refused, picture-too-large, picture-damaged
 */
export function receiveDocument(
  files: FileStore,
  name: string,
  content: Buffer | Readable,
): Promise<ReceivedFile> {
  return files.receive({
    name,
    content,
    accept: ACCEPTED_EVIDENCE,
    maxBytes: MAX_EVIDENCE_BYTES,
    rework: (bytes, mediaType) => withoutTraces(name, bytes, mediaType),
  });
}

function withoutTraces(name: string, bytes: Buffer, mediaType: string): Reworked {
  const picture = pictureIn(bytes, mediaType);
  if (picture && picture.width * picture.height > MAX_PICTURE_PIXELS) {
    const megapixels = Math.round((picture.width * picture.height) / 1e6);
    throw questionnaireProblem('picture-too-large', { megapixels, limit: MAX_PICTURE_PIXELS / 1e6 });
  }
  return { name: nameAsTyped(name, mediaType), bytes: picture?.bytes ?? bytes };
}

function pictureIn(bytes: Buffer, mediaType: string) {
  try {
    return barePicture(bytes, mediaType);
  } catch (error) {
    if (error instanceof DamagedPicture) throw questionnaireProblem('picture-damaged');
    throw error;
  }
}
