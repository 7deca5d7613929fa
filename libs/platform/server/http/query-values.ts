import { Transform } from 'class-transformer';

/** `open,disputed`, or the parameter several times, as a list. */
export function Listed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === undefined || value === null
      ? value
      : [value].flat().flatMap((text) =>
          String(text)
            .split(',')
            .filter((part) => part !== ''),
        ),
  );
}

/** `true` and `false`; anything else stays as it came, for the rules to refuse. */
export function Flag(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
}
