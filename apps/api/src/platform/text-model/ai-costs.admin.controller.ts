import { Controller } from '@nestjs/common';
import { routes, type AdminAiCost, type RouteInput } from '@applywright/contracts';
import { Door, In } from '../http/door';
import { AiLedger } from './ai-ledger';

@Controller()
export class AiCostsAdminController {
  constructor(private readonly ledger: AiLedger) {}

  @Door(routes.adminAiCosts)
  async costs(@In() { query }: RouteInput<typeof routes.adminAiCosts>): Promise<{ items: AdminAiCost[] }> {
    return { items: await this.ledger.adminCosts(query) };
  }
}
