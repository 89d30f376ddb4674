import { Controller } from '@nestjs/common';
import { routes, type CompanyImport, type CompanySearch, type FollowedCompany, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../../platform/http/door';
import { CompaniesService } from './companies.service';
import { FindCompanies } from './find-companies.service';
import { ImportCompanies } from './import-companies.service';

@Controller()
export class CompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly finder: FindCompanies,
    private readonly imports: ImportCompanies,
  ) {}

  @Door(routes.listCompanies)
  async listCompanies(@Who() { userId }: Caller): Promise<{ items: FollowedCompany[] }> {
    return { items: await this.companies.list(userId) };
  }

  @Door(routes.findCompany)
  findCompany(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.findCompany>): Promise<CompanySearch> {
    return this.finder.find(userId, body.address);
  }

  @Door(routes.followCompany)
  followCompany(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.followCompany>): Promise<FollowedCompany> {
    return this.companies.follow(userId, body);
  }

  @Door(routes.importCompanies)
  importCompanies(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.importCompanies>): Promise<CompanyImport> {
    return this.imports.run(userId, body.lines);
  }

  @Door(routes.unfollowCompany)
  unfollowCompany(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.unfollowCompany>): Promise<void> {
    return this.companies.unfollow(userId, params.id);
  }
}
