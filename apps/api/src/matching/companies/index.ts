import { BoardLooks } from './board-looks';
import { CompaniesController } from './companies.controller';
import { CompaniesData } from './companies-data';
import { CompaniesRepository } from './companies.repository';
import { CompaniesService } from './companies.service';
import { FindCompanies } from './find-companies.service';
import { FollowedCompanyRow, FollowedCompanySchema } from './followed-company.schema';
import { ImportCompanies } from './import-companies.service';

/** The parts of following companies, for the module of matching. */
export const COMPANIES = {
  controllers: [CompaniesController],
  providers: [CompaniesRepository, BoardLooks, FindCompanies, CompaniesService, ImportCompanies, CompaniesData],
  schemas: [{ name: FollowedCompanyRow.name, schema: FollowedCompanySchema }],
};
