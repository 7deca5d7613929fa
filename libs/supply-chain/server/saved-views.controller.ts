import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { SavedView } from '@firebreak/supply-chain/model';
import { SavedViewInputDto } from './saved-view.dto';
import { SavedViewsService } from './saved-views.service';

@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  /** The person's own saved views of the supplier list, and those that colleagues share. */
  @Get()
  @Requires('supplier:read')
  list(): Promise<SavedView[]> {
    return this.views.list();
  }

  @Post()
  @Requires('supplier:read')
  add(@Body() body: SavedViewInputDto): Promise<SavedView> {
    return this.views.add(body);
  }

  /** Renames a view of one's own, shares it, or keeps other filters under its name. */
  @Put(':id')
  @Requires('supplier:read')
  replace(@Param('id', IdPipe) id: string, @Body() body: SavedViewInputDto): Promise<SavedView> {
    return this.views.replace(id, body);
  }

  @Delete(':id')
  @Requires('supplier:read')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.views.remove(id);
  }
}
