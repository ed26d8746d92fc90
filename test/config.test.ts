import { join, resolve } from 'node:path';
import { ConfigError, SETTINGS, readConfig } from '../src/config';

const faultOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  return 'no fault';
};

describe('settings', () => {
  it('all have a default that they take, save the address of a database and the token of metrics', () => {
    const config = readConfig({});
    expect(Object.keys(config)).toHaveLength(SETTINGS.length);
    expect([config.databaseUrl, config.metricsToken]).toEqual([undefined, undefined]);
    expect(Object.values(config).filter((value) => value === undefined)).toHaveLength(2);
  });

  it('have the limits of the reference as defaults', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000, defaultPageSize: 20, maxPageSize: 100, maxDepth: 12, maxAliases: 15, maxDirectives: 20, maxTokens: 1500, maxValidationErrors: 10,
      maxCost: 20_000, maxBodyBytes: 1_000_000, maxTextLength: 500, maxIds: 100, statementTimeoutMs: 4000, poolWaitMs: 2000, requestTimeoutMs: 10_000, drainMs: 15_000,
    }); // prettier-ignore
  });

  it('are taken from the environment', () => {
    const address = 'postgresql://user:word@db.example:5433/house';
    expect(readConfig({ PORT: '0', LOG_LEVEL: 'debug', TRUST_PROXY: 'yes', DATABASE_URL: address })).toMatchObject({
      port: 0,
      logLevel: 'debug',
      trustProxy: true,
      databaseUrl: address,
    });
  });

  it('count as absent when empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('keep files in the project, wherever the process was started', () => {
    expect(readConfig({}).dataFolder).toBe(resolve(__dirname, '..', '.data'));
    expect(readConfig({ DATA_FOLDER: 'a folder/b' }).dataFolder).toBe(join(resolve(__dirname, '..'), 'a folder/b'));
    expect(readConfig({ DATA_FOLDER: '/srv/house' }).dataFolder).toBe('/srv/house');
  });

  it.each([
    ['PORT', 'many', 'PORT is "many", but it takes a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT is "65536", but it takes a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT is "-1", but it takes a whole number from 0 to 65535.'],
    ['PORT', '4e3', 'PORT is "4e3", but it takes a whole number from 0 to 65535.'],
    ['PORT', ' 4000', 'PORT is " 4000", but it takes a whole number from 0 to 65535.'],
    ['MAX_TOKENS', '2000', 'MAX_TOKENS is "2000", but it takes a whole number from 100 to 1500.'],
    ['LOG_LEVEL', 'INFO', 'LOG_LEVEL is "INFO", but it takes one of fatal, error, warn, info, debug, trace, silent.'],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY is "true", but it takes yes or no.'],
    ['HOST', 'a b', 'HOST is "a b", but it takes an address or a name of this machine.'],
    ['DATA_FOLDER', 'a\0b', 'DATA_FOLDER is "a\\u0000b", but it takes a path; a relative one starts at the project.'],
  ])('say what is wrong with %s=%j', (variable, value, message) => {
    expect(faultOf({ [variable]: value })).toBe(message);
  });

  it('are all told when several are wrong', () => {
    expect(faultOf({ PORT: 'x', MAX_COST: 'y', POOL_SIZE: '0' }).split('\n')).toHaveLength(3);
  });

  it('agree with each other', () => {
    const told = 'DEFAULT_PAGE_SIZE is 20, but it takes at most MAX_PAGE_SIZE, which is 5.';
    expect(faultOf({ MAX_PAGE_SIZE: '5' })).toBe(told);
    expect(faultOf({ MAX_PAGE_SIZE: '5', DEFAULT_PAGE_SIZE: '5' })).toBe('no fault');
  });

  it.each(['mysql://u:secret@h/d', 'postgres://u:secret@h', 'postgres:///', 'secret', 'postgres://u:secret@h:port/d'])(
    'never print the password of %s',
    (address) => {
      const fault = faultOf({ DATABASE_URL: address });
      expect(fault).toMatch(/^DATABASE_URL is .* but it takes an address such as postgres:/);
      expect(fault).not.toContain('secret');
    },
  );

  it('never print a token that cannot be taken', () => {
    const fault = faultOf({ METRICS_TOKEN: 'secret words' });
    expect(fault).toMatch(/^METRICS_TOKEN is .* but it takes at least 16 letters/);
    expect(fault).not.toContain('secret');
    expect(faultOf({ METRICS_TOKEN: 'x'.repeat(16) })).toBe('no fault');
  });

  it('are printed cut when they are long', () => {
    expect(faultOf({ PORT: '9'.repeat(10_000) })).toHaveLength(
      'PORT is "", but it takes a whole number from 0 to 65535.'.length + 83,
    );
  });

  it('each have a line for the README, and a name of their own', () => {
    expect(new Set(SETTINGS.map(({ variable }) => variable)).size).toBe(SETTINGS.length);
    for (const { variable, says, takes } of SETTINGS) {
      expect(variable).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(says).toMatch(/^[\w'].{9,100}$/);
      expect(takes).not.toBe('');
    }
  });
});
