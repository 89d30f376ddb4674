import { Controller } from '@nestjs/common';
import { routes, type AdminUserPage, type RouteInput } from '@applywright/contracts';
import { Door, In } from '../platform/http/door';
import { UsersAdminService } from './users.admin.service';

@Controller()
export class UsersAdminController {
  constructor(private readonly users: UsersAdminService) {}

  @Door(routes.adminUsers)
  list(@In() { query }: RouteInput<typeof routes.adminUsers>): Promise<AdminUserPage> {
    return this.users.page(query);
  }
}
