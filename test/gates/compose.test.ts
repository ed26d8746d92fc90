/** The container files are read, not run: where tests run there may be no Docker. Each fault is one sentence. */
import { parse } from 'yaml';
import { SETTINGS, readConfig } from '../../src/config';
import { readText } from './project-files';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly interval?: string; readonly retries?: number };
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services?: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}

/** A password is asked for, with no default: `${POSTGRES_PASSWORD:?...}`. */
const ASKED = /\$\{POSTGRES_PASSWORD:\?[^}]+\}/;

function composeFaults(text: string, drainSeconds: number): string[] {
  const { services = {}, volumes = {} } = parse(text) as Compose;
  const { database, service } = services;
  if (!database || !service) return ['there are not the two services, database and service'];
  const address = String(service.environment?.['DATABASE_URL'] ?? '');
  const { POSTGRES_USER: user, POSTGRES_DB: name, POSTGRES_PASSWORD: password } = database.environment ?? {};
  return said({
    'the database is not postgres:18': database.image !== 'postgres:18',
    'the database has no health check by TCP': !(
      database.healthcheck?.test?.includes('pg_isready') && database.healthcheck.test.includes('-h')
    ),
    'the service is not built here': service.build !== '.',
    'the service has no health check of /readyz': !service.healthcheck?.test?.some((word) => word.includes('/readyz')),
    'the service is given a setting that it does not know': Object.keys(service.environment ?? {}).some(
      (variable) => !SETTINGS.some((setting) => setting.variable === variable),
    ),
    'the service does not wait for a healthy database': service.depends_on?.['database']?.condition !== 'service_healthy',
    'the password of the database is not asked for': !ASKED.test(String(password)),
    'DATABASE_URL does not lead to the database': address.replace(ASKED, '') !== `postgres://${user}:@database:5432/${name}`,
    'the files of the database are in no named volume': !database.volumes?.some(
      (volume) => volume.endsWith(':/var/lib/postgresql') && (volume.split(':')[0] ?? '') in volumes,
    ),
    'the database is open to the network': (database.ports ?? []).length > 0,
    'the service is open to the network': (service.ports ?? ['']).some((port) => !port.startsWith('127.0.0.1:')),
    [`the service is stopped before its ${drainSeconds} s of draining are over`]:
      seconds(service.stop_grace_period ?? '10s') <= drainSeconds,
  });
}

function dockerfileFaults(text: string): string[] {
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const user = last.findLast((line) => line.startsWith('USER '))?.slice('USER '.length);
  return said({
    'it has one stage': lines.filter((line) => line.startsWith('FROM ')).length < 2,
    'it runs as root': user === undefined || /^(root|0)\b/.test(user),
    'it has no health check of /readyz': !last.some((line) => line.startsWith('HEALTHCHECK ') && line.includes('/readyz')),
    'it starts through a shell, which keeps signals from the process': !last.some((line) => line.startsWith('CMD ["node"')),
    'it brings secrets': /^(ENV|ARG) .*(PASSWORD|SECRET|TOKEN|KEY)/m.test(text),
  });
}

function said(faults: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(faults).filter((fault) => faults[fault]);
}

/** Seconds of a duration as compose writes it: `40s`, `1m30s`. */
function seconds(duration: string): number {
  const [, minutes, rest] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(duration) ?? [];
  return Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

/** How long the service drains, as its own settings say. */
const DRAIN_SECONDS = readConfig({}).drainMs / 1000;

describe('docker-compose.yml', () => {
  const text = readText('docker-compose.yml');

  it('starts PostgreSQL 18 and the service behind it, without a password of its own', () => {
    expect(composeFaults(text, DRAIN_SECONDS)).toEqual([]);
  });

  it.each([
    ['another PostgreSQL', 'postgres:18', 'postgres:17', /postgres:18/],
    ['a password in the file', /(POSTGRES_PASSWORD: )\$\{[^}]+\}/, '$1secret', /not asked for/],
    ['a default password', /(POSTGRES_PASSWORD: )\$\{[^}]+\}/, '$1${POSTGRES_PASSWORD:-secret}', /not asked for/],
    ['another database in the address', '5432/clearing_house', '5432/other', /DATABASE_URL/],
    ['a password in the address', /clearing_house:\$\{[^}]+\}@/, 'clearing_house:secret@', /DATABASE_URL/],
    ['a service that does not wait', 'service_healthy', 'service_started', /wait/],
    ['a health check of nothing', 'readyz', 'x', /health check/],
    ['a volume at the old place', ':/var/lib/postgresql', ':/var/lib/postgresql/data', /named volume/],
    ['a port open to the network', '127.0.0.1:${PORT', '${PORT', /open to the network/],
    ['a stop within the draining', 'stop_grace_period: 40s', 'stop_grace_period: 15s', /draining/],
    ['a setting that is unknown', 'HOST:', 'ADDRESS:', /setting that it does not know/],
    ['no service', 'service:', 'other:', /two services/],
  ])('would be refused for %s', (_what, from, to, fault) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(composeFaults(broken, DRAIN_SECONDS)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('the Dockerfile', () => {
  const text = readText('Dockerfile');

  it('builds in stages and runs as nobody in particular, with a health check', () => {
    expect(dockerfileFaults(text)).toEqual([]);
  });

  it.each([
    ['root', 'USER node\n', '', /root/],
    ['root by name', 'USER node', 'USER root', /root/],
    ['no health check', 'HEALTHCHECK', '# HEALTHCHECK', /health check/],
    ['a shell', 'CMD ["node", "--enable-source-maps", "dist/src/main.js"]', 'CMD node dist/src/main.js', /shell/],
    ['a secret', 'USER node', 'ENV API_KEY=1\nUSER node', /secrets/],
    ['one stage', /^[^]*(?=FROM [^\n]*\nENV)/, '', /one stage/],
  ])('would be refused for %s', (_what, from, to, fault) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(dockerfileFaults(broken)).toEqual([expect.stringMatching(fault)]);
  });

  it('runs the health check that compose runs', () => {
    const script = /fetch\([^]*process\.exit\(1\)\)/;
    const plain = (from: string) => script.exec(from)?.[0].replace(/[`']/g, '').replace('${process.env.PORT}', '4000');
    expect(plain(readText('docker-compose.yml'))).toBe(plain(text));
  });
});
