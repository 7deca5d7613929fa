import { Public, Requires } from '@firebreak/platform/server';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { RoutePermissions } from './route-permissions';
import { RequiresSignIn } from './signed-in';

async function start(controller: Type): Promise<RoutePermissions> {
  const parts = { imports: [DiscoveryModule], controllers: [controller], providers: [RoutePermissions] };
  const module = await Test.createTestingModule(parts).compile();
  await module.init();
  return module.get(RoutePermissions);
}

@Controller('suppliers')
class Named {
  @Get() @Requires('supplier:read') list() {}
  @Post(':id/notes') @Requires('supplier:write') note() {}
  @Get('mine') @RequiresSignIn() mine() {}
  @Get('open') @Public() open() {}
  /** Not a route. */
  internal() {}
}

@Controller('suppliers')
class Forgotten {
  @Get(':id') get() {}
}

@Controller('suppliers')
class Misspelt {
  @Get() @Requires('supplier:raed') list() {}
}

@Controller('status')
@Public()
class AllOpen {
  @Get() get() {}
}

describe('RoutePermissions', () => {
  it('lists every route with who may use it', async () => {
    expect((await start(Named)).list()).toEqual([
      { route: 'GET suppliers', permission: 'supplier:read' },
      { route: 'POST suppliers/:id/notes', permission: 'supplier:write' },
      { route: 'GET suppliers/mine', permission: 'account:own' },
      { route: 'GET suppliers/open', permission: 'public' },
    ]);
  });

  it('takes a permission of the whole controller', async () => {
    expect((await start(AllOpen)).list()).toEqual([{ route: 'GET status', permission: 'public' }]);
  });

  it('keeps the product from starting with a route that asks for nothing', async () => {
    await expect(start(Forgotten)).rejects.toThrow('GET suppliers/:id (nothing)');
  });

  it('keeps it from starting with a permission that nobody could have', async () => {
    await expect(start(Misspelt)).rejects.toThrow('GET suppliers (supplier:raed)');
  });
});
