import { PUBLIC_ROUTE, REQUIRED_PERMISSION } from '@firebreak/platform/server';
import { Injectable, type OnModuleInit, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_PERMISSIONS } from './session.guard';

/** A route and who may use it. */
export interface RoutePermission {
  /** `GET suppliers/:id` */
  readonly route: string;
  /** A permission, or `public`. */
  readonly permission: string;
}

/** Every route says who may use it: the product does not start with one that does not. */
@Injectable()
export class RoutePermissions implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.list();
  }

  /** @throws Error naming every route that asks for nothing, or for a permission that no role could have */
  list(): RoutePermission[] {
    const routes = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.routesOf(metatype as Type) : []));
    const unknown = routes.filter(
      ({ permission }) => permission !== 'public' && !ROUTE_PERMISSIONS.has(permission),
    );
    if (unknown.length > 0) {
      const names = unknown.map(({ route, permission }) => `${route} (${permission || 'nothing'})`);
      throw new Error(`routes without a known permission: ${names.join(', ')}`);
    }
    return routes;
  }

  private routesOf(controller: Type): RoutePermission[] {
    // Nest keeps what its decorators say as metadata; a method without a path is no route.
    const prototype = controller.prototype as Record<string, () => unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
      return [{ route: nameOf(controller, handler), permission: this.permissionOf(controller, handler) }];
    });
  }

  private permissionOf(controller: Type, handler: () => unknown): string {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [handler, controller])) return 'public';
    return (
      this.reflector.getAllAndOverride<string | undefined>(REQUIRED_PERMISSION, [handler, controller]) ?? ''
    );
  }
}

function nameOf(controller: Type, handler: () => unknown): string {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod] ?? 'GET';
  const paths = [controller, handler].map((target) => String(Reflect.getMetadata(PATH_METADATA, target)));
  return `${method} ${paths
    .map((path) => path.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
}
