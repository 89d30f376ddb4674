import { AppError } from '@applywright/contracts';
import type { Request, Response } from 'express';
import type { Config } from '../config/config';
import { SLIDING_MS } from './sessions.service';

/** Browsers take a `__Host-` cookie only over https; on a plain-http household address it has no prefix. */
const secure = (config: Config): boolean => config.http.publicUrl?.startsWith('https://') ?? false;
const nameOf = (config: Config): string => (secure(config) ? '__Host-rt' : 'rt');

export function setRefreshCookie(response: Response, config: Config, token: string): void {
  response.cookie(nameOf(config), token, { httpOnly: true, secure: secure(config), sameSite: 'strict', path: '/', maxAge: SLIDING_MS });
}

export function clearRefreshCookie(response: Response, config: Config): void {
  response.clearCookie(nameOf(config), { httpOnly: true, secure: secure(config), sameSite: 'strict', path: '/' });
}

/** The refresh token of the request, if it carries one. */
export function readRefreshCookie(request: Request, config: Config): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((p) => p.trim().split('='));
  return pairs.find(([name]) => name === nameOf(config))?.[1];
}

/**
 * A request that carries the cookie must come from the dashboard: its own header, and an Origin that is this host.
 * @throws AppError origin_refused
 */
export function checkOrigin(request: Request, config: Config): void {
  const origin = request.headers.origin;
  const own = config.http.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`;
  if (!request.headers['x-requested-with'] || (origin !== undefined && origin !== own)) throw new AppError('origin_refused');
}
