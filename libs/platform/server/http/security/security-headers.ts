import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Scripts, data and workers come from us alone, and nobody frames us. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Angular adds each component's styles as a style element when the component is first shown.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  },
};

/** Devices and abilities that no page of ours uses. */
const PERMISSIONS_POLICY = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation',
  'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'usb', 'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', '); // prettier-ignore

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/**
 * Headers that every answer has. They are the same for all, so that they are put together once: doing it for each
 * request took a twelfth of the time of saving an answer.
 * @param overTls whether browsers are to come over TLS only, for a year
 */
export function securityHeaders(overTls: boolean): readonly (readonly [name: string, value: string])[] {
  const headers = new Map<string, string>();
  const collector: Pick<ServerResponse, 'removeHeader'> & { setHeader(name: string, value: string): void } = {
    setHeader: (name, value) => void headers.set(name.toLowerCase(), value),
    removeHeader: (name) => void headers.delete(name.toLowerCase()),
  };
  const setAll = helmet({
    contentSecurityPolicy,
    strictTransportSecurity: overTls ? { maxAge: YEAR_IN_SECONDS, includeSubDomains: false } : false,
    // Links in mails carry their secret in the address: it must not reach anybody else.
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  setAll({} as IncomingMessage, collector as ServerResponse, (error) => {
    if (error) throw error;
  });
  headers.set('permissions-policy', PERMISSIONS_POLICY);
  return [...headers];
}
