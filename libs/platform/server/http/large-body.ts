import { RouteConfig } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimitInBytes?: number;
  }
}

/** Lets one route take a larger JSON body than the rest of the API. */
export const LargeBody = (bodyLimitInBytes: number): MethodDecorator => RouteConfig({ bodyLimitInBytes });

/** Reads what `LargeBody` says, as the route is registered. */
export function allowLargeBody(route: RouteOptions): void {
  const { bodyLimitInBytes } = route.config ?? {};
  if (bodyLimitInBytes) route.bodyLimit = bodyLimitInBytes;
}
