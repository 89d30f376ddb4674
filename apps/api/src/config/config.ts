import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { EXTENSION_ID } from '@applywright/contracts';
import * as z from 'zod';
import { type Prices, pricesOf } from './ai-prices';
import { ConfigError } from './config-error';
import { SOURCE_VARIABLES, sourceSettingsOf, type SourceSettings } from './source-settings';

export { ConfigError };

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((v) => v === '1' || v === 'true');
const optionalUrl = z.string().optional().transform((v) => v || undefined);

const bareAddress = (text: string): boolean => URL.canParse(text) && new URL(text).username === '' && new URL(text).password === '';
const isSafeBase = (text: string): boolean => bareAddress(text) && (text.startsWith('https://') || /^http:\/\/(127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/.test(text));

/** Every variable that the product reads, with its default; `.env.example` lists the same ones. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  MONGODB_URI: optionalUrl.pipe(z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://').optional()),
  ALLOW_EMBEDDED_STORE: flag.default(false),
  REDIS_URL: optionalUrl.pipe(z.string().regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://').optional()),
  KEY_RING: z.string().optional(),
  SAMPLE_BOARDS: flag.default(true),
  BOARDS: z.string().default(''),
  ...SOURCE_VARIABLES,
  NIGHTLY_CRON: z.string().default('15 3 * * *'),
  COLLECT_CRON: z.string().default('*/15 * * * *'),
  MATCHING_THREADS: z.coerce.number().int().min(0).max(16).optional(),
  ACCESS_TOKEN_MINUTES: z.coerce.number().min(0.05).max(60).default(10),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(10).max(1_000_000).default(100),
  METRICS_TOKEN: z.string().min(32, 'must have at least 32 characters').optional(),
  SENTRY_DSN: optionalUrl,
  SMTP_URL: optionalUrl.pipe(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional()),
  MAIL_FROM: z.string().max(200).regex(/^[^\r\n]+$/).default('Applywright <applywright@localhost>'),
  REQUIRE_CONFIRMED_ADDRESS: flag.optional(),
  LINK_MINUTES: z.coerce.number().int().min(10).max(60).default(30),
  ALLOW_JOB_URLS: flag.default(false),
  TEXT_MODELS: z.string().regex(/^\s*((gemini|local|huggingface)(\s*,\s*(gemini|local|huggingface))*)?\s*$/, 'must be a comma-separated list of gemini, local and huggingface').default('gemini,local,huggingface'),
  GEMINI_API_KEY: z.string().regex(/^[\x21-\x7e]{10,200}$/, 'must be a key without blanks').optional(),
  GEMINI_MODEL: z.string().regex(/^[\w.-]{1,80}$/, 'must be the name of a model').default('gemini-3.8-flash'),
  GEMINI_TIER: z.enum(['free', 'paid', 'unknown']).default('unknown'),
  GEMINI_BASE_URL: optionalUrl.pipe(z.string().refine(isSafeBase, 'must be an https address, or one of this machine’s loopback').optional()),
  LOCAL_MODEL_URL: optionalUrl.pipe(z.url({ protocol: /^https?$/ }).refine((text) => bareAddress(text), 'must be an address without a name and password').optional()),
  LOCAL_MODEL: z.string().max(200).regex(/^[\w.:/@-]+$/, 'must be the name of a model').optional(),
  HUGGINGFACE_MODEL_PATH: z.string().max(1000).refine(isAbsolute, 'must be the absolute path of a folder').optional(),
  EMBEDDINGS: z.enum(['none', 'gemini', 'local']).default('none'),
  EMBEDDING_MODEL: z.string().regex(/^[\w.-]{1,80}$/, 'must be the name of a model').default('gemini-embedding-001'),
  EMBEDDING_MODEL_PATH: z.string().max(1000).refine(isAbsolute, 'must be the absolute path of a folder').optional(),
  EMBEDDING_DIMENSIONS: z.coerce.number().int().min(64).max(1024).default(768),
  EMBEDDING_TOKENS_PER_RUN: z.coerce.number().int().min(0).max(1_000_000).default(60_000),
  AI_TOKENS_PER_PERSON: z.coerce.number().int().min(0).default(200_000),
  AI_TOKENS_PER_DAY: z.coerce.number().int().min(0).default(2_000_000),
  AI_USD_PER_DAY: z.coerce.number().min(0).max(100_000).optional(),
  AI_PRICES: z.string().max(100_000).optional(),
  CHROMIUM_PATH: z.string().optional(),
  FONTS_DIR: z.string().max(1000).refine(isAbsolute, 'must be the absolute path of a folder').optional(),
  EXTENSION_IDS: z.string().regex(/^\s*([a-p]{32}(\s*,\s*[a-p]{32})*)?\s*$/, 'must be ids of Chrome extensions, comma-separated').default(''),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
});

/** The names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/** A text model of the settings. */
export type TextModelSetting =
  | { readonly type: 'gemini'; readonly apiKey: string; readonly model: string; readonly baseUrl: string | undefined }
  | { readonly type: 'local'; readonly url: string; readonly model: string }
  | { readonly type: 'huggingface'; readonly path: string };

/** The model of the settings that turns texts into vectors. */
export type EmbeddingsSetting =
  | { readonly type: 'none' }
  | { readonly type: 'gemini'; readonly apiKey: string; readonly model: string; readonly baseUrl: string | undefined; readonly dimensions: number }
  | { readonly type: 'local'; readonly path: string; readonly dimensions: number };

/** The frozen settings, by subject. Paths are absolute. */
export interface Config {
  readonly version: string;
  readonly env: 'development' | 'test' | 'production';
  readonly http: { readonly port: number; readonly host: string; readonly publicUrl: string | undefined; readonly trustProxyHops: number; readonly extensionIds: readonly string[] };
  readonly dataDir: string;
  /** Where the built dashboard, extension, assets and worker bundles stand. */
  readonly distDir: string;
  readonly logLevel: string;
  readonly store: { readonly uri: string | undefined; readonly dbName: string };
  readonly queue: { readonly redisUrl: string | undefined };
  readonly seal: { readonly keyRing: string | undefined };
  readonly matching: { readonly sampleBoards: boolean; readonly boards: readonly { source: string; token: string; company: string }[]; readonly nightlyCron: string; readonly collectCron: string; /** That rank people by night; 0: the server's own; by the machine where nothing is set. */ readonly threads: number | undefined };
  /** Sources beside the boards of companies. */
  readonly sources: SourceSettings;
  readonly auth: {
    readonly accessTokenSeconds: number;
    /** How long a link in a mail is good for. */
    readonly linkMinutes: number;
    /** Nobody signs in before the link in the mail was followed; only with a mail server unless asked for. */
    readonly requireConfirmedAddress: boolean;
  };
  /** Without a server mails go to an outbox in the data folder. */
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  readonly outgoing: { readonly allowJobUrls: boolean };
  /** Tokens that AI models may be given and give, a day, and dollars where they are limited. */
  readonly ai: {
    readonly perPerson: number; readonly perInstance: number; readonly embeddingsPerRun: number; readonly usdPerDay: number | undefined;
    /** The operator's own, by model; they go before the built-in list. */
    readonly prices: Prices;
    /** Whether what is sent may be used by a vendor to improve its products; null where nobody has said. */
    readonly trains: boolean | null;
  };
  /** The text models that are set up, in the order in which they are asked; none: templates write. */
  readonly textModels: readonly TextModelSetting[];
  /** What weighs postings against profiles for those who want it; none by default. */
  readonly embeddings: EmbeddingsSetting;
  /** The general limit of one person; the routes' own limits grow with it. */
  readonly limits: { readonly perMinute: number };
  readonly telemetry: { readonly metricsToken: string | undefined; readonly sentryDsn: string | undefined };
  readonly chromiumPath: string | undefined;
  /** A folder of further fonts for PDFs, for scripts that the bundled ones do not hold. */
  readonly fontsDir: string | undefined;
}

function boardsOf(list: string): { source: string; token: string; company: string }[] {
  return list.split(',').map((b) => b.trim()).filter(Boolean).map((entry) => {
    const [source, token, ...company] = entry.split(':');
    if (!source || !token) throw new ConfigError('BOARDS must be a comma-separated list of source:token:Company name');
    return { source, token, company: company.join(':') || token };
  });
}

function textModelsOf(v: z.infer<typeof Environment>): TextModelSetting[] {
  if ((v.LOCAL_MODEL_URL === undefined) !== (v.LOCAL_MODEL === undefined)) throw new ConfigError(`${v.LOCAL_MODEL ? 'LOCAL_MODEL_URL' : 'LOCAL_MODEL'} is missing: a local model is named by its address and its name`);
  const gemini: TextModelSetting[] = v.GEMINI_API_KEY ? [{ type: 'gemini', apiKey: v.GEMINI_API_KEY, model: v.GEMINI_MODEL, baseUrl: v.GEMINI_BASE_URL?.replace(/\/+$/, '') }] : [];
  const local: TextModelSetting[] = v.LOCAL_MODEL_URL && v.LOCAL_MODEL ? [{ type: 'local', url: v.LOCAL_MODEL_URL.replace(/\/+$/, ''), model: v.LOCAL_MODEL }] : [];
  const inFolder: TextModelSetting[] = v.HUGGINGFACE_MODEL_PATH ? [{ type: 'huggingface', path: v.HUGGINGFACE_MODEL_PATH }] : [];
  const order = [...new Set(v.TEXT_MODELS.split(',').map((name) => name.trim()))];
  return order.flatMap((name) => (name === 'gemini' ? gemini : name === 'local' ? local : name === 'huggingface' ? inFolder : []));
}

/** Google uses what is sent under a free key to improve its products (terms of the Gemini API, "unpaid services"). */
function trainsOf(v: z.infer<typeof Environment>): boolean | null {
  const sends = (v.GEMINI_API_KEY !== undefined && v.TEXT_MODELS.includes('gemini')) || v.EMBEDDINGS === 'gemini';
  return !sends || v.GEMINI_TIER === 'paid' ? false : v.GEMINI_TIER === 'free' ? true : null;
}

function embeddingsOf(v: z.infer<typeof Environment>): EmbeddingsSetting {
  const dimensions = v.EMBEDDING_DIMENSIONS;
  if (v.EMBEDDINGS === 'gemini') {
    if (!v.GEMINI_API_KEY) throw new ConfigError('GEMINI_API_KEY is missing: EMBEDDINGS=gemini needs it');
    return { type: 'gemini', apiKey: v.GEMINI_API_KEY, model: v.EMBEDDING_MODEL, baseUrl: v.GEMINI_BASE_URL?.replace(/\/+$/, ''), dimensions };
  }
  if (v.EMBEDDINGS === 'local') {
    if (!v.EMBEDDING_MODEL_PATH) throw new ConfigError('EMBEDDING_MODEL_PATH is missing: EMBEDDINGS=local needs the folder of a model');
    return { type: 'local', path: v.EMBEDDING_MODEL_PATH, dimensions };
  }
  return { type: 'none' };
}

/**
 * Reads settings out of the given variables.
 * @throws ConfigError naming the variable that is missing or odd.
 */
export function readConfig(env: Record<string, string | undefined>, distDir: string, cwd: string, version = '0.0.0'): Config {
  const known = Object.fromEntries(Object.keys(Environment.shape).map((k) => [k, env[k] === '' ? undefined : env[k]]));
  const parsed = Environment.safeParse(known);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0] ?? 'environment')}: ${issue?.message ?? 'not valid'}`);
  }
  const v = parsed.data;
  if (v.NODE_ENV === 'production' && !v.MONGODB_URI && !v.ALLOW_EMBEDDED_STORE)
    throw new ConfigError('MONGODB_URI is missing: in production name a MongoDB replica set, or set ALLOW_EMBEDDED_STORE=1 for a single household');
  if (v.NODE_ENV === 'production' && v.MONGODB_URI && !v.KEY_RING)
    throw new ConfigError('KEY_RING is missing: in production with MONGODB_URI the keys that seal personal data must be given (see docs)');
  const config: Config = {
    version,
    env: v.NODE_ENV,
    http: { port: v.PORT, host: v.HOST, publicUrl: v.PUBLIC_URL?.replace(/\/$/, ''), trustProxyHops: v.TRUST_PROXY_HOPS, extensionIds: [EXTENSION_ID, ...v.EXTENSION_IDS.split(',').map((s) => s.trim()).filter(Boolean)] },
    dataDir: isAbsolute(v.DATA_DIR) ? v.DATA_DIR : resolve(cwd, v.DATA_DIR),
    distDir,
    logLevel: v.LOG_LEVEL,
    // a database named in the address wins
    store: { uri: v.MONGODB_URI, dbName: /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(v.MONGODB_URI ?? '')?.[1] ?? 'applywright' },
    queue: { redisUrl: v.REDIS_URL },
    seal: { keyRing: v.KEY_RING },
    matching: { sampleBoards: v.SAMPLE_BOARDS, boards: boardsOf(v.BOARDS), nightlyCron: v.NIGHTLY_CRON, collectCron: v.COLLECT_CRON, threads: v.MATCHING_THREADS },
    sources: sourceSettingsOf(v, v.PUBLIC_URL),
    auth: { accessTokenSeconds: Math.round(v.ACCESS_TOKEN_MINUTES * 60), linkMinutes: v.LINK_MINUTES, requireConfirmedAddress: v.REQUIRE_CONFIRMED_ADDRESS ?? v.SMTP_URL !== undefined },
    mail: { smtpUrl: v.SMTP_URL, from: v.MAIL_FROM },
    outgoing: { allowJobUrls: v.ALLOW_JOB_URLS },
    ai: { perPerson: v.AI_TOKENS_PER_PERSON, perInstance: v.AI_TOKENS_PER_DAY, embeddingsPerRun: v.EMBEDDING_TOKENS_PER_RUN, usdPerDay: v.AI_USD_PER_DAY, prices: pricesOf(v.AI_PRICES), trains: trainsOf(v) },
    textModels: textModelsOf(v),
    embeddings: embeddingsOf(v),
    limits: { perMinute: v.RATE_LIMIT_PER_MINUTE },
    telemetry: { metricsToken: v.METRICS_TOKEN, sentryDsn: v.SENTRY_DSN },
    chromiumPath: v.CHROMIUM_PATH,
    fontsDir: v.FONTS_DIR,
  };
  return deepFreeze(config);
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (inner && typeof inner === 'object') deepFreeze(inner);
  return Object.freeze(value);
}

/** The version of the package that `dist` stands in. */
export const versionOf = (distDir: string): string => z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(distDir, '..', 'package.json'), 'utf8'))).version;

/** The variables of the process over those of `.env`; the only place that reads either. */
export function environment(cwd: string): Record<string, string | undefined> {
  const file = join(cwd, '.env');
  const fromFile: Record<string, string> = {};
  if (existsSync(file))
    for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
      const m = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
      if (m?.[1]) fromFile[m[1]] = (m[2] ?? '').replace(/^(['"])(.*)\1$/, '$2');
    }
  return { ...fromFile, ...process.env };
}
