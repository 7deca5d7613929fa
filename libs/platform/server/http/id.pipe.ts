import { ParseUUIDPipe } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';

/** An id in a path. What is no id cannot be there: it is answered like a record that does not exist. */
export const IdPipe = new ParseUUIDPipe({ exceptionFactory: () => platformProblem('not-found') });
