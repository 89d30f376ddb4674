import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CvText } from '@applywright/contracts';
import { toJsonResume } from '@applywright/tailoring';
import { ComplianceService, type PersonalFile } from '../compliance/compliance.service';
import { FileVault } from '../platform/files/file-vault';
import { LearntAnswersRepository } from './learnt-answers/learnt-answers.repository';
import { ProfilesRepository, type CvUploadEntry } from './profiles.repository';
import { uploadView } from './upload-view';

/** More than anybody has uploaded. */
const ALL = 100_000;

/** Answers for profiles, CVs and kept answers. */
@Injectable()
export class ProfilesData implements OnModuleInit {
  constructor(
    private readonly repository: ProfilesRepository,
    private readonly learntAnswers: LearntAnswersRepository,
    private readonly files: FileVault,
    private readonly compliance: ComplianceService,
  ) {}

  onModuleInit(): void {
    this.compliance.register({ domain: 'profiles', collections: ['profiles', 'cv_uploads', 'learnt_answers'], collect: (userId) => this.collect(userId), files: (userId) => this.filesOf(userId) });
  }

  private async collect(userId: string): Promise<Record<string, unknown>> {
    const uploads = await this.repository.listUploads(userId, ALL);
    return {
      profiles: await this.repository.profile(userId),
      cv_uploads: uploads.map(uploadView),
      learnt_answers: await this.learntAnswers.list(userId),
    };
  }

  /** The CVs as they came, what was read from each and what that changed, and the profile in the format that others read. */
  private async filesOf(userId: string): Promise<PersonalFile[]> {
    const [profile, uploads] = await Promise.all([this.repository.profile(userId), this.repository.listUploads(userId, ALL)]);
    const resume: PersonalFile[] = profile ? [{ folder: '', name: 'profile.jsonresume.json', read: async () => Buffer.from(`${JSON.stringify(toJsonResume(profile.facts), null, 2)}\n`) }] : [];
    return [...resume, ...uploads.flatMap((upload) => this.ofUpload(userId, upload))];
  }
  private ofUpload(userId: string, { fileName, fileId, textFileId, changesFileId }: CvUploadEntry): PersonalFile[] {
    const files: PersonalFile[] = [{ folder: 'cvs', name: fileName, read: () => this.files.get(userId, fileId) }];
    if (changesFileId) files.push({ folder: 'cvs', name: `${fileName}.changes.json`, read: () => this.files.get(userId, changesFileId) });
    if (!textFileId) return files;
    const asRead = async (): Promise<Buffer> => {
      const { lines } = JSON.parse((await this.files.get(userId, textFileId)).toString('utf8')) as CvText;
      return Buffer.from(`${lines.map((line) => line.text).join('\r\n')}\r\n`);
    };
    return [...files, { folder: 'cvs', name: `${fileName}.as-read.txt`, read: asRead }];
  }
}
