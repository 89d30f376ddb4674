import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';

/** Addresses by which nobody else reaches this machine, or that name none. */
const LOCAL = new Set(['127.0.0.1', '0.0.0.0', '::', '::1', '']);

/** Where people reach this instance: what the links in mails begin with. Never the Host header, which the caller writes (security item 22). */
@Injectable()
export class InstanceAddress {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly adapter: HttpAdapterHost,
  ) {}

  /** Without a slash at the end. */
  base(): string {
    const { publicUrl, host, port } = this.config.http;
    if (publicUrl) return publicUrl;
    const server = this.adapter.httpAdapter?.getHttpServer() as { address(): { port: number } | string | null } | undefined;
    const bound = server?.address();
    return `http://${LOCAL.has(host) ? 'localhost' : host}:${bound && typeof bound === 'object' ? bound.port : port}`;
  }

  /** A page of the dashboard, with what no server is told behind `#`. */
  page(path: `/${string}`, secret?: string): string {
    return `${this.base()}${path}${secret ? `#token=${secret}` : ''}`;
  }
}
