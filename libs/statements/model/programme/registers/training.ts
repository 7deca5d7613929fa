import { choice, countFromOne, day, decimal, maybeCount, maybeSupplier, text, yesNo } from '../field';
import { atMost, register } from '../register';

export const AUDIENCES = [
  'own-staff',
  'procurement',
  'board',
  'suppliers',
  'labour-providers',
  'workers',
] as const;
export const FORMATS = ['in-person', 'live-online', 'e-learning', 'mixed'] as const;

/** Training on forced labour and related subjects: numbers only, no names of people. */
export const TRAINING = register(
  {
    heldOn: day,
    topic: text(200),
    audience: choice(AUDIENCES),
    format: choice(FORMATS),
    hours: decimal(1000),
    participants: countFromOne,
    invited: maybeCount,
    mandatory: yesNo,
    supplierCount: maybeCount,
    supplierId: maybeSupplier,
  },
  { field: 'heldOn', descending: true },
  [atMost('participants', 'invited')],
);
