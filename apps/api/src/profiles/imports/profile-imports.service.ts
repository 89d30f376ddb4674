import { Injectable } from '@nestjs/common';
import type { FactChange, ImportResult, JsonResume } from '@applywright/contracts';
import { toJsonResume } from '@applywright/tailoring';
import { mergeFacts, type MergeRules, type Reading } from '../merge/merge-facts';
import { reinstate } from '../merge/overruled';
import { newId, ProfilesService } from '../profiles.service';
import { readImport } from './read-import';

/** Bringing a file along is saying it by hand: it adds, and takes back what was removed; it removes nothing. */
const RULES: MergeRules = { removesUnsaid: false, heedsRemovals: false, stillSays: () => true };

/** Profiles from and for other programs. */
@Injectable()
export class ProfileImportsService {
  constructor(private readonly profiles: ProfilesService) {}

  /** @throws AppError profile_missing */
  async jsonResume(userId: string): Promise<JsonResume> {
    return toJsonResume((await this.profiles.getProfile(userId)).facts);
  }

  /**
   * Fills the profile from a JSON Resume or a LinkedIn data export. Its facts are the person's own word, and older words of theirs stay.
   * @throws AppError import_unreadable, too_large
   */
  async importFile(userId: string, bytes: Uint8Array): Promise<ImportResult> {
    const { format, facts, leftOut } = await readImport(bytes);
    const readings = facts.map((f): Reading => ({ ...f, confidence: 1, confirmed: true, source: { type: 'user', via: format } }));
    let changes: FactChange[] = [];
    await this.profiles.changeState(userId, null, (state) => {
      const merged = mergeFacts(state, readings, RULES, newId);
      changes = merged.changes;
      const said = new Set(changes.filter((c) => c.type === 'added').map((c) => c.factId));
      const overruled = merged.facts.reduce((left, f) => (said.has(f.id) ? reinstate(left, f, f.parentId) : left), state.overruled);
      return { facts: merged.facts, overruled: overruled.length === state.overruled.length ? state.overruled : overruled };
    });
    return { format, profile: await this.profiles.getProfile(userId), changes, leftOut: [...leftOut] };
  }
}
