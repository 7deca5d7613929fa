import { SetMetadata } from '@nestjs/common';

export const REQUIRED_PERMISSION = 'firebreak:permission';
export const PUBLIC_ROUTE = 'firebreak:public';

/** Names the permission that a route needs: `supplier:read`. */
export const Requires = (permission: string) => SetMetadata(REQUIRED_PERMISSION, permission);

/** Opens a route to people who are not signed in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
